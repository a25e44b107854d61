using System.Globalization;

namespace ReplyAssistant.Quality.Load;

/// <summary>How hard the bot is worked; the defaults are those that the product promises to bear.</summary>
internal sealed record LoadOptions
{
    public int Seconds { get; init; } = 60;

    public int Conversations { get; init; } = 200;

    public int MessagesPerSecond { get; init; } = 20;

    public int Passages { get; init; } = 5_000;

    /// <summary>Once more, with so many kill -9 on the way; 0 for not at all.</summary>
    public int Kills { get; init; } = 1;

    public string? Json { get; init; }

    /// <returns>Null when something is not understood.</returns>
    public static LoadOptions? Of(IReadOnlyList<string> arguments)
    {
        var options = new LoadOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--no-kill")
            {
                options = options with { Kills = 0 };
                continue;
            }
            if (i + 1 == arguments.Count) return null;
            var value = arguments[++i];
            if (arguments[i - 1] == "--json")
            {
                options = options with { Json = value };
                continue;
            }
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
            switch (arguments[i - 1])
            {
                case "--seconds": options = options with { Seconds = number }; break;
                case "--conversations": options = options with { Conversations = number }; break;
                case "--rate": options = options with { MessagesPerSecond = number }; break;
                case "--kills": options = options with { Kills = number }; break;
                case "--passages": options = options with { Passages = number }; break;
                default: return null;
            }
        }
        return options;
    }
}

using System.Globalization;

namespace ReplyAssistant.Quality.Peers;

/// <summary>What a comparison measures.</summary>
internal sealed record ReportOptions
{
    public int Passages { get; private init; } = int.MaxValue;

    public int Rounds { get; private init; } = 5;

    public bool WithFts5 { get; private init; } = true;

    /// <summary>Null: only printed.</summary>
    public string? JsonFile { get; private init; }

    /// <returns>Null when something is not understood.</returns>
    public static ReportOptions? Of(ReadOnlySpan<string> arguments)
    {
        var options = new ReportOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            var next = i + 1 < arguments.Length ? arguments[i + 1] : "";
            var number = int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
            switch (arguments[i])
            {
                case "--passages" when number > 0:
                    options = options with { Passages = number };
                    i++;
                    break;
                case "--rounds" when number > 0:
                    options = options with { Rounds = number };
                    i++;
                    break;
                case "--json" when next.Length > 0:
                    options = options with { JsonFile = next };
                    i++;
                    break;
                case "--no-fts5":
                    options = options with { WithFts5 = false };
                    break;
                default:
                    return null;
            }
        }
        return options;
    }
}

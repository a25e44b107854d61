namespace ReplyAssistant.Quality.Mutations;

/// <summary>How many faults of each kind are put in, and whether those that were missed are listed.</summary>
internal sealed record MutationOptions(int Each, bool Missed)
{
    private const int Usual = 60;

    /// <returns>Null where an option is unknown or its number is none.</returns>
    public static MutationOptions? Of(IReadOnlyList<string> arguments)
    {
        var options = new MutationOptions(Usual, Missed: false);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--missed") options = options with { Missed = true };
            else if (arguments[i] == "--each" && i + 1 < arguments.Count && int.TryParse(arguments[i + 1], out var each) && each > 0) options = options with { Each = each, Missed = options.Missed };
            else if (i == 0 || arguments[i - 1] != "--each") return null;
        }
        return options;
    }
}

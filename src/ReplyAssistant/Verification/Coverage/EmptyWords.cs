namespace ReplyAssistant.Verification.Coverage;

/// <summary>The set phrases of the genre that say nothing by themselves, from <c>empty-phrases.txt</c>.</summary>
internal static class EmptyWords
{
    private static readonly IReadOnlyList<string> phrases = Read();

    /// <summary>How many characters of a text belong to such phrases; a phrase inside a longer one counts once.</summary>
    public static int Length(string text)
    {
        var covered = new bool[text.Length];
        foreach (var phrase in phrases)
        {
            for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + phrase.Length, StringComparison.Ordinal))
                Array.Fill(covered, true, at, phrase.Length);
        }
        return covered.Count(c => c);
    }

    private static List<string> Read()
    {
        using var stream = typeof(EmptyWords).Assembly.GetManifestResourceStream("ReplyAssistant.Verification.Coverage.empty-phrases.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')];
    }
}

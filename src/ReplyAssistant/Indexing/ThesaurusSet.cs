namespace ReplyAssistant.Indexing;

/// <summary>Words that mean one thing: each of the terms leads to the others, and each everyday wording to the terms.</summary>
/// <param name="Field">The field that it belongs to, as the file heads it.</param>
/// <param name="Terms">The official term first; then other names, abbreviations and old names.</param>
/// <param name="Everyday">How people say it. It may be wider than the terms, so nothing leads to it; … stands for a few characters.</param>
public sealed record ThesaurusSet(string Field, IReadOnlyList<string> Terms, IReadOnlyList<string> Everyday)
{
    /// <summary>Stands in an everyday wording for a few characters that may be between.</summary>
    public const char Gap = '…';

    /// <summary>Reads <c>term = term &lt; wording wording</c>; without everyday wordings the second half is left out.</summary>
    /// <returns>Null when the line is no set.</returns>
    public static ThesaurusSet? Parse(string field, string line)
    {
        var halves = line.Split('<', StringSplitOptions.TrimEntries);
        if (halves.Length > 2) return null;
        var terms = halves[0].Split('=', StringSplitOptions.TrimEntries);
        var everyday = halves.Length == 1 ? [] : halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (terms.Length + everyday.Length < 2 || terms.Any(t => t.Length < 2 || t.Contains(Gap, StringComparison.Ordinal))) return null;
        return everyday.Any(w => w.Split(Gap)[0].Length < 2 || w.EndsWith(Gap)) ? null : new ThesaurusSet(field, terms, everyday);
    }
}

using System.Text;

namespace ReplyAssistant.Indexing;

/// <summary>Each two neighbouring Han characters of a text: terms that need no dictionary.</summary>
public static class HanBigrams
{
    /// <param name="folded">Text that went through <see cref="TextFolding"/>.</param>
    /// <returns>In order of appearance; a Han character that stands alone is a term by itself.</returns>
    public static IReadOnlyList<string> Of(string folded)
    {
        var bigrams = new List<string>(folded.Length);
        string? previous = null;
        var run = 0;
        foreach (var rune in folded.EnumerateRunes())
        {
            if (IsHan(rune))
            {
                var current = rune.ToString();
                if (run++ > 0) bigrams.Add(previous + current);
                previous = current;
                continue;
            }
            if (run == 1) bigrams.Add(previous!);
            run = 0;
        }
        if (run == 1) bigrams.Add(previous!);
        return bigrams;
    }

    /// <summary>Each two neighbouring Han characters; one that stands alone is in no pair.</summary>
    public static IEnumerable<(Rune First, Rune Second)> PairsOf(string folded)
    {
        Rune? previous = null;
        foreach (var rune in folded.EnumerateRunes())
        {
            Rune? current = IsHan(rune) ? rune : null;
            if (previous is { } first && current is { } second) yield return (first, second);
            previous = current;
        }
    }

    public static bool IsHan(Rune rune) => rune.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF)
        or 0x3007 or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFD);
}

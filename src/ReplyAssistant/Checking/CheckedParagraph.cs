using ReplyAssistant.Documents;

namespace ReplyAssistant.Checking;

/// <summary>A line of the file with all that stands on it, marks at its ends included.</summary>
/// <param name="Start">UTF-16 offset into <see cref="CheckedLetter.Source"/>.</param>
/// <param name="Role">What its first part does.</param>
/// <param name="IsProse">Some part of it is opening, answer or closing.</param>
public sealed record CheckedParagraph(int Start, string Text, LineRole Role, bool IsProse)
{
    public int End => Start + Text.Length;

    /// <summary>True for what the bureau itself wrote between title and signature.</summary>
    public bool IsBody => IsProse || Role is LineRole.SectionHeading or LineRole.BlockHeading;

    public TextSpan Place(int start, int length) => new(Start + start, Start + start + length);
}

/// <summary>Puts the parts of a line together again.</summary>
internal static class LetterParagraphs
{
    private static readonly char[] breaks = ['\n', '\r', '\u2028', '\v', '\f'];

    public static IReadOnlyList<CheckedParagraph> Of(string source, IReadOnlyList<CheckedLine> lines)
    {
        var paragraphs = new List<CheckedParagraph>();
        for (var i = 0; i < lines.Count;)
        {
            var first = i++;
            while (i < lines.Count && IsSameLine(source, lines[i - 1], lines[i])) i++;
            var limit = i < lines.Count ? Math.Max(lines[i].Start, lines[i - 1].End) : source.Length;
            var end = EndOfLine(source, lines[i - 1].End, limit);
            var isProse = false;
            for (var at = first; at < i; at++) isProse |= lines[at].IsProse;
            var start = WithOpeningMark(source, lines[first].Start);
            paragraphs.Add(new CheckedParagraph(start, source[start..end], lines[first].Role, isProse));
        }
        return paragraphs;
    }

    private static bool IsSameLine(string source, CheckedLine line, CheckedLine next) =>
        next.Start >= line.End && source.AsSpan(line.End, next.Start - line.End).IndexOfAny(breaks) < 0;

    // （B类）: the mark before a part that stands inside it belongs to no part, but it is needed to pair with its other half.
    private static int WithOpeningMark(string source, int start) =>
        start > 0 && "“‘（(《〈〔【".Contains(source[start - 1], StringComparison.Ordinal) && (start == 1 || char.IsWhiteSpace(source[start - 2])) ? start - 1 : start;

    // A full stop after a heading belongs to no part of the letter, but it stands on the line.
    private static int EndOfLine(string source, int from, int limit)
    {
        var stop = source.AsSpan(from, limit - from).IndexOfAny(breaks);
        var end = stop < 0 ? limit : from + stop;
        while (end > from && char.IsWhiteSpace(source[end - 1])) end--;
        return end;
    }
}

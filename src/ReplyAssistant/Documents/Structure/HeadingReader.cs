using System.Text.RegularExpressions;
using ReplyAssistant.Documents.Cleaning;

namespace ReplyAssistant.Documents.Structure;

/// <summary>How much of a line is a heading.</summary>
/// <param name="Length">0: none of it; shorter than the line: the rest runs on as a paragraph.</param>
internal readonly record struct HeadingPart(LineNumber Number, int Length);

/// <summary>Tells a numbered heading, alone on its line or running into its paragraph, from a numbered sentence.</summary>
internal static class HeadingReader
{
    private const int LongestRunIn = 40;
    private const int LongestLabel = 16;
    private const int LongestAlone = 120;

    /// <param name="next">The line after it; empty at the end.</param>
    /// <param name="items">Styles whose last line was a sentence: the next of the style is one of the same list.</param>
    public static HeadingPart Read(string line, string next, IReadOnlySet<NumberingStyle> items)
    {
        var number = Numbering.Read(line);
        if (number.Style == NumberingStyle.None) return new HeadingPart(number, 0);
        var length = HeadingLength(line, number, next);
        var isItem = length == line.Length && line[^1] == '。' && items.Contains(number.Style);
        return new HeadingPart(number, isItem ? 0 : length);
    }

    private static int HeadingLength(string line, LineNumber number, string next)
    {
        if (number.Style == NumberingStyle.Article) return number.Length;
        var stop = FirstStop(line, number.Length);
        if (stop < 0) return line.Length <= LongestAlone && !EndsOpen(line) ? line.Length : 0;

        var length = stop + 1 - number.Length;
        var runsOn = stop + 1 < line.Length;
        return line[stop] switch
        {
            '：' or ':' => length <= LongestLabel && IsLabel(line, number.Length, stop) ? stop + 1 : 0,
            '。' when runsOn => length <= LongestRunIn ? stop + 1 : 0,
            '。' => length <= LongestRunIn && Heads(next, number.Style) ? line.Length : 0,
            _ => 0,
        };
    }

    // A short sentence alone on its line heads what follows: a paragraph or deeper numbers, not its sibling or the letter's end.
    private static bool Heads(string next, NumberingStyle style) =>
        next.Length > 0 && Numbering.Read(next).Style is var below && (below == NumberingStyle.None || below > style) && !SignatureWords.IsMatch(next)
        && !Signature.IsBody(next);

    private static readonly Regex SignatureWords = new(
        @"^(?:再次感谢|感谢|专此|此复|特此|以上|附件|抄送)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static bool EndsOpen(string line) => line[^1] is '，' or ',' or '、' or '；' or ';';

    private static bool IsLabel(string line, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (line[i] is '，' or ',' or '、' or '“' or '《' or '（') return false;
        }
        return to > from && Characters.HasHan(line.AsSpan(from, to - from));
    }

    // Marks inside “” or （） belong to what is quoted: 关于“…，…”的建议 is one heading.
    private static int FirstStop(string line, int from)
    {
        var depth = 0;
        for (var i = from; i < line.Length; i++)
        {
            var c = line[i];
            if (c is '“' or '（' or '《') depth++;
            else if (c is '”' or '）' or '》') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && Characters.EndsSentence(c)) return i;
        }
        return -1;
    }
}

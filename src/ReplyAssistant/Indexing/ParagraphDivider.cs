using System.Text.RegularExpressions;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Indexing;

/// <summary>Divides a paragraph that is too long for one passage: before its items, or between sentences.</summary>
internal static class ParagraphDivider
{
    // What a piece is filled up to; half of a long paragraph, so that no crumb is left over.
    private const int PieceLength = 500;

    // 一是…；二是…  第一，…  其一，…: an item begins after a mark that closes something.
    private static readonly Regex Item = new(
        "[。；：;:](?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，、,]|其[一二三四五六七八九十][，、是,])",
        RegexOptions.NonBacktracking);

    public static IReadOnlyList<TextSpan> Divide(string text, int start, int end)
    {
        if (end - start <= PassageBuilder.LongParagraph) return [new TextSpan(start, end)];
        var pieces = new List<TextSpan>();
        var from = start;
        var filled = start;
        foreach (var unit in Units(text, start, end))
        {
            if (filled > from && unit.End - from > PieceLength)
            {
                pieces.Add(new TextSpan(from, filled));
                from = unit.Start;
            }
            filled = unit.End;
        }
        if (filled > from) pieces.Add(new TextSpan(from, filled));
        return pieces;
    }

    private static IEnumerable<TextSpan> Units(string text, int start, int end)
    {
        foreach (var sentence in SentenceSplitter.Split(text, start, end))
        {
            var from = sentence.Start;
            foreach (Match item in Item.Matches(sentence.In(text)))
            {
                var at = sentence.Start + item.Index + 1;
                foreach (var part in Cut(text, from, at)) yield return part;
                from = at;
            }
            foreach (var part in Cut(text, from, sentence.End)) yield return part;
        }
    }

    // A "sentence" of thousands of characters (a list without full stops) is cut at the last mark that fits.
    private static IEnumerable<TextSpan> Cut(string text, int start, int end)
    {
        while (end - start > PassageBuilder.LongParagraph)
        {
            var mark = text.LastIndexOfAny(['；', '，', '、', ';', ','], start + PieceLength - 1, PieceLength / 2);
            var at = mark < 0 ? start + PieceLength : mark + 1;
            if (char.IsLowSurrogate(text[at])) at++;
            yield return new TextSpan(start, at);
            start = at;
        }
        if (end > start) yield return new TextSpan(start, end);
    }
}

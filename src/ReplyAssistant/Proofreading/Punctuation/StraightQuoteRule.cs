using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>Straight quotation marks in Chinese text.</summary>
internal sealed class StraightQuoteRule() : ParagraphRule("punctuation.straight-quote")
{
    private const int LongestQuotation = 120;

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        var text = paragraph.Text;
        for (var i = text.IndexOf('"'); i >= 0; i = i + 1 < text.Length ? text.IndexOf('"', i + 1) : -1)
        {
            // 12" is a measure.
            if (i > 0 && char.IsAsciiDigit(text[i - 1])) continue;
            var close = text.IndexOf('"', Math.Min(i + 1, text.Length), Math.Min(LongestQuotation, text.Length - i - 1));
            if (close < 0 && IsClosed(text, i)) close = text.IndexOf('”', i);
            if (close > i + 1 && CharacterClass.HasHan(text.AsSpan(i, close - i)))
            {
                yield return Hit(paragraph, i, close - i + 1, $"“{text.Substring(i + 1, close - i - 1)}”");
                i = close;
            }
            else if (TouchesHan(text, i))
            {
                yield return Hit(paragraph, i, 1);
            }
        }
    }

    private static bool IsClosed(string text, int i) =>
        text.AsSpan(i + 1, Math.Min(LongestQuotation, text.Length - i - 1)).IndexOfAny('”', '“') is var at && at > 0 && text[i + 1 + at] == '”';

    private static bool TouchesHan(string text, int i) =>
        (i > 0 && CharacterClass.IsChinese(text[i - 1])) || (i + 1 < text.Length && CharacterClass.IsChinese(text[i + 1]));
}

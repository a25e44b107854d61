using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>Two marks of pause one after the other: 。。 or ，。</summary>
internal sealed class DoubledMarkRule() : ParagraphRule("punctuation.doubled")
{
    private const string Pauses = "，。、；：";

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        var text = paragraph.Text;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!Pauses.Contains(text[i]) || !Pauses.Contains(text[i + 1])) continue;
            var end = i + 1;
            while (end < text.Length && Pauses.Contains(text[end])) end++;
            // 。。。 is meant for an ellipsis.
            var isEllipsis = end - i > 2 && text[i] == '。' && text[end - 1] == '。';
            var isOne = text.AsSpan(i, end - i).IndexOfAnyExcept(text[i]) < 0;
            if (!isEllipsis) yield return Hit(paragraph, i, end - i, isOne ? text[i].ToString() : null);
            i = end - 1;
        }
    }
}

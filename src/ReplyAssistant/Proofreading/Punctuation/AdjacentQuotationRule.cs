using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>、 between neighbouring 《》《》 or “”“”, where the marks themselves divide.</summary>
internal sealed class AdjacentQuotationRule() : ParagraphRule("punctuation.comma-between-quotations")
{
    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        var text = paragraph.Text;
        for (var i = text.IndexOf('、'); i >= 0; i = text.IndexOf('、', i + 1))
        {
            if (i == 0 || i + 1 >= text.Length) continue;
            if ((text[i - 1], text[i + 1]) is ('》', '《') or ('”', '“')) yield return Hit(paragraph, i - 1, 3, $"{text[i - 1]}{text[i + 1]}");
        }
    }
}

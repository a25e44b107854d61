using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>A paragraph that begins with a mark which can only follow something.</summary>
internal sealed class LineStartRule() : ParagraphRule("punctuation.line-start")
{
    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        if (paragraph.Text.Length > 1 && "，。、；：？！".Contains(paragraph.Text[0])) yield return Hit(paragraph, 0, 1);
    }
}

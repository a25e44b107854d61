using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Wording;

/// <summary>〔待补充〕 and 〔待核实〕 in a letter that has gone out; in a draft they are doing their work.</summary>
internal sealed class PendingMarkRule() : ParagraphRule("wording.pending-mark")
{
    protected override bool Concerns(CheckedParagraph paragraph) => true;

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        if (letter.Stage != LetterStage.Published) yield break;
        var text = paragraph.Text;
        for (var at = text.IndexOf("〔待", StringComparison.Ordinal); at >= 0; at = text.IndexOf("〔待", at + 1, StringComparison.Ordinal))
        {
            var close = text.IndexOf('〕', at, Math.Min(LongestMark, text.Length - at));
            if (close > 0) yield return Hit(paragraph, at, close - at + 1);
        }
    }

    private const int LongestMark = 40;
}

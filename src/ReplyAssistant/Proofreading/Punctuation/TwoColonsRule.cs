using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>Two colons in one sentence.</summary>
internal sealed class TwoColonsRule() : ParagraphRule("punctuation.two-colons")
{
    protected override bool Concerns(CheckedParagraph paragraph) => paragraph.IsProse;

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        var text = paragraph.Text;
        int first = -1, depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '“' or '（' or '《') depth++;
            else if (text[i] is '”' or '）' or '》') depth = Math.Max(0, depth - 1);
            else if (text[i] is '。' or '；' or '！' or '？') (first, depth) = (-1, 0);
            else if (text[i] == '：' && depth == 0)
            {
                if (first >= 0 && i + 1 < text.Length) yield return new RuleHit(Id, [paragraph.Place(first, 1), paragraph.Place(i, 1)]);
                first = i;
            }
        }
    }
}

using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>A bracket that opens in full width and closes in half width, or the other way round.</summary>
internal sealed class MixedBracketRule() : ParagraphRule("punctuation.bracket-mixed")
{
    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        var text = paragraph.Text;
        foreach (var pair in MarkPairs.Of(text).Pairs)
        {
            if (text[pair.Open] is not ('（' or '(') || (text[pair.Open] == '（') == (text[pair.Close] == '）')) continue;
            yield return Hit(paragraph, pair.Open, pair.Length, $"（{text.Substring(pair.Open + 1, pair.Length - 2)}）");
        }
    }
}

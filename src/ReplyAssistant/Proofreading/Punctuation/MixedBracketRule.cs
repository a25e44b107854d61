using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>A bracket that opens in full width and closes in half width, or the other way round.</summary>
internal sealed class MixedBracketRule() : ParagraphRule("punctuation.bracket-mixed")
{
    // Longer, only the ends are shown.
    private const int LongestBracket = 120;

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        var text = paragraph.Text;
        foreach (var pair in MarkPairs.Of(text).Pairs)
        {
            if (text[pair.Open] is not ('（' or '(') || (text[pair.Open] == '（') == (text[pair.Close] == '）')) continue;
            if (pair.Length > LongestBracket) yield return new RuleHit(Id, [paragraph.Place(pair.Open, 1), paragraph.Place(pair.Close, 1)]);
            else yield return Hit(paragraph, pair.Open, pair.Length, $"（{text.Substring(pair.Open + 1, pair.Length - 2)}）");
        }
    }
}

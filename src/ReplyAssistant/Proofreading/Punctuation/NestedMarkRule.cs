using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>《》 inside 《》 and “” inside “”: the inner pair takes the single form.</summary>
internal sealed class NestedMarkRule() : ParagraphRule("punctuation.nested")
{
    // Longer, the pair is shown by its opening mark: pairs inside pairs must not be copied out one by one.
    private const int LongestQuotation = 120;

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        var text = paragraph.Text;
        var marks = MarkPairs.Of(text);
        // With a mark missing, what looks nested is not.
        if (marks.Unpaired.Count > 0) yield break;
        foreach (var pair in marks.Pairs)
        {
            if (!pair.InsideOwnKind || text[pair.Open] is not ('《' or '“')) continue;
            if (pair.Length > LongestQuotation)
            {
                yield return Hit(paragraph, pair.Open, 1) with { Message = "同种标号套用，里面一层请改为单引号或者单书名号。" };
                continue;
            }
            var inner = text.Substring(pair.Open + 1, pair.Length - 2);
            yield return Hit(paragraph, pair.Open, pair.Length, text[pair.Open] == '《' ? $"〈{inner}〉" : $"‘{inner}’");
        }
    }
}

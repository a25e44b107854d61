using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Punctuation;

/// <summary>《》 inside 《》 and “” inside “”: the inner pair takes the single form.</summary>
internal sealed class NestedMarkRule() : ParagraphRule("punctuation.nested")
{
    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        var text = paragraph.Text;
        var marks = MarkPairs.Of(text);
        // With a mark missing, what looks nested is not.
        if (marks.Unpaired.Count > 0) yield break;
        foreach (var pair in marks.Pairs)
        {
            if (!pair.InsideOwnKind || text[pair.Open] is not ('《' or '“')) continue;
            var inner = text.Substring(pair.Open + 1, pair.Length - 2);
            yield return Hit(paragraph, pair.Open, pair.Length, text[pair.Open] == '《' ? $"〈{inner}〉" : $"‘{inner}’");
        }
    }
}

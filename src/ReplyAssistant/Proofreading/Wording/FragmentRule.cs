using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Wording;

/// <summary>根据…的规定。 as a whole sentence: the ground without what rests on it; and the other fragments of the pattern file.</summary>
internal sealed class FragmentRule() : ParagraphRule("wording.fragment")
{
    private static readonly string[] openings = ["根据", "依据", "按照", "依照", "遵照"];
    private static readonly string[] ends = ["规定", "要求", "精神", "部署", "安排", "原则"];

    private readonly PatternRule patterns = new("wording.fragment");

    protected override bool Concerns(CheckedParagraph paragraph) => paragraph.IsProse;

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        foreach (var hit in patterns.HitsIn(paragraph, letter)) yield return hit;
        foreach (var sentence in SentenceSplitter.Split(paragraph.Text))
        {
            if (sentence.Length is > 8 and <= 300 && IsGroundOnly(sentence.In(paragraph.Text))) yield return Hit(paragraph, sentence.Start, sentence.Length);
        }
    }

    private static bool IsGroundOnly(string sentence)
    {
        if (sentence[^1] != '。' || !Array.Exists(openings, word => sentence.StartsWith(word, StringComparison.Ordinal))) return false;
        var bare = sentence[..^1];
        return Array.Exists(ends, word => bare.EndsWith(word, StringComparison.Ordinal)) && Quotation.FirstOutside(bare, "，；：、") < 0;
    }
}

using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Numbering;

/// <summary>一是, 二是, 三是: one that is missing, repeated or out of turn within its section.</summary>
internal sealed class ClauseSequenceRule : IFormRule
{
    private const string Id = "numbering.clauses";

    // Lists inside lists go this deep in no letter.
    private const int Deepest = 8;

    private static readonly Regex clause = new(
        "(?:^|[。；：，！？”）])(?<at>(?<n>[一二三四五六七八九]|十[一二三四五]?)是)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public IReadOnlyList<string> Ids => [Id];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context) => Repetition.Folded(Hits(letter));

    private static IEnumerable<RuleHit> Hits(CheckedLetter letter)
    {
        var open = new List<int>();
        foreach (var paragraph in letter.Paragraphs.Where(p => p.IsBody && p.Role != LineRole.Closing))
        {
            // A new heading ends the lists of the one before.
            if (paragraph.Role is LineRole.SectionHeading or LineRole.BlockHeading || IsNumbered(paragraph.Text)) open.Clear();
            foreach (Match match in clause.Matches(paragraph.Text))
            {
                var value = ChineseNumeral.ValueOf(match.Groups["n"].Value);
                if (Follows(open, value)) continue;
                yield return Hit(paragraph.Place(match.Groups["at"].Index, match.Groups["at"].Length), value, open);
                Open(open, value);
            }
        }
    }

    private static bool IsNumbered(string text) => ItemMark.Of(text).Level is MarkLevel.Chinese or MarkLevel.BracketedChinese;

    private static bool Follows(List<int> open, int value)
    {
        var at = value == 1 ? open.Count : open.LastIndexOf(value - 1);
        if (at < 0) return false;
        open.RemoveRange(at, open.Count - at);
        Open(open, value);
        return true;
    }

    private static void Open(List<int> open, int value)
    {
        open.Add(value);
        if (open.Count > Deepest) open.RemoveAt(0);
    }

    private static RuleHit Hit(TextSpan place, int value, List<int> open) => new(Id, [place])
    {
        Message = open.Contains(value)
            ? $"同一部分内“{ChineseNumeral.Of(value)}是”重复出现，请顺次编排。"
            : $"“{ChineseNumeral.Of(value)}是”之前没有“{ChineseNumeral.Of(value - 1)}是”，请补上缺少的一项或者重新编排。",
    };
}

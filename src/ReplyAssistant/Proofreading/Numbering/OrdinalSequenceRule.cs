using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Proofreading.Numbering;

/// <summary>首先, 其次, 再次 and 第一, 第二 within a section: one that has no beginning, or the two kinds mixed.</summary>
internal sealed class OrdinalSequenceRule : IFormRule
{
    private const string WithoutFirst = "numbering.ordinal-without-first";
    private const string Mixed = "numbering.ordinal-mixed";

    private static readonly Regex ordinal = new(
        "(?:^|[。；：！？])(?<at>首先|其次|再次|第[一二三四五六七八九]|其[一二三四五])[，,：]",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // 首先要, 首要的是, 一是, 一方面: they begin a count too.
    private static readonly Regex beginning = new(
        "首先|首要|第一|其一|一是|一方面|一则", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public IReadOnlyList<string> Ids => [WithoutFirst, Mixed];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context) => Repetition.Folded(Hits(letter));

    private static IEnumerable<RuleHit> Hits(CheckedLetter letter)
    {
        var section = new OpenCount();
        foreach (var paragraph in letter.Paragraphs.Where(p => p.IsBody && p.Role is not (LineRole.Closing or LineRole.Opening)))
        {
            if (paragraph.Role is LineRole.SectionHeading or LineRole.BlockHeading)
            {
                if (section.Hit() is { } hit) yield return hit;
                section = new OpenCount();
            }
            var first = beginning.Match(paragraph.Text);
            foreach (Match match in ordinal.Matches(paragraph.Text))
            {
                if (first.Success && first.Index <= match.Groups["at"].Index) section.Begins = true;
                if (section.Add(match.Groups["at"].Value, paragraph.Place(match.Groups["at"].Index, match.Groups["at"].Length)) is { } mixed) yield return mixed;
            }
            section.Begins |= first.Success;
        }
        if (section.Hit() is { } last) yield return last;
    }

    /// <summary>The count of one section so far.</summary>
    private sealed class OpenCount
    {
        private readonly List<TextSpan> orphans = [];
        private string last = "";

        public bool Begins { get; set; }

        public RuleHit? Add(string word, TextSpan place)
        {
            var isMixed = (last == "首先" && word == "第二") || (last == "第一" && word == "其次");
            if (!Begins && word is ("其次" or "再次" or "第二" or "第三")) orphans.Add(place);
            var before = last;
            last = word;
            if (!isMixed) return null;
            return new RuleHit(Mixed, [place])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["before"] = before, ["quote"] = word, ["fix"] = word == "第二" ? "其次" : "第二",
                },
            };
        }

        public RuleHit? Hit() => orphans.Count == 0 ? null : new RuleHit(WithoutFirst, [.. orphans.Take(5)])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["quote"] = last },
        };
    }
}

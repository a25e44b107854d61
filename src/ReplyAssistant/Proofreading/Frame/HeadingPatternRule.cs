using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>The headings of the asked points follow one pattern: not one 针对“…”的建议 among 关于“…”的建议.</summary>
internal sealed class HeadingPatternRule : IFormRule
{
    private static readonly Regex lead = Patterns.Linear("^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)?[ 　]*(关于|针对|对于|有关|就)[ 　]*[“\"《]");

    public IReadOnlyList<string> Ids => ["header.heading-pattern"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var leads = letter.Lines.Where(l => l.Role == LineRole.SectionHeading)
            .Select(l => (Line: l, Match: lead.Match(l.Text))).Where(l => l.Match.Success)
            .Select(l => (l.Line, Word: l.Match.Groups[1])).ToList();
        var groups = leads.GroupBy(l => l.Word.Value).OrderByDescending(g => g.Count()).ToList();
        // Without a clear majority nobody can say which is the pattern.
        if (groups.Count < 2 || groups[0].Count() <= groups[1].Count()) yield break;
        foreach (var (line, word) in groups.Skip(1).SelectMany(g => g))
        {
            yield return new RuleHit("header.heading-pattern", [line.Place(word.Index, word.Length)])
            {
                Fix = groups[0].Key,
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["here"] = word.Value, ["others"] = groups[0].Key },
            };
        }
    }
}

using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading;

/// <summary>A rule that is nothing but its patterns in the data files.</summary>
internal sealed class PatternRule(string id) : ParagraphRule(id)
{
    private readonly IReadOnlyList<TextPattern> patterns = [.. TextPatterns.All[id]];

    /// <summary>For a rule that has more to say than its patterns.</summary>
    internal IEnumerable<RuleHit> HitsIn(CheckedParagraph paragraph, CheckedLetter letter) => In(paragraph, letter);

    protected override IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter)
    {
        var hits = new List<RuleHit>();
        var taken = new HashSet<int>();
        foreach (var pattern in patterns)
        {
            if (pattern.Prose && !paragraph.IsProse) continue;
            for (var match = pattern.Pattern.Match(paragraph.Text); match.Success; match = match.NextMatch())
            {
                var at = match.Groups["at"];
                if (pattern.Excuses(match) || !Take(taken, at.Index, at.Length)) continue;
                var fix = pattern.Fix is null || StandsInTitle(paragraph.Text, at.Index) ? null : match.Result(pattern.Fix);
                hits.Add(Hit(paragraph, at.Index, at.Length, fix) with { Severity = pattern.Severity, Message = pattern.Message });
            }
        }
        return hits;
    }

    // What an earlier pattern has said of a place, a later one does not say again.
    private static bool Take(HashSet<int> taken, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (taken.Contains(i)) return false;
        }
        for (var i = start; i < start + length; i++) taken.Add(i);
        return true;
    }

    // The name of a document is what its issuer wrote: only a person may change it.
    private static bool StandsInTitle(string text, int at)
    {
        var from = Math.Max(0, at - LongestTitle);
        return text.LastIndexOf('《', at, at - from + 1) > text.LastIndexOf('》', at, at - from + 1);
    }

    private const int LongestTitle = 100;
}

using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Verification.PastLetters;

namespace ReplyAssistant.Verification.Consistency;

/// <summary>A document that is in the making here and was done before, or done here and in the making a few weeks off.</summary>
internal static class StatusFindings
{
    // A plan that is being written may be out half a year later; within these days two letters of one bureau should agree.
    private const int SameTime = 90;

    public static IEnumerable<RuleHit> Of(CheckedLetter letter, IReadOnlyList<PastLetter> past)
    {
        var theirs = past.Where(p => !p.IsSameCase).SelectMany(p => SentenceSplitter.Split(p.Document.Text)
            .SelectMany(s => DocumentStatus.In(s.In(p.Document.Text))).Where(d => d.Stage != DocumentStage.Unsaid).Select(d => (Past: p, d.Title, d.Stage)))
            .ToLookup(d => d.Title, StringComparer.Ordinal);
        if (theirs.Count == 0 || letter.Document.Metadata.Date is not { } written) yield break;
        foreach (var paragraph in letter.Letter.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Paragraphs))
        foreach (var sentence in SentenceSplitter.Split(letter.Text, paragraph.Start, paragraph.End))
        foreach (var (title, start, end, stage) in DocumentStatus.In(sentence.In(letter.Text)))
        {
            if (stage == DocumentStage.Unsaid || theirs[title].FirstOrDefault(t => Contradicts(stage, written, t.Stage, t.Past.Date)) is not { Past: { } other } found) continue;
            yield return new RuleHit("consistency.status", [letter.Place(sentence.Start + start, sentence.Start + end)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["title"] = title, ["source"] = other.Name, ["here"] = Words(stage), ["there"] = Words(found.Stage),
                },
                // Of two letters that disagree the later one should have known.
                Severity = other.Date > written ? Severity.Hint : null,
            };
        }
    }

    private static bool Contradicts(DocumentStage here, DateOnly written, DocumentStage there, DateOnly? then)
    {
        if (here == there || then is not { } day) return false;
        var apart = written.DayNumber - day.DayNumber;
        // In the making here although it was done there before; or done here while it was (or still is) in the making about then.
        return here == DocumentStage.InMaking ? apart >= 0 : apart <= SameTime;
    }

    private static string Words(DocumentStage stage) => stage == DocumentStage.InMaking ? "正在编制或开展" : "已经印发或完成";
}

using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Verification.Consistency;
using ReplyAssistant.Verification.Copying;

namespace ReplyAssistant.Verification.PastLetters;

/// <summary>The letter against the bureau's own replies: what was copied, and what is said otherwise there.</summary>
internal sealed class PastLetterRule : IFactRule
{
    public IReadOnlyList<string> Ids => [.. CopyFindings.Ids, "consistency.contradicting-figure", "consistency.other-figure", "consistency.record-differs", "consistency.same-figure-new-day", "consistency.status"];

    public async Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        // A draft of ours is written from past replies, sentence by sentence with its source; what disagrees in it is marked already.
        if (letter.Draft is not null) return [];
        var past = await PastLetter.LikeAsync(letter, context, cancellationToken);
        if (past.Count == 0) return [];
        return [.. CopyFindings.Of(letter, past, context.Profile.FreshDays), .. StatusFindings.Of(letter, past), .. Sentences(letter, past), .. ClaimFindings.Of(letter, past)];
    }

    private static IEnumerable<RuleHit> Sentences(CheckedLetter letter, IReadOnlyList<PastLetter> past)
    {
        var told = new HashSet<int>();
        foreach (var pair in SentencePairs.Of(letter, past).OrderByDescending(p => p.Past.IsSameCase))
        {
            foreach (var found in FigureContradiction.Between(pair.Text, pair.PastText, pair.Past.IsSameCase))
            {
                if (!told.Add(pair.Place.Start + found.Ours.Start)) continue;
                var place = new TextSpan(found.Ours.Start, found.Ours.End);
                yield return Hit(found.OnlyDays ? "consistency.same-figure-new-day" : "consistency.contradicting-figure", letter, pair, place, found.Theirs.Text);
            }
            // Other letters may well speak of another district or level.
            if (!pair.Past.IsSameCase) continue;
            foreach (var (ours, theirs) in FixedWords.Differing(pair.Text, pair.PastText))
            {
                if (told.Add(pair.Place.Start + ours.Start)) yield return Hit("consistency.record-differs", letter, pair, ours, theirs);
            }
        }
    }

    private static RuleHit Hit(string rule, CheckedLetter letter, SentencePair pair, TextSpan place, string theirs) =>
        new(rule, [letter.Place(pair.Place.Start + place.Start, pair.Place.Start + place.End)])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["here"] = place.In(pair.Text), ["there"] = theirs, ["source"] = pair.Past.Name,
            },
        };
}

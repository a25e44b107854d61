using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Verification.Consistency;
using ReplyAssistant.Verification.Copying;

namespace ReplyAssistant.Verification.PastLetters;

/// <summary>The letter against the bureau's own replies: what was copied, and what is said otherwise there.</summary>
internal sealed class PastLetterRule : IFactRule
{
    public IReadOnlyList<string> Ids => [.. CopyFindings.Ids, "consistency.contradicting-figure", "consistency.other-figure", "consistency.same-figure-new-day", "consistency.status"];

    public async Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        // A draft of ours is written from past replies, sentence by sentence with its source; what disagrees in it is marked already.
        if (letter.Draft is not null) return [];
        var past = await PastLetter.LikeAsync(letter, context, cancellationToken);
        if (past.Count == 0) return [];
        return [.. CopyFindings.Of(letter, past, context.Profile.FreshDays), .. StatusFindings.Of(letter, past), .. Figures(letter, past), .. ClaimFindings.Of(letter, past)];
    }

    private static IEnumerable<RuleHit> Figures(CheckedLetter letter, IReadOnlyList<PastLetter> past)
    {
        var told = new HashSet<int>();
        foreach (var pair in SentencePairs.Of(letter, past).OrderByDescending(p => p.Past.IsSameCase))
        {
            foreach (var found in FigureContradiction.Between(pair.Text, pair.PastText, pair.Past.IsSameCase))
            {
                if (!told.Add(pair.Place.Start + found.Ours.Start)) continue;
                yield return new RuleHit(
                    found.OnlyDays ? "consistency.same-figure-new-day" : "consistency.contradicting-figure", [Place(letter, pair.Place, found)])
                {
                    Words = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["here"] = found.Ours.Text, ["there"] = found.Theirs.Text, ["source"] = pair.Past.Name,
                    },
                };
            }
        }
    }

    private static TextSpan Place(CheckedLetter letter, TextSpan sentence, FigureContradiction found) =>
        letter.Place(sentence.Start + found.Ours.Start, sentence.Start + found.Ours.End);
}

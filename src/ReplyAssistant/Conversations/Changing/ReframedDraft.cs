using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>A draft whose proposal turned out to be another one in number, session or proposer: what follows from these is written anew.</summary>
internal static class ReframedDraft
{
    public static Draft Of(Draft draft, Proposal proposal, Profile profile)
    {
        var (before, after) = (new LetterFrame(profile, draft.Proposal), new LetterFrame(profile, proposal));
        return draft with
        {
            Proposal = proposal,
            Title = Same(draft.Title, before.Title) ? after.Title : draft.Title,
            Addressee = Same(draft.Addressee, before.Addressee) ? after.Addressee : draft.Addressee,
            Opening = draft.Opening.SequenceEqual(before.Opening, StringComparer.Ordinal) ? after.Opening : draft.Opening,
            Closing = draft.Closing.SequenceEqual(before.Closing, StringComparer.Ordinal) ? after.Closing : draft.Closing,
            CopyTo = draft.CopyTo.SequenceEqual(before.CopyTo, StringComparer.Ordinal) ? after.CopyTo : draft.CopyTo,
        };
    }

    // What a drafter has written by hand stays.
    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}

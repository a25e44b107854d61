namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>All that the rules understand, the more special before the more general.</summary>
internal static class Phrases
{
    public static IReadOnlyList<Phrase> All { get; } =
    [
        .. ManagingPhrases.All, .. TermPhrases.All, .. TellingPhrases.All, .. ReviewPhrases.All, .. CheckPhrases.All, .. HistoryPhrases.All,
        .. SentencePhrases.All, .. EvidencePhrases.All, .. ArrangingPhrases.All, .. FramePhrases.All,
        .. WorkPhrases.All, .. SourcePhrases.All, .. ReadingPhrases.All, .. PastPhrases.All,
        .. WordingPhrases.All, .. SearchPhrases.All,
    ];
}

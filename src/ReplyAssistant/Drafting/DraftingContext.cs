using ReplyAssistant.Documents;
using ReplyAssistant.Profiles;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Drafting;

/// <summary>What all sections of one draft share while it is written.</summary>
internal sealed class DraftingContext
{
    public required Profile Profile { get; init; }

    public required Proposal Proposal { get; init; }

    /// <summary>The letter's date.</summary>
    public required DateOnly On { get; init; }

    public required EndedTitles Ended { get; init; }

    public required EvidenceBook Book { get; init; }

    /// <summary>The documents of all units, by id.</summary>
    public required IReadOnlyDictionary<string, SourceDocument> Documents { get; init; }

    /// <summary>What was taken over so far and for which request, so that nothing stands twice in a letter.</summary>
    public List<(int Request, SourceSentence Sentence)> Written { get; } = [];

    /// <summary>The bureau that wrote the source when it is not the one that signs this letter; null when it is, or nobody says.</summary>
    public string? OtherBureau(SourceSentence source) =>
        source.Stored.Metadata.Issuer is { } issuer && !issuer.EndsWith(Profile.Issuer.ShortName, StringComparison.Ordinal)
            && !string.Equals(issuer, Profile.Issuer.FullName, StringComparison.Ordinal)
            ? issuer
            : null;

    /// <summary>True when a document's facts need a date and an update in this letter.</summary>
    public bool IsOld(DateOnly? day) => day is not { } d || On.DayNumber - d.DayNumber > Profile.FreshDays;
}

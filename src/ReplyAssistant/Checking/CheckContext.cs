using ReplyAssistant.Indexing;
using ReplyAssistant.Profiles;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Checking;

/// <summary>What a letter is checked against.</summary>
public sealed record CheckContext
{
    public required Profile Profile { get; init; }

    /// <summary>False where the built-in profile stands in: it describes one bureau, and says nothing of the letters of others.</summary>
    public bool HasOwnProfile { get; init; }

    /// <summary>The day as of which validity and freshness are judged: the one that was asked for, or the letter's own, or today.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The proposal that the letter answers, when it was given.</summary>
    public Proposal? Against { get; init; }

    /// <summary>Null when there is no store: then nothing is said of evidence.</summary>
    public IDocumentStore? Documents { get; init; }

    public IPassageSearch? Search { get; init; }

    /// <summary>Ids of documents that are no evidence for this letter: the letter itself, above all.</summary>
    public IReadOnlyCollection<string> ExcludedDocuments { get; init; } = [];
}

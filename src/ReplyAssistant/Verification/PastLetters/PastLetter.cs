using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Verification.PastLetters;

/// <summary>A reply of the store that the letter may have been written from.</summary>
/// <param name="IsSameCase">It answers the same proposal: an earlier version, or the bureau's own record of the letter.</param>
internal sealed record PastLetter(StoredDocument Stored, SourceDocument Document, bool IsSameCase)
{
    // The question and the first words of an answer find what was written on the same matter.
    private const int QueryLength = 160;
    private const int HitsPerQuery = 8;
    private const int MostLetters = 12;
    private const int MostQueries = 24;

    public DateOnly? Date => Stored.Metadata.Date;

    public string Name => $"《{Stored.Metadata.Title}》{(Date is { } day ? $"（{day.Year}年{day.Month}月{day.Day}日）" : "")}";

    /// <returns>The replies that share most with the letter, without the letter itself; empty where there is no store.</returns>
    public static async Task<IReadOnlyList<PastLetter>> LikeAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        if (context.Documents is not { } documents || context.Search is not { } search) return [];
        var excluded = context.ExcludedDocuments.Append(letter.Document.Id).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, (StoredDocument Stored, int Hits)>(StringComparer.Ordinal);
        // A consulted opinion is compared with opinions, a reply with replies.
        var kind = letter.Document.Metadata.Kind == DocumentKind.Opinion ? DocumentKind.Opinion : DocumentKind.Reply;
        foreach (var query in Queries(letter).Take(MostQueries))
        {
            foreach (var hit in await search.SearchAsync(
                new PassageQuery { Text = query, Kind = kind, Top = HitsPerQuery, ExcludedDocuments = excluded }, cancellationToken))
                found[hit.Document.Id] = (hit.Document, found.GetValueOrDefault(hit.Document.Id).Hits + 1);
        }
        var letters = new List<PastLetter>();
        foreach (var (stored, _) in found.Values.OrderByDescending(f => f.Hits).ThenBy(f => f.Stored.Id, StringComparer.Ordinal).Take(MostLetters))
        {
            if (await documents.FindAsync(stored.Id, cancellationToken) is { } document)
                letters.Add(new PastLetter(stored, document, IsSame(letter.Document.Metadata, stored.Metadata)));
        }
        return letters;
    }

    private static IEnumerable<string> Queries(CheckedLetter letter) =>
        from section in letter.Letter.Sections
        from paragraph in section.Blocks.SelectMany(b => b.Paragraphs)
        where paragraph.Text.Length >= 40
        select paragraph.Text.Length <= QueryLength ? paragraph.Text : paragraph.Text[..QueryLength];

    private static bool IsSame(DocumentMetadata one, DocumentMetadata other) =>
        one.ProposalNumber is { } number && string.Equals(number, other.ProposalNumber, StringComparison.Ordinal)
        && (one.Session is null || other.Session is null || string.Equals(one.Session, other.Session, StringComparison.Ordinal) || one.Date == other.Date)
        && (one.Issuer is null || other.Issuer is null || string.Equals(one.Issuer, other.Issuer, StringComparison.Ordinal));
}

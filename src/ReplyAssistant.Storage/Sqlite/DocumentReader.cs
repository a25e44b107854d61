using Microsoft.Data.Sqlite;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Reads documents and what belongs to them; runs inside the caller's snapshot.</summary>
internal sealed class DocumentReader(SqliteConnection connection)
{
    private const string ListColumns =
        """
        d.id, d.kind, d.title, d.issuer, d.document_number, d.date, d.session, d.proposal_number,
        d.validity, d.recorded_validity,
        (SELECT path FROM paths WHERE document = d.number ORDER BY ordinal LIMIT 1),
        (SELECT count(*) FROM passages WHERE document = d.number)
        """;

    public string? IdAtPath(string path) => connection.Text(
        "SELECT d.id FROM paths p JOIN documents d ON d.number = p.document WHERE p.path = $path AND d.reading = $reading",
        ("$path", path), ("$reading", DocumentIndexer.ReadingVersion));

    public IReadOnlyList<StoredDocument> List()
    {
        var validity = new ValidityResolver(Repealers());
        return connection.Rows(
            $"SELECT {ListColumns} FROM documents d ORDER BY d.date DESC NULLS LAST, d.id", row => Stored(row, validity));
    }

    /// <summary>The documents of these numbers, as the list has them.</summary>
    public IReadOnlyDictionary<string, StoredDocument> ByIds(IEnumerable<string> ids)
    {
        var validity = new ValidityResolver(Repealers());
        return connection.Rows(
            $"SELECT {ListColumns} FROM documents d WHERE d.id IN (SELECT value FROM json_each($ids))",
            row => Stored(row, validity),
            ("$ids", StoreJson.Of(ids.Distinct()))).ToDictionary(d => d.Id);
    }

    public SourceDocument? Find(string id) => connection.Rows(
        """
        SELECT d.id, d.kind, d.title, d.issuer, d.document_number, d.date, d.session, d.proposal_number, d.validity,
            (SELECT path FROM paths WHERE document = d.number ORDER BY ordinal LIMIT 1),
            c.source, c.text, c.runs, c.repairs, c.zones, c.blocks, d.number
        FROM documents d JOIN contents c ON c.document = d.number WHERE d.id = $id
        """,
        Document,
        ("$id", id)).SingleOrDefault();

    public IReadOnlyList<(string DocumentId, RepealStatement Statement)> Repeals() =>
        [.. Repealers().Select(r => (r.DocumentId, r.Statement))];

    public IReadOnlyList<Passage> Passages(string documentId) => connection.Rows(
        """
        SELECT d.id, p.ordinal, p.path, p.start_at, p.end_at, p.text, p.zone
        FROM passages p JOIN documents d ON d.number = p.document WHERE d.id = $id ORDER BY p.ordinal
        """,
        row => Passage(row, 0),
        ("$id", documentId));

    /// <param name="row">Has id, ordinal, path, start, end, text and zone side by side.</param>
    public static Passage Passage(SqliteDataReader row, int first) => new()
    {
        DocumentId = row.GetString(first),
        Ordinal = row.GetInt32(first + 1),
        Path = StoreJson.To<string[]>(row.GetString(first + 2)),
        Start = row.GetInt32(first + 3),
        End = row.GetInt32(first + 4),
        Text = row.GetString(first + 5),
        Zone = (ZoneKind)row.GetInt32(first + 6),
    };

    private List<Repealer> Repealers() => connection.Rows(
        """
        SELECT d.id, d.title, d.issuer, d.date, r.title, r.document_number, r.status, r.from_day, r.quote
        FROM repeals r JOIN documents d ON d.number = r.document ORDER BY d.date NULLS LAST, d.id, r.ordinal
        """,
        row => new Repealer(
            row.GetString(0), row.GetString(1), row.TextOrNull(2), row.DayOrNull(3), Statement(row, 4)));

    private static RepealStatement Statement(SqliteDataReader row, int first) => new(
        row.GetString(first), row.TextOrNull(first + 1), (ValidityStatus)row.GetInt32(first + 2),
        row.DayOrNull(first + 3), row.GetString(first + 4));

    private static StoredDocument Stored(SqliteDataReader row, ValidityResolver validity)
    {
        var id = row.GetString(0);
        var metadata = Metadata(row, 1);
        var own = StoreJson.To<Validity>(row.GetString(8));
        var recorded = row.TextOrNull(9) is { } json ? StoreJson.To<Validity>(json) : null;
        return new StoredDocument
        {
            Id = id,
            Path = row.GetString(10),
            Metadata = metadata,
            Validity = recorded ?? validity.Of(id, metadata, own),
            PassageCount = row.GetInt32(11),
        };
    }

    private static DocumentMetadata Metadata(SqliteDataReader row, int first) => new()
    {
        Kind = (DocumentKind)row.GetInt32(first),
        Title = row.GetString(first + 1),
        Issuer = row.TextOrNull(first + 2),
        DocumentNumber = row.TextOrNull(first + 3),
        Date = row.DayOrNull(first + 4),
        Session = row.TextOrNull(first + 5),
        ProposalNumber = row.TextOrNull(first + 6),
    };

    private SourceDocument Document(SqliteDataReader row)
    {
        var text = ContentBlob.ToText(row.GetFieldValue<byte[]>(11));
        var source = row.IsDBNull(10) ? text : ContentBlob.ToText(row.GetFieldValue<byte[]>(10));
        var map = new TextMap(ContentBlob.ToRuns(row.GetFieldValue<byte[]>(12)));
        return new SourceDocument
        {
            Id = row.GetString(0),
            Path = row.GetString(9),
            Metadata = Metadata(row, 1),
            Validity = StoreJson.To<Validity>(row.GetString(8)),
            Content = new CleanText(source, text, map, ContentBlob.ToRepairs(row.GetFieldValue<byte[]>(13))),
            Zones = StoreJson.To<Zone[]>(row.GetString(14)),
            Blocks = StoreJson.To<Block[]>(row.GetString(15)),
            Repeals = connection.Rows(
                "SELECT title, document_number, status, from_day, quote FROM repeals WHERE document = $document ORDER BY ordinal",
                statement => Statement(statement, 0),
                ("$document", row.GetInt64(16))),
        };
    }
}

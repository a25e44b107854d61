using Microsoft.Data.Sqlite;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Saves and forgets documents; runs inside the caller's transaction.</summary>
internal sealed class DocumentWriter(SqliteConnection connection, TimeProvider clock) : IDisposable
{
    private readonly IndexWriter index = new(connection);

    /// <summary>Saves a document; it is findable after <see cref="Finish"/>.</summary>
    public SaveOutcome Save(IndexedDocument indexed, DocumentTerms terms)
    {
        var document = indexed.Document;
        var known = NumberOf(document.Id);
        var atPath = connection.Number("SELECT document FROM paths WHERE path = $path", ("$path", document.Path));
        if (known is { } stale && !IsCurrent(stale))
        {
            ReadAnew(stale, indexed, terms);
            return SaveOutcome.Replaced;
        }
        if (atPath is not null && atPath == known) return SaveOutcome.Unchanged;

        var number = known ?? Insert(indexed, terms);
        if (atPath is { } old) LeavePath(old, number, document.Path);
        connection.Run(
            "INSERT INTO paths (path, document) VALUES ($path, $document)", ("$path", document.Path), ("$document", number));

        var outcome = atPath is not null ? SaveOutcome.Replaced : known is null ? SaveOutcome.Added : SaveOutcome.Unchanged;
        Note(outcome switch { SaveOutcome.Added => "add", SaveOutcome.Replaced => "replace", _ => "second path" }, document.Id);
        return outcome;
    }

    /// <summary>Puts all that was saved into the index.</summary>
    public void Finish() => index.Finish();

    public void Dispose() => index.Dispose();

    public bool Remove(string id)
    {
        if (connection.Run("DELETE FROM documents WHERE id = $id", ("$id", id)) == 0) return false;
        Note("remove", id);
        return true;
    }

    public bool SetValidity(string id, Validity validity)
    {
        var changed = connection.Run(
            "UPDATE documents SET recorded_validity = $validity WHERE id = $id",
            ("$validity", StoreJson.Of(validity)), ("$id", id));
        if (changed == 0) return false;
        Note("validity", id);
        return true;
    }

    private bool IsCurrent(long number) => connection.Number(
        "SELECT 1 FROM documents WHERE number = $number AND reading = $reading",
        ("$number", number), ("$reading", DocumentIndexer.ReadingVersion)) is not null;

    // The same bytes, read by another version of the program: what a person recorded and where it was read stay.
    private void ReadAnew(long stale, IndexedDocument indexed, DocumentTerms terms)
    {
        var recorded = connection.Text("SELECT recorded_validity FROM documents WHERE number = $number", ("$number", stale));
        var paths = connection.Rows("SELECT path FROM paths WHERE document = $number ORDER BY ordinal", r => r.GetString(0), ("$number", stale));
        connection.Run("DELETE FROM documents WHERE number = $number", ("$number", stale));
        var number = Insert(indexed, terms);
        connection.Run("UPDATE documents SET recorded_validity = $recorded WHERE number = $number", ("$recorded", recorded), ("$number", number));
        foreach (var path in paths.Union([indexed.Document.Path], StringComparer.Ordinal))
        {
            connection.Run("DELETE FROM paths WHERE path = $path", ("$path", path));
            connection.Run("INSERT INTO paths (path, document) VALUES ($path, $document)", ("$path", path), ("$document", number));
        }
        Note("read anew", indexed.Document.Id);
    }

    private long? NumberOf(string id) =>
        connection.Number("SELECT number FROM documents WHERE id = $id", ("$id", id));

    // The content that stood at this path is forgotten, unless it stands at another path too.
    private void LeavePath(long old, long next, string path)
    {
        connection.Run("DELETE FROM paths WHERE path = $path", ("$path", path));
        if (connection.Number("SELECT 1 FROM paths WHERE document = $old", ("$old", old)) is not null) return;
        // A new edition of the file under the same title keeps what a person recorded of it.
        connection.Run(
            """
            UPDATE documents SET recorded_validity = (SELECT recorded_validity FROM documents WHERE number = $old)
            WHERE number = $next AND recorded_validity IS NULL
                AND title = (SELECT title FROM documents WHERE number = $old)
            """,
            ("$old", old), ("$next", next));
        connection.Run("DELETE FROM documents WHERE number = $old", ("$old", old));
    }

    private long Insert(IndexedDocument indexed, DocumentTerms terms)
    {
        var number = InsertDocument(indexed.Document);
        InsertContent(number, indexed.Document);
        InsertRepeals(number, indexed.Document.Repeals);
        index.Add(number, indexed, terms);
        return number;
    }

    private long InsertDocument(SourceDocument document)
    {
        var metadata = document.Metadata;
        return connection.Number(
            """
            INSERT INTO documents (id, reading, kind, title, issuer, document_number, date, session, proposal_number, validity)
            VALUES ($id, $reading, $kind, $title, $issuer, $documentNumber, $date, $session, $proposalNumber, $validity)
            RETURNING number
            """,
            ("$id", document.Id), ("$reading", DocumentIndexer.ReadingVersion), ("$kind", (int)metadata.Kind), ("$title", metadata.Title), ("$issuer", metadata.Issuer),
            ("$documentNumber", metadata.DocumentNumber), ("$date", metadata.Date.ToColumn()),
            ("$session", metadata.Session), ("$proposalNumber", metadata.ProposalNumber),
            ("$validity", StoreJson.Of(document.Validity)))!.Value;
    }

    private void InsertContent(long number, SourceDocument document)
    {
        var content = document.Content;
        connection.Run(
            """
            INSERT INTO contents (document, source, text, runs, repairs, zones, blocks)
            VALUES ($document, $source, $text, $runs, $repairs, $zones, $blocks)
            """,
            ("$document", number),
            ("$source", content.Source == content.Text ? null : ContentBlob.OfText(content.Source)),
            ("$text", ContentBlob.OfText(content.Text)),
            ("$runs", ContentBlob.OfRuns(content.Map.Runs)),
            ("$repairs", ContentBlob.OfRepairs(content.Repairs)),
            ("$zones", StoreJson.Of(document.Zones)),
            ("$blocks", StoreJson.Of(document.Blocks)));
    }

    private void InsertRepeals(long number, IReadOnlyList<RepealStatement> repeals)
    {
        for (var i = 0; i < repeals.Count; i++)
        {
            var repeal = repeals[i];
            connection.Run(
                """
                INSERT INTO repeals (document, ordinal, title, document_number, status, from_day, quote)
                VALUES ($document, $ordinal, $title, $documentNumber, $status, $from, $quote)
                """,
                ("$document", number), ("$ordinal", i), ("$title", repeal.Title), ("$documentNumber", repeal.DocumentNumber),
                ("$status", (int)repeal.Status), ("$from", repeal.From.ToColumn()), ("$quote", repeal.Quote));
        }
    }

    private void Note(string act, string subject) => connection.Run(
        "INSERT INTO audit (at, act, subject) VALUES ($at, $act, $subject)",
        ("$at", clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ")), ("$act", act), ("$subject", subject));
}

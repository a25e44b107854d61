using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Writes the passages and points of documents, and gathers their terms into one segment.</summary>
internal sealed class IndexWriter(SqliteConnection connection) : IDisposable
{
    private readonly SegmentTable table = new(connection);
    private readonly SegmentBuilder segment = new();

    private readonly SqliteCommand passageRow = Prepared(
        connection,
        """
        INSERT INTO passages (number, document, ordinal, path, start_at, end_at, text, zone)
        VALUES ($number, $document, $ordinal, $path, $start, $end, $text, $zone)
        """,
        "$number", "$document", "$ordinal", "$path", "$start", "$end", "$text", "$zone");

    private readonly SqliteCommand pointRow = Prepared(
        connection,
        """
        INSERT INTO points (number, document, ordinal, point, proposal_title, start_at, end_at)
        VALUES ($number, $document, $ordinal, $point, $title, $start, $end)
        """,
        "$number", "$document", "$ordinal", "$point", "$title", "$start", "$end");

    public void Add(long document, IndexedDocument indexed, DocumentTerms terms)
    {
        var metadata = indexed.Document.Metadata;
        var facts = new DocumentFacts(document, indexed.Document.Id, metadata.Kind, metadata.Date, metadata.Issuer);
        var number = table.Take(indexed.Passages.Count + indexed.Points.Count);
        foreach (var (passage, its) in indexed.Passages.Zip(terms.Passages))
        {
            Insert(passageRow, number, document, passage.Ordinal, StoreJson.Of(passage.Path), passage.Start, passage.End, passage.Text, (int)passage.Zone);
            segment.Add(facts, new Entry(number++, 0, passage.Zone, IsPoint: false), its);
        }
        foreach (var (point, its) in indexed.Points.Zip(terms.Points))
        {
            Insert(pointRow, number, document, point.Ordinal, point.Point, point.ProposalTitle, point.Start, point.End);
            segment.Add(facts, new Entry(number++, 0, default, IsPoint: true), its);
        }
    }

    /// <summary>Makes all that was added findable with the end of the transaction.</summary>
    public void Finish() => table.Add(segment);

    public void Dispose()
    {
        passageRow.Dispose();
        pointRow.Dispose();
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        var command = connection.Command(sql);
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static void Insert(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}

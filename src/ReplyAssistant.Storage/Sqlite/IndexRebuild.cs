using Microsoft.Data.Sqlite;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage.Segments;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Builds the index out of the stored passages and points, a batch in each transaction: a killed run is gone on with.</summary>
internal sealed class IndexRebuild(SqliteConnections connections, IWordBreaker breaker)
{
    // Some million characters: a second of work, and the memory of one small segment.
    private const int Batch = 2000;

    private const string DocumentColumns = "d.number, d.id, d.kind, d.date, d.issuer";

    /// <summary>Throws the index away; it is built anew by <see cref="FinishAsync"/>.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) => connections.WriteAsync(
        c => c.Run(
            """
            DELETE FROM index_pages;
            DELETE FROM index_segments;
            DELETE FROM index_dead;
            INSERT OR REPLACE INTO index_state (only, next_number, built_to, build_end)
            SELECT 1, last + 1, 0, last FROM (SELECT max(
                ifnull((SELECT next_number - 1 FROM index_state), 0),
                ifnull((SELECT max(number) FROM passages), 0), ifnull((SELECT max(number) FROM points), 0)) AS last);
            """),
        cancellationToken);

    /// <summary>Does what is left to do; nothing most of the time.</summary>
    /// <param name="progress">Told how many numbers of how many are done.</param>
    public async Task FinishAsync(Action<int, int>? progress, CancellationToken cancellationToken)
    {
        var (done, end) = await connections.ReadAsync(State, cancellationToken);
        while (done < end)
        {
            progress?.Invoke((int)done, (int)end);
            (done, end) = await connections.WriteAsync(c => Step(c, cancellationToken), cancellationToken);
        }
    }

    // A state that is lost is damage; opening leaves it to a search to say so.
    private static (long Done, long End) State(SqliteConnection connection) =>
        connection.Rows("SELECT built_to, build_end FROM index_state", row => (row.GetInt64(0), row.GetInt64(1))).SingleOrDefault();

    private (long Done, long End) Step(SqliteConnection connection, CancellationToken cancellationToken)
    {
        // Another process may do the same work beside us; each goes on where the last one stopped.
        var (done, end) = State(connection);
        if (done >= end) return (done, end);
        var rows = Next(connection, done, end);
        var terms = new EntryTerms[rows.Count];
        var reader = new EntryReader(breaker);
        DocumentTerms.ForEach(rows.Count, i => terms[i] = rows[i].Terms(reader), cancellationToken);

        var segment = new SegmentBuilder();
        for (var i = 0; i < terms.Length; i++) segment.Add(rows[i].Document, rows[i].Entry, terms[i]);
        new SegmentTable(connection).Add(segment);
        done = rows.Count < Batch ? end : rows[^1].Entry.Number;
        connection.Run("UPDATE index_state SET built_to = $done", ("$done", done));
        return (done, end);
    }

    private static List<Row> Next(SqliteConnection connection, long after, long end)
    {
        (string, object?)[] range = [("$after", after), ("$end", end), ("$most", Batch)];
        var passages = connection.Rows(
            $"""
            SELECT {DocumentColumns}, p.number, p.zone, p.text, p.path, d.title FROM passages p JOIN documents d ON d.number = p.document
            WHERE p.number > $after AND p.number <= $end ORDER BY p.number LIMIT $most
            """,
            row =>
            {
                var (text, path, title) = (row.GetString(7), StoreJson.To<string[]>(row.GetString(8)), row.GetString(9));
                return new Row(Facts(row), new Entry(row.GetInt64(5), 0, (ZoneKind)row.GetInt32(6), IsPoint: false), r => r.Passage(text, path, title));
            },
            range);
        var points = connection.Rows(
            $"""
            SELECT {DocumentColumns}, p.number, p.point, p.proposal_title FROM points p JOIN documents d ON d.number = p.document
            WHERE p.number > $after AND p.number <= $end ORDER BY p.number LIMIT $most
            """,
            row =>
            {
                var (question, title) = (row.GetString(6), row.TextOrNull(7));
                return new Row(Facts(row), new Entry(row.GetInt64(5), 0, default, IsPoint: true), r => r.Point(question, title));
            },
            range);
        return [.. passages.Concat(points).OrderBy(r => r.Entry.Number).Take(Batch)];
    }

    private static DocumentFacts Facts(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), (DocumentKind)row.GetInt32(2), row.DayOrNull(3), row.TextOrNull(4));

    private sealed record Row(DocumentFacts Document, Entry Entry, Func<EntryReader, EntryTerms> Terms);
}

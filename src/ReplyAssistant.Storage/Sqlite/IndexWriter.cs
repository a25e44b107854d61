using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Writes the passages and points of one document, and their terms into the index.</summary>
internal sealed class IndexWriter(SqliteConnection connection, IWordBreaker breaker, long document)
{
    public void AddPassages(IReadOnlyList<Passage> passages, string title, CancellationToken cancellationToken)
    {
        using var row = Prepared(
            """
            INSERT INTO passages (document, ordinal, path, start_at, end_at, text, zone)
            VALUES ($document, $ordinal, $path, $start, $end, $text, $zone) RETURNING number
            """,
            "$document", "$ordinal", "$path", "$start", "$end", "$text", "$zone");
        using var terms = Prepared(
            "INSERT INTO passage_index (rowid, words, bigrams, path, title) VALUES ($number, $words, $bigrams, $path, $title)",
            "$number", "$words", "$bigrams", "$path", "$title");

        var titleWords = Words(title);
        var (lastPath, pathTerms) = ("", "");
        foreach (var passage in passages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = string.Join('\n', passage.Path);
            if (path != lastPath) (lastPath, pathTerms) = (path, $"{Words(path)} {Bigrams(path)}");
            var number = Insert(row, document, passage.Ordinal, StoreJson.Of(passage.Path),
                passage.Start, passage.End, passage.Text, (int)passage.Zone);
            Insert(terms, number, Words(passage.Text), Bigrams(passage.Text), pathTerms, titleWords);
        }
    }

    public void AddPoints(IReadOnlyList<PastPoint> points)
    {
        using var row = Prepared(
            """
            INSERT INTO points (document, ordinal, point, proposal_title, start_at, end_at)
            VALUES ($document, $ordinal, $point, $title, $start, $end) RETURNING number
            """,
            "$document", "$ordinal", "$point", "$title", "$start", "$end");
        using var terms = Prepared(
            "INSERT INTO point_index (rowid, words, bigrams, title) VALUES ($number, $words, $bigrams, $title)",
            "$number", "$words", "$bigrams", "$title");

        foreach (var point in points)
        {
            var number = Insert(row, document, point.Ordinal, point.Point, point.ProposalTitle, point.Start, point.End);
            Insert(terms, number, Words(point.Point), Bigrams(point.Point), Words(point.ProposalTitle ?? ""));
        }
    }

    private string Words(string text) => string.Join(' ', breaker.Words(text));

    private static string Bigrams(string text) => string.Join(' ', HanBigrams.Of(TextFolding.Fold(text)));

    private SqliteCommand Prepared(string sql, params string[] names)
    {
        var command = connection.Command(sql);
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    /// <returns>What the statement gives back: the number of the row, or nothing.</returns>
    private static long Insert(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command.ExecuteScalar() as long? ?? 0;
    }
}

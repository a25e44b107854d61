using Microsoft.Data.Sqlite;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Quality.Peers;

/// <summary>The product's own store, through the seam that everything else uses.</summary>
internal sealed class OurPeer(SqliteStore store, string file) : IPeer
{
    // As `reply ingest` does: so much text goes in together.
    private const int CharactersTogether = 1_000_000;

    public static async Task<OurPeer> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        var file = FileIn(folder);
        return new OurPeer(await SqliteStore.OpenAsync(file, new StoreOptions(), cancellationToken), file);
    }

    public static string FileIn(string folder) => Path.Combine(folder, "reply.db");

    public async Task BuildAsync(IEnumerable<IReadOnlyList<PeerPassage>> documents, CancellationToken cancellationToken)
    {
        var together = new List<IndexedDocument>();
        var characters = 0;
        foreach (var document in documents)
        {
            together.Add(PeerDocument.Of(document));
            characters += together[^1].Document.Text.Length;
            if (characters < CharactersTogether) continue;
            await store.SaveAllAsync(together, cancellationToken);
            together.Clear();
            characters = 0;
        }
        await store.SaveAllAsync(together, cancellationToken);
        // What is due to be merged belongs to building.
        await store.SettleAsync(cancellationToken);
    }

    public Task AddAsync(IReadOnlyList<IReadOnlyList<PeerPassage>> documents, CancellationToken cancellationToken) =>
        store.SaveAllAsync([.. documents.Select(PeerDocument.Of)], cancellationToken);

    public Task RemoveAsync(string document, CancellationToken cancellationToken) =>
        store.RemoveAsync(PeerDocument.IdOf(document), cancellationToken);

    public async Task<IReadOnlyList<string>> SearchAsync(string text, CancellationToken cancellationToken)
    {
        var hits = await store.SearchAsync(new PassageQuery { Text = text, Top = 10 }, cancellationToken);
        return [.. hits.Select(h => $"{Path.GetFileName(h.Document.Path)}:{h.Passage.Ordinal}")];
    }

    // A long blob of SQLite takes whole pages of 4096 bytes, 4 of them for the chain; a few hundred bytes of other tables are left out.
    public Task<long> BytesAsync(CancellationToken cancellationToken) =>
        SqliteBytes.SumAsync(file, "SELECT ifnull(sum((length(data) + 4091) / 4092 * 4096), 0) FROM index_pages", cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}

/// <summary>Asks a store's file how much a part of it takes.</summary>
internal static class SqliteBytes
{
    public static async Task<long> SumAsync(string file, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Mode=ReadOnly");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Quality.Load;

/// <summary>A store of the sample corpus, repeated with other figures until it is as large as a bureau's.</summary>
internal static partial class LoadStore
{
    /// <returns>The passages in it: at least as many as asked for, by whole documents.</returns>
    public static async Task<int> BuildAsync(string corpus, string path, int passages, CancellationToken cancellationToken)
    {
        var (reader, parser, indexer) = (new FileReader(), new DocumentParser(), new DocumentIndexer(new LetterParser()));
        var originals = new List<RawDocument>();
        foreach (var folder in new[] { "replies", "policies" })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(corpus, folder)).Order(StringComparer.Ordinal))
                originals.Add(await reader.ReadAsync(file, cancellationToken));
        }
        await using var store = await SqliteStore.OpenAsync(path, new StoreOptions(), cancellationToken);
        var have = 0;
        for (var copy = 0; have < passages; copy++)
        {
            var indexed = originals.Select(o => indexer.Index(parser.Parse(copy == 0 ? o : Varied(o, copy)))).ToList();
            await store.SaveAllAsync(indexed, cancellationToken);
            have += indexed.Sum(d => d.Passages.Count);
        }
        return have;
    }

    // Other amounts and numbers, the same days: a letter of no possible day would be read as damaged.
    private static RawDocument Varied(RawDocument original, int copy)
    {
        var text = Figure().Replace(original.Text, m => (int.Parse(m.Value) + copy).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new RawDocument
        {
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Path = $"{original.Path}.{copy}.txt",
            Text = text,
        };
    }

    [GeneratedRegex("(?<![0-9〔.])[0-9]{2,5}(?![0-9年月日.〕])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}

using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Bot.Tests.Support;

/// <summary>A store with the sample corpus, read in once for all tests.</summary>
internal static class SampleStore
{
    private static readonly Lazy<Task<byte[]>> Read = new(ReadAsync);

    public static string Corpus { get; } = Find();

    public static Task<byte[]> BytesAsync() => Read.Value;

    public static Task<string> ProposalAsync(string name) => File.ReadAllTextAsync(Path.Combine(Corpus, "proposals", name));

    private static async Task<byte[]> ReadAsync()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("sample-").FullName, "reply.db");
        var (reader, parser, indexer) = (new FileReader(), new DocumentParser(), new DocumentIndexer(new LetterParser()));
        await using (var documents = await SqliteStore.OpenAsync(path, new StoreOptions(), CancellationToken.None))
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Corpus, "replies")).Concat(Directory.GetFiles(Path.Combine(Corpus, "policies"))))
                await documents.SaveAsync(indexer.Index(parser.Parse(await reader.ReadAsync(file, CancellationToken.None))), CancellationToken.None);
        }
        var bytes = await File.ReadAllBytesAsync(path);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return bytes;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReplyAssistant.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No ReplyAssistant.sln above the tests.");
        return Path.Combine(folder.FullName, "corpus");
    }
}

using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.EndToEnd;

/// <summary>A folder of its own for one test, with a store in it.</summary>
public abstract class Workspace : IDisposable
{
    protected Workspace() => Folder = Directory.CreateTempSubdirectory("reply-e2e-").FullName;

    protected string Folder { get; }

    protected string Store => At("reply.db");

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string At(params string[] names) => Path.Combine([Folder, .. names]);

    protected string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    protected string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    /// <summary>Puts a document into the store without starting the program.</summary>
    /// <returns>What the store holds then.</returns>
    protected async Task<IReadOnlyList<string>> StoreAsync(string path)
    {
        await using var store = await SqliteStore.OpenAsync(Store, new StoreOptions(), CancellationToken.None);
        var intake = new DocumentIntake(
            new FileReader(), new DocumentParser(), new DocumentIndexer(new LetterParser()),
            _ => Task.FromResult<IDocumentStore?>(store), _ => Task.FromResult<IDocumentStore>(store));
        Assert.IsType<IntakeResult.Added>(await intake.TakeAsync(path, CancellationToken.None));
        return await StoredAsync();
    }

    /// <summary>Ids of what the store holds, in order.</summary>
    protected async Task<IReadOnlyList<string>> StoredAsync()
    {
        await using var store = await SqliteStore.OpenAsync(Store, new StoreOptions { ReadOnly = true }, CancellationToken.None);
        return [.. (await store.ListAsync(CancellationToken.None)).Select(d => d.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>Sentences that differ from file to file, in the shape of a policy.</summary>
    protected static string Policy(int number, int paragraphs = 3) =>
        $"某某市充电设施建设办法（第{number}号）\n\n" + string.Join('\n', Enumerable.Range(1, paragraphs).Select(p =>
            $"第{p}条　市能源局每年新建充电桩{number * 10 + p}个，并向社会公布第{number}批建设清单和维护责任人，接受群众监督。"));
}

using ReplyAssistant.Cli.Commands;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Cli;

/// <summary>The store that a draft takes its evidence from, with a corpus read into it first when one is named.</summary>
internal sealed class DraftEvidence : IAsyncDisposable
{
    private readonly StoreFile file;

    private DraftEvidence(StoreFile file) => this.file = file;

    public required SqliteStore Store { get; init; }

    /// <summary>Null when no corpus was named.</summary>
    public required IntakeReport? Intake { get; init; }

    /// <summary>Ids of the documents that the user left out.</summary>
    public required IReadOnlyList<string> Excluded { get; init; }

    public static async Task<DraftEvidence> OpenAsync(DraftCall call, CancellationToken cancellationToken)
    {
        var opened = new StoreFile(call is { Corpus: { } folder, Store: null } ? StoreLocation.OfCorpus(folder) : StoreLocation.Of(call.Store));
        var intake = call.Corpus is { } corpus ? await TakeAsync(opened, corpus, call.Store is null, cancellationToken) : null;
        var store = await opened.OpenForReadingAsync(cancellationToken);
        var excluded = new List<string>();
        foreach (var name in call.Excluded)
            excluded.Add((await DocumentReference.ResolveAsync(store, name, cancellationToken)).Id);
        return new DraftEvidence(opened) { Store = store, Intake = intake, Excluded = excluded };
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private static async Task<IntakeReport> TakeAsync(StoreFile file, string corpus, bool isItsOwn, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(corpus)) throw new UnusableInputException($"找不到资料文件夹“{corpus}”，请检查 --corpus 的路径。");
        var report = await Cli.Intake.TakeAsync(file, [corpus], cancellationToken);
        report.NoteRefusals();
        if (report.ExitCode == ExitCode.Unusable)
            throw new UnusableInputException($"“{corpus}”中的文件都不能读入，请按上面的提示处理。");
        if (isItsOwn) await ForgetDeletedAsync(file, cancellationToken);
        return report;
    }

    /// <summary>The store of a corpus holds what lies in the folder now; what was deleted there is no evidence any more.</summary>
    private static async Task ForgetDeletedAsync(StoreFile file, CancellationToken cancellationToken)
    {
        var store = await file.OpenAsync(cancellationToken);
        foreach (var document in await store.ListAsync(cancellationToken))
            if (!File.Exists(document.Path)) await store.RemoveAsync(document.Id, cancellationToken);
    }
}

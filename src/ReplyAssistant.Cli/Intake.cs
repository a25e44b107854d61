using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Cli;

/// <summary>Takes the files a user names into a store and counts what became of them.</summary>
internal static class Intake
{
    public static DocumentIntake Into(StoreFile file) => new(
        new FileReader(),
        new DocumentParser(),
        new DocumentIndexer(new LetterParser()),
        async cancellationToken => await file.OpenExistingAsync(cancellationToken),
        async cancellationToken => await file.OpenAsync(cancellationToken));

    /// <exception cref="UnusableInputException">Nothing named here can be read.</exception>
    public static async Task<IntakeReport> TakeAsync(StoreFile file, IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        var files = DocumentFolder.Expand(paths, cancellationToken);
        if (files.Count == 0)
            throw new UnusableInputException($"“{string.Join("”“", paths)}”中没有可以读取的文件（支持 txt、md、html、docx、pdf），请核对路径。");

        var intake = Into(file);
        await file.UpgradeAsync(cancellationToken);
        return await Terminal.WithProgressAsync("读入", async report =>
        {
            var results = await intake.TakeAllAsync(files, done => report(done, files.Count), cancellationToken);
            // A run of the command line is over before anything can be merged behind it.
            await file.SettleAsync(cancellationToken);
            return new IntakeReport(results);
        });
    }
}

/// <summary>What became of each file of one call.</summary>
internal sealed record IntakeReport(IReadOnlyList<IntakeResult> Results)
{
    public IReadOnlyList<IntakeResult.Added> Added { get; } = [.. Results.OfType<IntakeResult.Added>()];

    public IReadOnlyList<IntakeResult.Refused> Refused { get; } = [.. Results.OfType<IntakeResult.Refused>()];

    public int Skipped { get; } = Results.OfType<IntakeResult.Skipped>().Count();

    /// <summary>Refusals alone make the call unusable; beside others they are items of it.</summary>
    public int ExitCode => Refused.Count == 0 ? Cli.ExitCode.Done
        : Refused.Count == Results.Count ? Cli.ExitCode.Unusable : Cli.ExitCode.DoneWithErrors;

    /// <summary>One line for each refusal: its reason, which names the file.</summary>
    public void NoteRefusals()
    {
        foreach (var refused in Refused)
        {
            var name = Path.GetFileName(refused.Path);
            Terminal.Note(refused.Reason.Contains(name, StringComparison.Ordinal) ? refused.Reason : $"{name}：{refused.Reason}");
        }
    }
}

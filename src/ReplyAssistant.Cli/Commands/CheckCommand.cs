using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;
using ReplyAssistant.Rendering;
using ReplyAssistant.Rendering.Correcting;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply check: what is wrong with a letter, where, by which rule, and what to write instead.</summary>
internal static class CheckCommand
{
    public static Command Build(Stream output, TimeProvider time)
    {
        var options = new CheckOptions();
        var command = new ReplyCommand(
            "check", "检查答复函：事实有没有依据，格式和文字对不对。", "reply check 答复函.docx --against 提案.docx --profile 单位.yaml");
        options.AddTo(command);
        command.SetAction((call, cancellationToken) =>
            RunAsync(new Terminal(output, call.GetValue(options.Json)), options.Read(call), time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CheckCall call, TimeProvider time, CancellationToken cancellationToken)
    {
        if (call.Fix) RefuseToFix(call);
        var file = await LetterFile.ReadAsync(call.Letter, call.Stage, cancellationToken);
        var against = call.Against is { } path ? await ProposalFile.ReadAsync(path, cancellationToken) : file.Letter.Draft?.Proposal;
        var profile = call.Profile is { } named ? await ProfileReader.ReadAsync(named, cancellationToken) : ProfileReader.Default;
        await using var stored = new StoreFile(StoreLocation.Of(call.Store));
        var store = await OpenAsync(stored, call.Store, cancellationToken);
        var context = new CheckContext
        {
            Profile = profile,
            HasOwnProfile = call.Profile is not null,
            On = call.Date ?? file.Letter.Draft?.Date ?? file.Letter.Document.Metadata.Date ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime),
            Against = against,
            Documents = store,
            Search = store,
            ExcludedDocuments = [file.Letter.Document.Id],
        };

        await using var services = new ServiceCollection().AddReplyAssistant()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).BuildServiceProvider();
        var found = await services.GetRequiredService<LetterChecker>().CheckAsync(file.Letter, context, cancellationToken);
        var findings = file.Letter.Draft is { } draft ? DraftFindings.OfMarks(draft, profile, found) : [.. found.Select(file.InFile)];
        var fixes = call.Fix ? await FixAsync(services.GetRequiredService<LetterFixer>(), call, file, context, cancellationToken) : null;
        new CheckReport(terminal, file).Show(findings, store is not null, fixes, call.FixedPath);
        return findings.Any(f => f.Severity == Severity.Error) ? ExitCode.DoneWithErrors : ExitCode.Done;
    }

    private static void RefuseToFix(CheckCall call)
    {
        if (string.Equals(Path.GetExtension(call.Letter), ".json", StringComparison.OrdinalIgnoreCase))
            throw new UnusableInputException("草稿的 json 不能用 --fix 改正，请改 docx 或 md，或重新起草。");
        if (call.FixedPath == call.Letter) throw new UnusableInputException("--out 与原文件相同，请换一个文件名，原文件保持不动。");
        if (Directory.Exists(call.FixedPath)) throw new UnusableInputException($"“{call.FixedCopy}”是一个文件夹，请用 --out 写一个文件。");
    }

    private static async Task<IReadOnlyList<Correction>> FixAsync(
        LetterFixer fixer, CheckCall call, LetterFile file, CheckContext context, CancellationToken cancellationToken)
    {
        var content = await File.ReadAllBytesAsync(call.Letter, cancellationToken);
        var corrected = await fixer.FixAsync(call.Letter, content, file.Letter.Stage, context, cancellationToken);
        if (corrected.Fixes.Count > 0) await WholeFile.WriteAsync(call.FixedPath, corrected.Bytes, cancellationToken);
        return corrected.Fixes;
    }

    /// <summary>Form can be checked without any store; a store that was named must be there.</summary>
    private static async Task<SqliteStore?> OpenAsync(StoreFile file, string? named, CancellationToken cancellationToken) =>
        named is null && !File.Exists(file.Path) ? null : await file.OpenForReadingAsync(cancellationToken);
}

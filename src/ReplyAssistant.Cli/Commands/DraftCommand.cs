using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;
using ReplyAssistant.Profiles;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply draft: from a proposal's file to a letter in which every sentence names its evidence.</summary>
internal static class DraftCommand
{
    public static Command Build(Stream output, TimeProvider time)
    {
        var options = new DraftOptions();
        var command = new ReplyCommand(
            "draft", "起草答复函：逐条答复，每句注明依据。", "reply draft corpus/proposals/2026-cppcc-031.txt --corpus corpus --profile corpus/profile.yaml --out out");
        options.AddTo(command);
        command.SetAction((call, cancellationToken) =>
            RunAsync(new Terminal(output, call.GetValue(options.Json)), options.Read(call, time), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, DraftCall call, CancellationToken cancellationToken)
    {
        if (File.Exists(call.Folder)) throw new UnusableInputException($"“{call.Folder}”是一个文件，请用 --out 写一个文件夹。");
        // Nothing is read in or written for a proposal that cannot be answered.
        await ProposalFile.ReadAsync(call.Proposal, cancellationToken);
        var profile = call.ProfilePath is { } path ? await ProfileReader.ReadAsync(path, cancellationToken) : ProfileReader.Default;

        await using var evidence = await DraftEvidence.OpenAsync(call, cancellationToken);
        await using var services = new ServiceCollection().AddReplyAssistant()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<IDocumentStore>(evidence.Store).AddSingleton<IPassageSearch>(evidence.Store).BuildServiceProvider();
        var draft = await services.GetRequiredService<ReplyPipeline>().DraftAsync(
            new DraftRequest
            {
                ProposalPath = Path.GetFullPath(call.Proposal),
                Profile = profile,
                Date = call.Date,
                ExcludedDocuments = evidence.Excluded,
            },
            cancellationToken);
        var files = await DraftFiles.WriteAsync(draft, call.Proposal, call.Folder, call.Formats, cancellationToken);

        DraftSummary.Show(terminal, draft, files, evidence.Intake);
        return evidence.Intake?.Refused.Count > 0 || draft.Findings.Any(f => f.Severity == Severity.Error)
            ? ExitCode.DoneWithErrors : ExitCode.Done;
    }
}

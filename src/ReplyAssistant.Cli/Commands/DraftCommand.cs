using System.CommandLine;
using System.CommandLine.Parsing;
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
    private static readonly Dictionary<string, DraftFormats> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["docx"] = DraftFormats.Docx, ["md"] = DraftFormats.Markdown, ["json"] = DraftFormats.Json,
    };

    public static Command Build(Stream output, TimeProvider time)
    {
        var json = CommonOptions.Json();
        var store = CommonOptions.Store();
        var proposal = new Argument<string>("提案") { Description = "提案或建议的文件。" };
        var corpus = new Option<string?>("--corpus") { Description = "先读入这个文件夹；不写 --store 时只用其中的资料。", HelpName = "文件夹" };
        var exclude = new Option<string[]>("--exclude") { Description = "不作依据的文档：编号、文件名、发文字号或案号，可重复。", HelpName = "文档" };
        var date = CommonOptions.Day("--date", "成文日期；不写则为今天。");
        var profile = new Option<string?>("--profile") { Description = "单位配置文件（YAML）。", HelpName = "文件" };
        var folder = new Option<string>("--out") { Description = "结果文件夹。", HelpName = "文件夹", DefaultValueFactory = _ => "out" };
        var format = new Option<DraftFormats>("--format")
        {
            Description = "要哪些格式，用逗号分开；不写则全要。", HelpName = "docx,md,json", CustomParser = ParseFormats,
        };
        var model = new Option<string?>("--model") { Description = "语言模型；目前只有 none（不用模型）。", HelpName = "名称" };
        model.Validators.Add(result =>
        {
            if (result.Tokens is [var name] && name.Value != "none") result.AddError($"没有配置语言模型“{name.Value}”，请写 none 或去掉 --model");
        });
        var command = new ReplyCommand(
            "draft", "起草答复函：逐条答复，每句注明依据。", "reply draft corpus/proposals/2026-cppcc-031.txt --corpus corpus --date 2026-03-20 --out out")
        {
            proposal, corpus, exclude, date, profile, folder, format, model, json, store,
        };
        command.SetAction((call, cancellationToken) => RunAsync(
            new Terminal(output, call.GetValue(json)),
            new DraftCall
            {
                Proposal = call.GetRequiredValue(proposal),
                Corpus = call.GetValue(corpus),
                Store = call.GetValue(store),
                Excluded = call.GetValue(exclude) ?? [],
                Date = call.GetValue(date) ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime),
                Profile = call.GetValue(profile),
                Folder = call.GetRequiredValue(folder),
                Formats = call.GetValue(format) is var formats && formats == DraftFormats.None ? DraftFormats.All : formats,
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, DraftCall call, CancellationToken cancellationToken)
    {
        if (File.Exists(call.Folder)) throw new UnusableInputException($"“{call.Folder}”是一个文件，请用 --out 写一个文件夹。");
        // Nothing is read in or written for a proposal that cannot be answered.
        await ProposalFile.ReadAsync(call.Proposal, cancellationToken);
        var profile = call.Profile is { } path ? await ProfileReader.ReadAsync(path, cancellationToken) : ProfileReader.Default;

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

    private static DraftFormats ParseFormats(ArgumentResult result) => result.Tokens
        .SelectMany(t => t.Value.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Aggregate(DraftFormats.None, (all, name) => all | CommonOptions.Choose(result, "--format", name, Formats));
}

/// <summary>What the user asked `reply draft` for.</summary>
internal sealed record DraftCall
{
    public required string Proposal { get; init; }

    public required string? Corpus { get; init; }

    public required string? Store { get; init; }

    public required IReadOnlyList<string> Excluded { get; init; }

    public required DateOnly Date { get; init; }

    public required string? Profile { get; init; }

    public required string Folder { get; init; }

    public required DraftFormats Formats { get; init; }
}

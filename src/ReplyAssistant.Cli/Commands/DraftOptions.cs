using System.CommandLine;
using System.CommandLine.Parsing;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Cli.Commands;

/// <summary>What can be written after `reply draft`.</summary>
internal sealed class DraftOptions
{
    private static readonly Dictionary<string, DraftFormats> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["docx"] = DraftFormats.Docx, ["md"] = DraftFormats.Markdown, ["json"] = DraftFormats.Json,
    };

    private readonly Argument<string> proposal = new("提案") { Description = "提案或建议的文件。" };
    private readonly Option<string?> corpus = new("--corpus") { Description = "先读入这个文件夹；不写 --store 时只用其中的资料。", HelpName = "文件夹" };
    private readonly Option<string[]> exclude = new("--exclude") { Description = "不作依据的文档：编号、文件名、发文字号或案号，可重复。", HelpName = "文档" };
    private readonly Option<DateOnly?> date = CommonOptions.Day("--date", "成文日期；不写则为今天。");
    private readonly Option<string?> profile = new("--profile") { Description = "单位配置文件（YAML）；不写则用 --corpus 文件夹中的 profile.yaml，没有则用内置配置。", HelpName = "文件" };
    private readonly Option<string> folder = new("--out") { Description = "结果文件夹。", HelpName = "文件夹", DefaultValueFactory = _ => "out" };
    private readonly Option<DraftFormats> format = new("--format")
    {
        Description = "要哪些格式，用逗号分开；不写则全要。", HelpName = "docx,md,json", CustomParser = ParseFormats,
    };
    private readonly Option<string?> model = new("--model") { Description = "语言模型；目前只有 none（不用模型）。", HelpName = "名称" };
    private readonly Option<string?> store = CommonOptions.Store();

    public DraftOptions() => model.Validators.Add(result =>
    {
        if (result.Tokens is [var name] && name.Value != "none") result.AddError($"没有配置语言模型“{name.Value}”，请写 none 或去掉 --model");
    });

    public Option<bool> Json { get; } = CommonOptions.Json();

    public void AddTo(Command command)
    {
        command.Add(proposal);
        Option[] options = [corpus, exclude, date, profile, folder, format, model, Json, store];
        foreach (var option in options) command.Add(option);
    }

    public DraftCall Read(ParseResult call, TimeProvider time) => new()
    {
        Proposal = call.GetRequiredValue(proposal),
        Corpus = call.GetValue(corpus),
        Store = call.GetValue(store),
        Excluded = call.GetValue(exclude) ?? [],
        Date = call.GetValue(date) ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime),
        Profile = call.GetValue(profile),
        Folder = call.GetRequiredValue(folder),
        Formats = call.GetValue(format) is var formats && formats == DraftFormats.None ? DraftFormats.All : formats,
    };

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

    /// <summary>The profile to read: the one named, else the one that lies in the corpus; null for the built-in one.</summary>
    public string? ProfilePath
    {
        get
        {
            if (Profile is not null || Corpus is null) return Profile;
            var own = Path.Combine(Corpus, "profile.yaml");
            return File.Exists(own) ? own : null;
        }
    }

    public required string Folder { get; init; }

    public required DraftFormats Formats { get; init; }
}

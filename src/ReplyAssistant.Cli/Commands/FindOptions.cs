using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Cli.Commands;

/// <summary>The arguments of `reply find`.</summary>
internal sealed class FindOptions
{
    private static readonly Dictionary<string, DocumentKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["reply"] = DocumentKind.Reply,
        ["policy"] = DocumentKind.Policy,
        ["opinion"] = DocumentKind.Opinion,
        ["other"] = DocumentKind.Other,
        ["答复"] = DocumentKind.Reply,
        ["政策"] = DocumentKind.Policy,
        ["会办意见"] = DocumentKind.Opinion,
        ["其他"] = DocumentKind.Other,
    };

    private readonly Argument<string> query = new("查询") { Description = "要找的内容：几个词，或整条建议。" };
    private readonly Option<int> top = new("--top")
    {
        Description = "最多给出几条，1 到 200。", HelpName = "条数", DefaultValueFactory = _ => 10, CustomParser = ParseTop,
    };
    private readonly Option<DocumentKind?> kind = new("--kind")
    {
        Description = "只找一类：reply 答复、policy 政策、opinion 会办意见、other 其他。", HelpName = "类别",
        CustomParser = result => CommonOptions.Choose(result, "--kind", result.Tokens[0].Value, Kinds),
    };
    private readonly Option<DateOnly?> after = CommonOptions.Day("--after", "只找这一天及以后的文档。");
    private readonly Option<DateOnly?> before = CommonOptions.Day("--before", "只找这一天及以前的文档。");
    private readonly Option<string?> unit = new("--unit") { Description = "发文机关名称的一部分。", HelpName = "单位" };
    private readonly Option<string?> document = new("--document") { Description = "只在这份文档中找：编号、文件名、发文字号或案号。", HelpName = "文档" };
    private readonly Option<string[]> exclude = new("--exclude") { Description = "不找这份文档，可重复。", HelpName = "文档" };
    private readonly Option<bool> explain = new("--explain") { Description = "说明排序：词项、所在部分、权重和各项因素。" };
    private readonly Option<bool> json = CommonOptions.Json();
    private readonly Option<string?> store = CommonOptions.Store();

    public void AddTo(Command command)
    {
        command.Add(query);
        Option[] options = [top, kind, after, before, unit, document, exclude, explain, json, store];
        foreach (var option in options) command.Add(option);
    }

    public FindCall Read(ParseResult call, TimeProvider time) => new()
    {
        Query = call.GetRequiredValue(query),
        Top = call.GetValue(top),
        Kind = call.GetValue(kind),
        After = call.GetValue(after),
        Before = call.GetValue(before),
        Unit = call.GetValue(unit),
        Document = call.GetValue(document),
        Excluded = call.GetValue(exclude) ?? [],
        Explain = call.GetValue(explain),
        Json = call.GetValue(json),
        Store = call.GetValue(store),
        On = DateOnly.FromDateTime(time.GetLocalNow().DateTime),
    };

    private static int ParseTop(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top is >= 1 and <= 200)
            return top;
        result.AddError("--top 应是 1 到 200 之间的整数");
        return default;
    }
}

/// <summary>What the user asked `reply find` for.</summary>
internal sealed record FindCall
{
    public required string Query { get; init; }

    public required int Top { get; init; }

    public DocumentKind? Kind { get; init; }

    public DateOnly? After { get; init; }

    public DateOnly? Before { get; init; }

    public string? Unit { get; init; }

    /// <summary>As the user names it.</summary>
    public string? Document { get; init; }

    public required IReadOnlyList<string> Excluded { get; init; }

    public bool Explain { get; init; }

    public bool Json { get; init; }

    public string? Store { get; init; }

    /// <summary>Today: validity and freshness are told as of this day.</summary>
    public required DateOnly On { get; init; }
}

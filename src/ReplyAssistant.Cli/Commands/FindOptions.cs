using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ReplyAssistant.Cli.Commands;

/// <summary>The arguments of `reply find`.</summary>
internal sealed class FindOptions
{
    private readonly Argument<string> query = new("查询") { Description = "要找的内容：几个词，或整条建议。" };
    private readonly Option<int> top = new("--top")
    {
        Description = "最多给出几条，1 到 200。", HelpName = "条数", DefaultValueFactory = _ => 10, CustomParser = ParseTop,
    };
    private readonly SearchFilters filters = new();
    private readonly Option<bool> explain = new("--explain") { Description = "说明排序：词项、所在部分、权重和各项因素。" };
    private readonly Option<bool> json = CommonOptions.Json();
    private readonly Option<string?> store = CommonOptions.Store();

    public void AddTo(Command command)
    {
        command.Add(query);
        command.Add(top);
        filters.AddTo(command);
        Option[] options = [explain, json, store];
        foreach (var option in options) command.Add(option);
    }

    public FindCall Read(ParseResult call, TimeProvider time) => new()
    {
        Query = call.GetRequiredValue(query),
        Top = call.GetValue(top),
        Filter = filters.Read(call),
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

    public required SearchFilter Filter { get; init; }

    public bool Explain { get; init; }

    public bool Json { get; init; }

    public string? Store { get; init; }

    /// <summary>Today: validity and freshness are told as of this day.</summary>
    public required DateOnly On { get; init; }
}

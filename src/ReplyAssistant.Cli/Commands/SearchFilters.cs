using System.CommandLine;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Cli.Commands;

/// <summary>The options that say which documents a search may find.</summary>
internal sealed class SearchFilters
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

    private readonly Option<DocumentKind?> kind = new("--kind")
    {
        Description = "只找一类：reply 答复、policy 政策、opinion 会办意见、other 其他。", HelpName = "类别",
        CustomParser = result => CommonOptions.Choose(result, "--kind", result.Tokens[0].Value, Kinds),
    };

    private readonly Option<DateOnly?> after = CommonOptions.Day("--after", "只找这一天及以后的文档。");

    private readonly Option<string?> unit = new("--unit") { Description = "发文机关名称的一部分。", HelpName = "单位" };

    public void AddTo(Command command)
    {
        command.Add(kind);
        command.Add(after);
        command.Add(unit);
    }

    public PassageQuery Query(ParseResult call, string text) => new()
    {
        Text = text,
        Kind = call.GetValue(kind),
        After = call.GetValue(after),
        Issuer = call.GetValue(unit),
    };
}

using System.CommandLine;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage.Sqlite;

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
    private readonly Option<DateOnly?> before = CommonOptions.Day("--before", "只找这一天及以前的文档。");
    private readonly Option<string?> unit = new("--unit") { Description = "发文机关名称的一部分。", HelpName = "单位" };
    private readonly Option<string?> document = new("--document") { Description = "只在这份文档中找：编号、文件名、发文字号或案号。", HelpName = "文档" };
    private readonly Option<string[]> exclude = new("--exclude") { Description = "不找这份文档，可重复。", HelpName = "文档" };

    public void AddTo(Command command)
    {
        Option[] options = [kind, after, before, unit, document, exclude];
        foreach (var option in options) command.Add(option);
    }

    public SearchFilter Read(ParseResult call) => new(
        new PassageQuery
        {
            Text = "", Kind = call.GetValue(kind), After = call.GetValue(after), Before = call.GetValue(before), Issuer = call.GetValue(unit),
        },
        call.GetValue(document), call.GetValue(exclude) ?? []);
}

/// <summary>Which documents a call may find, the named ones as the user names them.</summary>
internal sealed record SearchFilter(PassageQuery Query, string? Document, IReadOnlyList<string> Excluded)
{
    /// <summary>The query with the named documents looked up.</summary>
    /// <exception cref="UnusableInputException">The store has no such document.</exception>
    public async Task<PassageQuery> InAsync(SqliteStore store, CancellationToken cancellationToken)
    {
        var excluded = new List<string>();
        foreach (var name in Excluded) excluded.Add((await DocumentReference.ResolveAsync(store, name, cancellationToken)).Id);
        return Query with
        {
            Document = Document is { } only ? (await DocumentReference.ResolveAsync(store, only, cancellationToken)).Id : null,
            ExcludedDocuments = excluded,
        };
    }
}

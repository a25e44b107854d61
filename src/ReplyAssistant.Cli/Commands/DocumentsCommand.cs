using System.CommandLine;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply documents: what the store holds.</summary>
internal static class DocumentsCommand
{
    public static Command Build(Stream output)
    {
        var json = CommonOptions.Json();
        var store = CommonOptions.Store();
        var command = new ReplyCommand("documents", "列出资料库中的文档。", "reply documents") { json, store };
        command.Add(DocumentsShowCommand.Build(output));
        command.Add(DocumentsStatusCommand.Build(output));
        command.SetAction((call, cancellationToken) =>
            RunAsync(new Terminal(output, call.GetValue(json)), StoreLocation.Of(call.GetValue(store)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string path, CancellationToken cancellationToken)
    {
        await using var file = new StoreFile(path);
        var documents = await (await file.OpenForReadingAsync(cancellationToken)).ListAsync(cancellationToken);
        terminal.Json(new { Documents = documents.Select(DocumentJson.Of) });
        if (terminal.IsJson) return ExitCode.Done;

        if (documents.Count == 0) terminal.Line("资料库中还没有文档，请先用 reply ingest 读入。");
        else terminal.Table(["编号", "类别", "日期", "时效", "发文字号", "标题"], documents.Select(Row));
        return ExitCode.Done;
    }

    private static IReadOnlyList<string> Row(StoredDocument document) =>
    [
        document.Id,
        ChineseTerms.Of(document.Metadata.Kind),
        document.Metadata.Date is { } day ? $"{day:yyyy-MM-dd}" : "不明",
        ChineseTerms.Of(document.Validity.Status),
        document.Metadata.DocumentNumber ?? "",
        document.Metadata.Title,
    ];
}

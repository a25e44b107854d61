using System.CommandLine;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply documents show: one document with its headings, zones and repairs.</summary>
internal static class DocumentsShowCommand
{
    /// <summary>Characters on each side of a flagged place.</summary>
    private const int Context = 12;

    public static Command Build(Stream output)
    {
        var json = CommonOptions.Json();
        var store = CommonOptions.Store();
        var id = new Argument<string>("文档") { Description = "文档编号（或其开头几位、文件名、发文字号）。" };
        var command = new ReplyCommand("show", "显示一份文档的信息、标题层次、分区和修整记录。", "reply documents show 2fba5181") { id, json, store };
        command.SetAction((call, cancellationToken) => RunAsync(
            new Terminal(output, call.GetValue(json)), StoreLocation.Of(call.GetValue(store)), call.GetRequiredValue(id), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string path, string name, CancellationToken cancellationToken)
    {
        await using var file = new StoreFile(path);
        var store = await file.OpenForReadingAsync(cancellationToken);
        var stored = await DocumentReference.ResolveAsync(store, name, cancellationToken);
        var document = await store.FindAsync(stored.Id, cancellationToken)
            ?? throw new UnusableInputException($"文档“{name}”刚被移出资料库，请重新查看 reply documents。");

        terminal.Json(ToJson(stored, document));
        if (!terminal.IsJson) Print(terminal, stored, document);
        return ExitCode.Done;
    }

    private static object ToJson(StoredDocument stored, SourceDocument document) => new
    {
        Document = DocumentJson.Of(stored),
        Headings = document.Blocks.Where(b => b.IsHeading).Select(b =>
        {
            var (start, end) = document.Content.Map.ToSource(b.Start, b.End);
            return new { Level = b.HeadingLevel, Text = document.TextOf(b), b.Path, Start = start, End = end };
        }),
        Zones = document.Zones.Select(z =>
        {
            var (start, end) = document.Content.Map.ToSource(z.Start, z.End);
            return new { z.Kind, Start = start, End = end };
        }),
        RepairCounts = document.Content.Repairs.GroupBy(r => r.Kind).OrderBy(g => g.Key)
            .Select(g => new { Kind = g.Key, Count = g.Count() }),
        Repairs = document.Content.Repairs.Select(r => new { r.Kind, r.Start, r.End, r.Before, r.After }),
        Flags = document.Content.Repairs.Where(r => r.IsFlag)
            .Select(r => new { r.Kind, r.Start, r.End, r.Before, Context = Around(document.Content.Source, r) }),
        document.Text,
        document.Content.Source,
    };

    private static void Print(Terminal terminal, StoredDocument stored, SourceDocument document)
    {
        var metadata = stored.Metadata;
        terminal.Line(metadata.Title);
        terminal.Line($"编号：{stored.Id}    类别：{ChineseTerms.Of(metadata.Kind)}    段落：{stored.PassageCount}");
        terminal.Field("发文机关", metadata.Issuer);
        terminal.Field("发文字号", metadata.DocumentNumber);
        terminal.Field("日期", metadata.Date is { } day ? ChineseTerms.Of(day) : null);
        terminal.Field("届次", metadata.Session);
        terminal.Field("案号", metadata.ProposalNumber);
        terminal.Field("时效", ValidityOf(stored.Validity));
        terminal.Line($"文件：{stored.Path}");

        terminal.Line("\n标题层次：");
        foreach (var block in document.Blocks.Where(b => b.IsHeading))
            terminal.Line($"{new string(' ', 2 * block.HeadingLevel)}{document.TextOf(block)}");
        terminal.Line("\n分区：");
        foreach (var zone in document.Zones)
        {
            var (start, end) = document.Content.Map.ToSource(zone.Start, zone.End);
            terminal.Line($"  {ChineseTerms.Of(zone.Kind)}：第 {start + 1}—{end} 字");
        }
        PrintRepairs(terminal, document.Content);
    }

    private static void PrintRepairs(Terminal terminal, CleanText content)
    {
        terminal.Line(content.Repairs.Count == 0 ? "\n修整：无" : "\n修整：");
        foreach (var group in content.Repairs.GroupBy(r => r.Kind).OrderBy(g => g.Key))
            terminal.Line($"  {ChineseTerms.Of(group.Key)}：{group.Count()} 处");
        var flags = content.Repairs.Where(r => r.IsFlag).ToList();
        if (flags.Count > 0) terminal.Line("\n须对照原件核实：");
        foreach (var flag in flags)
            terminal.Line($"  {ChineseTerms.Of(flag.Kind)}（第 {flag.Start + 1} 字）：…{Around(content.Source, flag)}…");
    }

    private static string Around(string source, Repair repair)
    {
        var start = Math.Max(0, repair.Start - Context);
        var end = Math.Min(source.Length, repair.End + Context);
        return source[start..end].ReplaceLineEndings(" ");
    }

    private static string ValidityOf(Validity validity) =>
        ChineseTerms.Of(validity.Status) + (validity.Reason.Length > 0 ? $"（{validity.Reason}）" : "");
}

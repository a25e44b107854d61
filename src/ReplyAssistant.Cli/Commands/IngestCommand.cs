using System.CommandLine;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply ingest: reads files and folders into the store.</summary>
internal static class IngestCommand
{
    public static Command Build(Stream output)
    {
        var json = CommonOptions.Json();
        var store = CommonOptions.Store();
        var paths = new Argument<string[]>("路径") { Description = "文件或文件夹，可写多个。", Arity = ArgumentArity.ZeroOrMore };
        var remove = new Option<bool>("--remove") { Description = "把这些文件（夹）从资料库中移除，不动文件本身。" };
        var rebuild = new Option<bool>("--rebuild") { Description = "从已入库的原文重建检索索引，不读文件。" };
        var command = new ReplyCommand(
            "ingest", "读入往年答复和政策文件；没有变化的跳过，改过的更新。", "reply ingest corpus/replies corpus/policies") { paths, remove, rebuild, json, store };
        command.Validators.Add(result =>
        {
            var named = result.GetValue(paths) is { Length: > 0 };
            if (!named && !result.GetValue(rebuild)) result.AddError("请写明要读入的文件或文件夹，例如 reply ingest corpus/replies。");
            if (named && result.GetValue(rebuild)) result.AddError("--rebuild 从已入库的原文重建索引，不能同时写路径。");
        });
        command.SetAction((call, cancellationToken) =>
        {
            var terminal = new Terminal(output, call.GetValue(json));
            var path = StoreLocation.Of(call.GetValue(store));
            var named = call.GetValue(paths) ?? [];
            if (call.GetValue(rebuild)) return RebuildAsync(terminal, path, cancellationToken);
            return call.GetValue(remove) ? RemoveAsync(terminal, path, named, cancellationToken) : TakeAsync(terminal, path, named, cancellationToken);
        });
        return command;
    }

    private static async Task<int> TakeAsync(Terminal terminal, string path, string[] named, CancellationToken cancellationToken)
    {
        await using var file = new StoreFile(path);
        var report = await Intake.TakeAsync(file, named, cancellationToken);

        terminal.Json(ToJson(report, removed: null));
        Print(terminal, report);
        return report.ExitCode;
    }

    private static async Task<int> RebuildAsync(Terminal terminal, string path, CancellationToken cancellationToken)
    {
        await using var file = new StoreFile(path);
        await file.RebuildAsync(cancellationToken);
        var documents = await (await file.OpenAsync(cancellationToken)).ListAsync(cancellationToken);
        var passages = documents.Sum(d => d.PassageCount);
        terminal.Json(new { rebuilt = documents.Count, passages });
        terminal.Line($"已重建索引：文档 {documents.Count} 份，段落 {passages} 个。");
        return ExitCode.Done;
    }

    private static async Task<int> RemoveAsync(Terminal terminal, string path, string[] named, CancellationToken cancellationToken)
    {
        await using var file = new StoreFile(path);
        var removed = await Intake.Into(file).ForgetAsync(named, cancellationToken);
        if (removed == 0) throw new UnusableInputException("资料库中没有来自这些路径的文档，请用 reply documents 查看。");

        terminal.Json(ToJson(new IntakeReport([]), removed));
        terminal.Line($"已从资料库移除 {removed} 份文档。");
        return ExitCode.Done;
    }

    private static Dictionary<string, object> ToJson(IntakeReport report, int? removed)
    {
        var result = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["documents"] = report.Added.Count,
            ["passages"] = report.Added.Sum(a => a.Passages),
            ["skipped"] = report.Skipped,
            ["refused"] = report.Refused.Select(r => new { path = r.Path, reason = r.Reason }),
            ["kinds"] = report.Added.GroupBy(a => a.Document.Metadata.Kind).OrderBy(g => g.Key)
                .ToDictionary(g => KindName(g.Key), g => g.Count(), StringComparer.Ordinal),
        };
        if (removed is { } count) result["removed"] = count;
        return result;
    }

    private static string KindName(DocumentKind kind) => kind switch
    {
        DocumentKind.Reply => "reply",
        DocumentKind.Policy => "policy",
        DocumentKind.Opinion => "opinion",
        _ => "other",
    };

    private static void Print(Terminal terminal, IntakeReport report)
    {
        report.NoteRefusals();
        if (report.ExitCode == ExitCode.Unusable) return;
        var kinds = report.Added.GroupBy(a => a.Document.Metadata.Kind).OrderBy(g => g.Key)
            .Select(g => $"{ChineseTerms.Of(g.Key)} {g.Count()}").ToList();
        var of = kinds.Count > 0 ? $"（{string.Join("、", kinds)}）" : "";
        terminal.Line($"读入 {report.Added.Count} 份{of}，段落 {report.Added.Sum(a => a.Passages)} 个；未变跳过 {report.Skipped} 份；未能读入 {report.Refused.Count} 份。");
        var flagged = report.Added.Where(a => a.Document.Content.Repairs.Any(r => r.IsFlag)).ToList();
        foreach (var added in flagged)
            terminal.Line($"“{Path.GetFileName(added.Path)}”有 {added.Document.Content.Repairs.Count(r => r.IsFlag)} 处须对照原件，详见 reply documents show {added.Document.Id}。");
        if (DocumentParser.Notice is { } notice) Terminal.Note(notice);
        if (WordBreakers.Create().IsFallback) Terminal.Note(WordBreakers.FallbackNotice);
    }
}

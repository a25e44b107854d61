using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply find: passages that bear on a query, best first, with why each was found.</summary>
internal static class FindCommand
{
    public static Command Build(Stream output)
    {
        var json = CommonOptions.Json();
        var store = CommonOptions.Store();
        var query = new Argument<string>("查询") { Description = "要找的内容。" };
        var top = new Option<int>("--top")
        {
            Description = "最多给出几条，1 到 200。", HelpName = "条数", DefaultValueFactory = _ => 10, CustomParser = ParseTop,
        };
        var filters = new SearchFilters();
        var command = new ReplyCommand("find", "在资料库中检索段落。", "reply find \"产业链协同机制\" --top 5 --kind policy")
        {
            query, top,
        };
        filters.AddTo(command);
        command.Add(json);
        command.Add(store);
        command.SetAction((call, cancellationToken) => RunAsync(
            new Terminal(output, call.GetValue(json)),
            StoreLocation.Of(call.GetValue(store)),
            filters.Query(call, call.GetRequiredValue(query)) with { Top = call.GetValue(top) },
            cancellationToken));
        return command;
    }

    private static int ParseTop(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top is >= 1 and <= 200)
            return top;
        result.AddError("--top 应是 1 到 200 之间的整数");
        return default;
    }

    private static async Task<int> RunAsync(Terminal terminal, string path, PassageQuery query, CancellationToken cancellationToken)
    {
        await using var file = new StoreFile(path);
        var store = await file.OpenForReadingAsync(cancellationToken);
        var hits = await store.SearchAsync(query, cancellationToken);
        if (hits.Count == 0) Terminal.Note("没有找到相关段落，请换个说法或放宽条件。");

        if (terminal.IsJson) terminal.Json(await ToJsonAsync(store, hits, cancellationToken));
        else Print(terminal, hits);
        return ExitCode.Done;
    }

    private static async Task<List<object>> ToJsonAsync(
        SqliteStore store, IReadOnlyList<PassageHit> hits, CancellationToken cancellationToken)
    {
        var maps = new Dictionary<string, TextMap>(StringComparer.Ordinal);
        var found = new List<object>();
        foreach (var (passage, document, score, why) in hits)
        {
            if (!maps.TryGetValue(document.Id, out var map))
                maps[document.Id] = map = (await store.FindAsync(document.Id, cancellationToken))?.Content.Map ?? TextMap.Identity(0);
            // A program looks the place up in the file, so the offsets are those of the text as it stood there.
            var (start, end) = map.ToSource(passage.Start, passage.End);
            found.Add(new
            {
                Rank = found.Count + 1,
                Score = Math.Round(score, 4),
                DocumentId = document.Id,
                document.Metadata.Title,
                document.Metadata.Kind,
                document.Metadata.Date,
                document.Metadata.DocumentNumber,
                document.Metadata.Issuer,
                Validity = document.Validity.Status,
                passage.Zone,
                passage.Path,
                passage.Text,
                Start = start,
                End = end,
                Why = why,
            });
        }
        return found;
    }

    private static void Print(Terminal terminal, IReadOnlyList<PassageHit> hits)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            var (passage, document, _, why) = hits[i];
            var date = document.Metadata.Date is { } day ? ChineseTerms.Of(day) : "日期不明";
            terminal.Line($"{i + 1}. 《{document.Metadata.Title}》（{ChineseTerms.Of(document.Metadata.Kind)}，{date}，{ChineseTerms.Of(document.Validity.Status)}）");
            if (passage.Path.Count > 0) terminal.Line($"   {string.Join(" › ", passage.Path)}");
            terminal.Line($"   {passage.Text.ReplaceLineEndings(" ")}");
            if (why.Count > 0) terminal.Line($"   缘由：{string.Join("、", why)}");
            terminal.Line();
        }
    }
}

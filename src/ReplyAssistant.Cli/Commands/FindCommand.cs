using System.CommandLine;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply find: passages that bear on a query, best first, with why each was found.</summary>
internal static class FindCommand
{
    public static Command Build(Stream output, TimeProvider time)
    {
        var options = new FindOptions();
        var command = new ReplyCommand("find", "在资料库中检索段落。", "reply find \"产业链协同机制\" --top 5 --kind policy");
        options.AddTo(command);
        command.SetAction((call, cancellationToken) => RunAsync(output, options.Read(call, time), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Stream output, FindCall call, CancellationToken cancellationToken)
    {
        var terminal = new Terminal(output, call.Json);
        await using var file = new StoreFile(StoreLocation.Of(call.Store));
        var store = await file.OpenForReadingAsync(cancellationToken);
        var finder = new PassageFinder(store, new RequestTerms(WordBreakers.Create()));
        var query = await call.Filter.InAsync(store, cancellationToken);
        var found = await finder.FindAsync(query with { Text = call.Query, Top = call.Top, Explain = call.Explain }, call.On, cancellationToken);
        if (found.Passages.Count == 0) Terminal.Note(Nothing(found));

        if (terminal.IsJson) terminal.Json(await FindJson.OfAsync(store, found.Passages, call, cancellationToken));
        else Print(terminal, found.Passages, call);
        return ExitCode.Done;
    }

    private static string Nothing(FoundPassages found) => found.SharesOnlyEmptyWords
        ? "没有找到与查询实质内容有关的段落（相同的只是套话或个别字词），请写明具体事项。"
        : "没有找到相关段落，请换个说法或放宽条件。";

    private static void Print(Terminal terminal, IReadOnlyList<FoundPassage> passages, FindCall call)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            var (passage, document, _, _) = passages[i].Hit;
            var date = document.Metadata.Date is { } day ? ChineseTerms.Of(day) : "日期不明";
            terminal.Line($"{i + 1}. 《{document.Metadata.Title}》（{ChineseTerms.Of(document.Metadata.Kind)}，{date}，{ChineseTerms.Of(document.Validity.On(call.On))}）");
            if (passage.Path.Count > 0) terminal.Line($"   {string.Join(" › ", passage.Path)}");
            terminal.Line($"   {passage.Text.ReplaceLineEndings(" ")}");
            if (passages[i].Why.Count > 0) terminal.Line($"   缘由：{string.Join("；", passages[i].Why)}");
            if (call.Explain) RankExplanation.Print(terminal, passages[i]);
            terminal.Line();
        }
    }
}

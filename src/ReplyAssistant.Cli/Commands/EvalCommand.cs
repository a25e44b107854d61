using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval.Evaluation;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply eval: how well the search finds what a file of questions says must be found.</summary>
internal static class EvalCommand
{
    private const int MostMisses = 1000;

    public static Command Build(Stream output)
    {
        var json = CommonOptions.Json();
        var store = CommonOptions.Store();
        var filters = new SearchFilters();
        var cases = new Argument<string>("题库") { Description = "每行一题：编号、问题、答案以制表符分隔，或每行一个 JSON（answer 或 gold）。" };
        var misses = new Option<int>("--misses")
        {
            Description = "最多列出几个没有找到的问题。", HelpName = "个数", DefaultValueFactory = _ => 10, CustomParser = ParseMisses,
        };
        var command = new ReplyCommand("eval", "用一批问题衡量检索的准确程度和用时。", "reply eval 题库.tsv --misses 20") { cases, misses };
        filters.AddTo(command);
        command.Add(json);
        command.Add(store);
        command.SetAction((call, cancellationToken) => RunAsync(
            new Terminal(output, call.GetValue(json)),
            StoreLocation.Of(call.GetValue(store)),
            call.GetRequiredValue(cases),
            filters.Read(call),
            call.GetValue(misses),
            cancellationToken));
        return command;
    }

    private static int ParseMisses(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostMisses)
            return count;
        result.AddError($"--misses 应是 0 到 {MostMisses} 之间的整数");
        return default;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string path, string name, SearchFilter asked, int misses, CancellationToken cancellationToken)
    {
        var cases = await CaseFile.ReadAsync(name, cancellationToken);
        foreach (var sentence in cases.BadLines) Terminal.Note(sentence);
        if (cases.Cases.Count == 0) throw new UnusableInputException($"“{name}”中没有可用的问题，请每行写明编号、问题和答案。");

        await using var file = new StoreFile(path);
        var store = await file.OpenForReadingAsync(cancellationToken);
        var filter = await asked.InAsync(store, cancellationToken);
        var evaluator = new RetrievalEvaluator(store, store);
        // The first search loads what later ones find loaded; its time would be that of the program's start.
        await evaluator.AskAsync(cases.Cases[0], filter, cancellationToken);
        var results = await Terminal.WithProgressAsync("检索", report => AskAllAsync(evaluator, cases.Cases, filter, report, cancellationToken));

        var told = new EvaluationReport(results, cases.BadLines, misses);
        told.Print(terminal);
        return cases.BadLines.Count == 0 ? ExitCode.Done : ExitCode.DoneWithErrors;
    }

    private static async Task<IReadOnlyList<CaseResult>> AskAllAsync(
        RetrievalEvaluator evaluator, IReadOnlyList<EvaluationCase> cases, PassageQuery filter, Action<int, int> report,
        CancellationToken cancellationToken)
    {
        var results = new List<CaseResult>(cases.Count);
        foreach (var asked in cases)
        {
            report(results.Count, cases.Count);
            results.Add(await evaluator.AskAsync(asked, filter, cancellationToken));
        }
        return results;
    }
}

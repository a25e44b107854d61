using System.Text;
using ReplyAssistant.Quality;
using ReplyAssistant.Quality.Fields;
using ReplyAssistant.Quality.Load;
using ReplyAssistant.Quality.Mutations;
using ReplyAssistant.Quality.Peers;
using ReplyAssistant.Quality.Speed;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

switch (args)
{
    case []:
        return await SpeedReport.PrintAsync(ProjectFolder.Corpus, Console.Out, stop.Token);
    case ["peer", var name, var home]:
        return await PeerWorker.RunAsync(name, home, stop.Token);
    case ["news", .. var rest] when ReportOptions.Of(rest) is { } options && NewsText.IsThere:
        return await new NewsReport(options, Console.Out).PrintAsync(stop.Token);
    case ["readers", .. var rest] when ReportOptions.Of(rest) is { } options && NewsText.IsThere:
        return await new ReadersReport(options, Console.Out).PrintAsync(stop.Token);
    case ["victim", var home, var first]:
        await KillWorker.RunAsync(home, int.Parse(first), stop.Token);
        return 0;
    case ["kill", var times] when int.TryParse(times, out var lives) && lives > 0:
        return await new KillReport(lives, Console.Out).PrintAsync(stop.Token);
    case ["curve", var sizes, .. var rest] when ReportOptions.Of(rest) is { } options && NewsText.IsThere:
        return await new CurveReport([.. sizes.Split(',').Select(int.Parse)], options, Console.Out).PrintAsync(stop.Token);
    case ["bot", .. var rest] when LoadOptions.Of(rest) is { } options:
        return await new LoadReport(options, Console.Out).PrintAsync(stop.Token);
    case ["fields", .. var rest] when FieldOptions.Of(rest) is { } options:
        return await FieldReport.PrintAsync(options.Folders, options.More, Console.Out, stop.Token);
    case ["check"]:
        return await CheckSpeed.PrintAsync(ProjectFolder.Corpus, Console.Out, stop.Token);
    case ["mutations", .. var rest] when MutationOptions.Of(rest) is { } options:
        return await MutationReport.PrintAsync(ProjectFolder.Corpus, options, Console.Out, stop.Token);
    case [var folder] when !folder.StartsWith('-') && Directory.Exists(folder):
        return await SpeedReport.PrintAsync(folder, Console.Out, stop.Token);
    default:
        await Console.Error.WriteLineAsync(
            """
            用法：dotnet run -c Release --project tests/ReplyAssistant.Quality [-- 文件夹]
            给出入库、检索和起草的速度，并与同次运行中测得的 SQLite FTS5（trigram）对照；不写文件夹则用 corpus。

            dotnet run -c Release --project tests/ReplyAssistant.Quality -- check
            给出核对的速度，与同次运行中一条普通正则表达式对照，并给出篇幅和刁难文字下用时的增长。

            dotnet run -c Release --project tests/ReplyAssistant.Quality -- news [--passages 段数] [--rounds 轮数] [--no-fts5] [--json 文件]
            同样的新闻段落和问题（../shared/data/news），与 Lucene SmartCN、SQLite FTS5 比较准确程度、速度、体积和内存。
            … -- readers [--passages 段数]　八个读者同时检索，另一进程写入和删除：用时、出错、撕裂。
            … -- kill 次数　写入、合并、删除途中反复强行终止进程：不丢、不多、不坏。
            … -- mutations [--each 次数] [--missed]　往样例答复函和草稿里放错误，看检查能找出多少。
            … -- bot [--seconds 60] [--rate 20] [--conversations 200] [--passages 5000] [--no-kill] [--json 文件]　机器人的负载：丢失、重复、乱序、用时、内存；途中强行终止再来一遍。
            … -- fields [文件夹…] [--with 文件夹]　其他领域小资料库的标注建议逐条起草，引用对不对；--with 把另外的资料读进同一个库。
            … -- curve 10000,100000,1000000 [--rounds 轮数]　段数增加时的代价。
            """);
        return 2;
}

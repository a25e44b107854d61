using System.Text;
using ReplyAssistant.Quality;
using ReplyAssistant.Quality.Speed;

Console.OutputEncoding = Encoding.UTF8;
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
    case [var folder] when !folder.StartsWith('-'):
        return await SpeedReport.PrintAsync(folder, Console.Out, stop.Token);
    default:
        await Console.Error.WriteLineAsync(
            """
            用法：dotnet run -c Release --project tests/ReplyAssistant.Quality [-- 文件夹]
            给出入库、检索和起草的速度，并与同次运行中测得的 SQLite FTS5（trigram）对照；不写文件夹则用 corpus。
            """);
        return 2;
}

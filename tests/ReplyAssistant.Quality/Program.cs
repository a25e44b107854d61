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
    case ["speed", .. var folders] when folders.Length <= 1:
        return await SpeedReport.PrintAsync(folders.Length == 1 ? folders[0] : ProjectFolder.Corpus, Console.Out, stop.Token);
    default:
        await Console.Error.WriteLineAsync(
            """
            用法：dotnet run -c Release --project tests/ReplyAssistant.Quality -- speed [文件夹]
              speed    入库与检索的速度，并与同次运行中测得的 SQLite FTS5（trigram）对照
            """);
        return 2;
}

using Microsoft.Extensions.Options;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Indexing;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Bot.Local;

/// <summary>Reads the sample corpus in when the bot is tried out for the first time.</summary>
internal sealed class SampleIntake(
    FileReader reader, DocumentParser parser, DocumentIndexer indexer, IServiceProvider services, IOptions<BotOptions> options) : BackgroundService
{
    /// <summary>Over when there is nothing left to read in.</summary>
    public Task Done => ExecuteTask ?? Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!BotFiles.IsSample(options.Value) || SampleCorpus.Folder(options.Value) is not { } corpus) return;
        var store = services.GetRequiredService<SqliteStore>();
        if ((await store.ListAsync(stoppingToken)).Count > 0) return;
        string[] folders = [Path.Combine(corpus, "replies"), Path.Combine(corpus, "policies")];
        foreach (var file in DocumentFolder.Expand(folders, stoppingToken))
            await store.SaveAsync(indexer.Index(parser.Parse(await reader.ReadAsync(file, stoppingToken))), stoppingToken);
    }
}

namespace ReplyAssistant.Bot.Local;

/// <summary>The sample corpus beside the program's sources, where there is one.</summary>
internal static class SampleCorpus
{
    /// <returns>Null when the bot is set up for a bureau, or was installed without samples.</returns>
    public static string? Folder(BotOptions options)
    {
        if (!options.IsAnonymous || options.Store.Length > 0) return null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "corpus");
            if (File.Exists(Path.Combine(folder.FullName, "ReplyAssistant.sln")) && Directory.Exists(corpus)) return corpus;
        }
        return null;
    }
}

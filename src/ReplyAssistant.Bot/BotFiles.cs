using ReplyAssistant.Bot.Local;
using ReplyAssistant.Profiles;

namespace ReplyAssistant.Bot;

/// <summary>Where the bot's files lie.</summary>
internal static class BotFiles
{
    public static string Store(BotOptions options)
    {
        if (options.Store.Length > 0) return Path.GetFullPath(options.Store);
        var own = Path.Combine(DataFolder(), "reply.db");
        // A newcomer who has read nothing in tries it out on the sample corpus, in a store apart.
        return SampleCorpus.Folder(options) is null || File.Exists(own) ? own : Path.Combine(DataFolder(), "sample.db");
    }

    public static string Talk(BotOptions options) =>
        options.Talk.Length > 0 ? Path.GetFullPath(options.Talk) : Path.Combine(Path.GetDirectoryName(Store(options))!, "talk.db");

    /// <exception cref="ProfileException">The bureau's profile cannot be used; the message says why.</exception>
    public static Profile Profile(BotOptions options)
    {
        var path = options.Profile.Length > 0 ? Path.GetFullPath(options.Profile)
            : IsSample(options) ? Path.Combine(SampleCorpus.Folder(options)!, "profile.yaml") : null;
        return path is null ? ProfileReader.Default : ProfileReader.ReadAsync(path, CancellationToken.None).GetAwaiter().GetResult();
    }

    public static bool IsSample(BotOptions options) => Path.GetFileName(Store(options)) == "sample.db";

    // The same folder as the command line's, so that what it has read in is found.
    private static string DataFolder()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(data.Length > 0 ? data : AppContext.BaseDirectory, "ReplyAssistant");
    }
}

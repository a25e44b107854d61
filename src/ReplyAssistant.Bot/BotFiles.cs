using ReplyAssistant.Profiles;

namespace ReplyAssistant.Bot;

/// <summary>Where the bot's files lie.</summary>
internal static class BotFiles
{
    public static string Store(BotOptions options) => options.Store.Length > 0 ? Path.GetFullPath(options.Store) : Path.Combine(DataFolder(), "reply.db");

    public static string Talk(BotOptions options) =>
        options.Talk.Length > 0 ? Path.GetFullPath(options.Talk) : Path.Combine(Path.GetDirectoryName(Store(options))!, "talk.db");

    /// <exception cref="ProfileException">The bureau's profile cannot be used; the message says why.</exception>
    public static Profile Profile(BotOptions options) => options.Profile.Length == 0
        ? ProfileReader.Default
        : ProfileReader.ReadAsync(Path.GetFullPath(options.Profile), CancellationToken.None).GetAwaiter().GetResult();

    // The same folder as the command line's, so that what it has read in is found.
    private static string DataFolder()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(data.Length > 0 ? data : AppContext.BaseDirectory, "ReplyAssistant");
    }
}

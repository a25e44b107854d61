using System.Security.Cryptography;
using System.Text;

namespace ReplyAssistant.Cli;

/// <summary>Where stores lie when the user does not say.</summary>
internal static class StoreLocation
{
    /// <exception cref="UnusableInputException">What the user named cannot be a file.</exception>
    public static string Of(string? option)
    {
        if (option is null) return Path.Combine(DataFolder(), "reply.db");
        return Directory.Exists(option)
            ? throw new UnusableInputException($"“{option}”是一个文件夹，请用 --store 写一个文件。")
            : Path.GetFullPath(option);
    }

    /// <summary>A corpus that is drafted from directly has a store of its own, so that nothing else gets into its evidence.</summary>
    public static string OfCorpus(string corpus)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(corpus));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16];
        return Path.Combine(DataFolder(), "corpora", hash + ".db");
    }

    private static string DataFolder()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0
            ? Path.Combine(data, "ReplyAssistant")
            : throw new UnusableInputException("找不到用户数据目录，请用 --store 写明资料库文件。");
    }
}

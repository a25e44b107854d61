using System.Globalization;

namespace ReplyAssistant.Bot.Package;

/// <summary>What was asked for on the command line, looked at.</summary>
internal sealed record PackageArguments(PackageOrder Order, string Out, Version? Version)
{
    private static readonly string[] known = ["--app-id", "--host", "--out", "--manifest", "--version", "--developer", "--website"];

    /// <exception cref="PackageException">Something is missing or wrong; the message says what.</exception>
    public static PackageArguments Read(IReadOnlyList<string> args)
    {
        var given = Pairs(args);
        var host = Host(Needed(given, "--host"));
        var order = new PackageOrder
        {
            AppId = AppId(Needed(given, "--app-id")),
            Host = host,
            Schema = Schema(given.GetValueOrDefault("--manifest", "1.22")),
            Developer = given.GetValueOrDefault("--developer", PackageTexts.Chinese.Name.Short),
            Website = Website(given.GetValueOrDefault("--website", $"https://{host}{PublicPages.Terms}")),
        };
        var version = given.TryGetValue("--version", out var asked)
            ? PackageVersion.Parse(asked) ?? throw new PackageException($"--version 的“{asked}”不能使用，应是三段数字，如 1.0.2。") : null;
        return new PackageArguments(order, Path.GetFullPath(Needed(given, "--out")), version);
    }

    private static Dictionary<string, string> Pairs(IReadOnlyList<string> args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            var parts = args[i].Split('=', 2);
            if (!known.Contains(parts[0], StringComparer.Ordinal)) throw new PackageException($"不认识“{args[i]}”。");
            var value = parts.Length == 2 ? parts[1] : ++i < args.Count ? args[i] : "";
            if (value.Trim().Length == 0 || known.Contains(value, StringComparer.Ordinal)) throw new PackageException($"{parts[0]} 后面缺少内容。");
            if (!given.TryAdd(parts[0], value.Trim())) throw new PackageException($"{parts[0]} 写了两次。");
        }
        return given;
    }

    private static string Needed(Dictionary<string, string> given, string name) =>
        given.GetValueOrDefault(name) ?? throw new PackageException($"缺少 {name}。");

    private static Guid AppId(string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty
        ? id : throw new PackageException($"--app-id 的“{text}”不是 GUID，请从机器人的注册信息中复制应用 ID。");

    private static string Schema(string text) => text is "1.22" or ManifestWriter.WithPrompts
        ? text : throw new PackageException($"--manifest 只能是 1.22 或者 {ManifestWriter.WithPrompts}，现为“{text}”。");

    // Teams calls it from outside, over https at the usual port: a name with a dot, and nothing besides.
    private static string Host(string text)
    {
        try
        {
            var host = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(text).ToLowerInvariant();
            if (Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) && !host.EndsWith('.')) return host;
        }
        catch (ArgumentException)
        {
            // Not a name: said below.
        }
        throw new PackageException($"--host 的“{text}”不能使用，请只写对外的主机名，如 bot.example.gov.cn，不带 https://、端口和路径。");
    }

    private static string Website(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
        ? url.AbsoluteUri : throw new PackageException($"--website 的“{text}”不能使用，应是 https 网址。");
}

namespace ReplyAssistant.Bot.Package;

/// <summary>The program's command "package": makes the file that an administrator uploads to Teams.</summary>
internal static class PackageCommand
{
    public const string Name = "package";

    private const string Help =
        """
        生成 Teams 应用包（zip），由管理员在 Teams 管理中心上传。

        用法：reply-bot package --app-id GUID --host 主机名 --out 文件.zip [选项]

          --app-id GUID        机器人注册信息中的应用 ID（与 Bot:AppId 相同）
          --host 主机名        机器人对外的主机名，如 bot.example.gov.cn；隐私说明和使用条款的网址也在这台主机上
          --out 文件.zip       写到哪里；已有同一应用的包时，内容有变化就递增版本，没有变化就保持原样
          --manifest 1.22|1.29 清单版本，默认 1.22；1.29 带提示词，较旧或者专属云的 Teams 可能不接受
          --version 1.0.2      指定版本；不写时由程序决定
          --developer 名称     应用的提供单位，最多 32 个字符，默认“建议提案答复助手”
          --website 网址       提供帮助的 https 网址，默认使用条款页

        示例：reply-bot package --app-id 11111111-2222-4333-8444-555555555555 --host bot.example.gov.cn --out reply-assistant.zip
        """;

    /// <returns>0 done, 2 the call cannot be used.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter said, TextWriter mistakes)
    {
        if (args.Any(a => a is "--help" or "-h" or "-?"))
        {
            said.WriteLine(Help);
            return 0;
        }
        try
        {
            said.WriteLine(Make(PackageArguments.Read(args)));
            return 0;
        }
        catch (PackageException e)
        {
            mistakes.WriteLine(e.Message);
            mistakes.WriteLine("用法见：reply-bot package --help");
            return 2;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            mistakes.WriteLine($"应用包无法写入，请检查 --out 的路径和访问权限。（{e.Message}）");
            return 2;
        }
    }

    private static string Make(PackageArguments arguments)
    {
        var order = arguments.Order;
        var previous = PreviousPackage.Read(arguments.Out);
        if (previous is not null && previous.AppId != order.AppId)
            throw new PackageException($"{arguments.Out} 是另一个应用（{previous.AppId}）的包，未作改动。请换一个文件名。");
        var isSame = previous is not null && previous.IsSameAs(AppPackage.Make(order, previous.Version));
        var version = PackageVersion.After(previous, isSame, arguments.Version);
        if (isSame && version == previous!.Version) return $"内容没有变化，{arguments.Out} 保持版本 {version}。";

        Write(arguments.Out, AppPackage.Make(order, version).Zip());
        return $"已生成 {arguments.Out}：应用 {order.AppId}，主机 {order.Host}，清单 {order.Schema}，版本 {version}。";
    }

    // Half a file must not stand where a whole one was.
    private static void Write(string path, byte[] content)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(beside, content);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}

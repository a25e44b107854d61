using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ReplyAssistant.Cli;

/// <summary>The help of every command, with its example at the end.</summary>
internal sealed class ChineseHelp(HelpAction help) : SynchronousCommandLineAction
{
    private const string RootExample = "reply draft 提案.docx --corpus 往年资料 --profile 单位.yaml --out out";

    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption helpOption)
            {
                helpOption.Description = "显示帮助。";
                helpOption.Action = new ChineseHelp((HelpAction)helpOption.Action!);
            }
            if (option is VersionOption) option.Description = "显示版本。";
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var terminal = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        var result = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = terminal;

        var example = parseResult.CommandResult.Command is ReplyCommand command ? command.Example : RootExample;
        terminal.Write(HelpColumns.Align(Chinese(text.ToString().TrimEnd())));
        terminal.WriteLine($"\n\n示例：\n  {example}");
        return result;
    }

    /// <summary>The library's Chinese resources leave a few words out.</summary>
    private static string Chinese(string text) => text
        .Replace("Description:", "说明：", StringComparison.Ordinal)
        .Replace("用法:", "用法：", StringComparison.Ordinal)
        .Replace("参数:", "参数：", StringComparison.Ordinal)
        .Replace("选项:", "选项：", StringComparison.Ordinal)
        .Replace("命令: ", "命令：", StringComparison.Ordinal)
        .Replace("[default: ", "[默认：", StringComparison.Ordinal)
        .Replace("[command]", "[命令]", StringComparison.Ordinal)
        .Replace("[options]", "[选项]", StringComparison.Ordinal);
}

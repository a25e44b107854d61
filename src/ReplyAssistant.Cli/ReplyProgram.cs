using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using ReplyAssistant.Cli.Commands;
using ReplyAssistant.Documents;
using ReplyAssistant.Storage;

namespace ReplyAssistant.Cli;

/// <summary>The program `reply`: takes the call apart, runs the command, and turns what went wrong into one sentence and a code.</summary>
internal static class ReplyProgram
{
    private static readonly Regex Straight = new("'([^']*)'", RegexOptions.NonBacktracking);

    public static async Task<int> RunAsync(string[] args, Stream output, TimeProvider _)
    {
        SpeakChinese();
        using var interrupted = new CancellationTokenSource();
        using var keyboard = PosixSignalRegistration.Create(PosixSignal.SIGINT, s => Interrupt(s, interrupted));
        using var shutdown = PosixSignalRegistration.Create(PosixSignal.SIGTERM, s => Interrupt(s, interrupted));

        // "@" may begin a query or a file name; it does not name a file of arguments here.
        var call = Root(output).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (call.Action is ParseErrorAction || (call.Action is null && call.Errors.Count > 0)) return Misused(call);
        return await GuardedAsync(() => call.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
            interrupted.Token));
    }

    private static RootCommand Root(Stream output)
    {
        var root = new RootCommand("建议提案答复助手：读入往年答复和政策文件，为提案、建议起草每句都有出处的答复函。")
        {
            IngestCommand.Build(output),
            DocumentsCommand.Build(output),
            FindCommand.Build(output),
            ParseCommand.Build(output),
            CiteCommand.Build(output),
        };
        ChineseHelp.Install(root);
        return root;
    }

    private static async Task<int> GuardedAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            return Failed("已中断：已完成的部分完整保留，重新运行即可继续。", ExitCode.WorldFailed);
        }
        catch (Exception e) when (e is UnusableInputException or UnreadableDocumentException)
        {
            return Failed(e.Message, ExitCode.Unusable);
        }
        catch (StoreException e)
        {
            return Failed(e.Message, ExitCode.WorldFailed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed($"文件写不进去或读不出来：{e.Message} 请检查磁盘空间和权限后重试。", ExitCode.WorldFailed);
        }
    }

    private static int Failed(string message, int code)
    {
        Terminal.Note(message);
        return code;
    }

    private static int Misused(ParseResult call)
    {
        var names = new List<string>();
        for (var at = call.CommandResult; at is not null; at = at.Parent as CommandResult)
            names.Insert(0, at.Command is RootCommand ? "reply" : at.Command.Name);
        var path = string.Join(' ', names);
        var reason = call.Errors.Count > 0 ? Tidy(call.Errors[0].Message) : "没有写明要做什么";
        return Failed($"用法有误：{reason}。请用 {path} --help 查看用法。", ExitCode.Unusable);
    }

    /// <summary>The library's Chinese messages come with straight quotes and half-width colons.</summary>
    private static string Tidy(string message) => Straight.Replace(message, "“$1”")
        .Replace("““", "“", StringComparison.Ordinal).Replace("””", "”", StringComparison.Ordinal)
        .Replace(": ", "：", StringComparison.Ordinal).TrimEnd('.', '。');

    /// <summary>The first Ctrl-C asks the work to stop at a clean place; a second one ends the process as usual.</summary>
    private static void Interrupt(PosixSignalContext signal, CancellationTokenSource interrupted)
    {
        if (interrupted.IsCancellationRequested) return;
        signal.Cancel = true;
        interrupted.Cancel();
    }

    private static void SpeakChinese()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        }
        catch (CultureNotFoundException)
        {
            // Without ICU the parser's own words stay English; the program's are Chinese anyway.
        }
    }
}

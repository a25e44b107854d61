using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using ReplyAssistant.Cli.Commands;
using ReplyAssistant.Documents;
using ReplyAssistant.Profiles;
using ReplyAssistant.Storage;

namespace ReplyAssistant.Cli;

/// <summary>The program `reply`: takes the call apart, runs the command, and turns what went wrong into one sentence and a code.</summary>
internal static class ReplyProgram
{
    private static readonly Regex Straight = new("'([^']*)'", RegexOptions.NonBacktracking);

    public static async Task<int> RunAsync(string[] args, Stream output, TimeProvider time)
    {
        SpeakChinese();
        using var interrupted = new CancellationTokenSource();
        using var keyboard = PosixSignalRegistration.Create(PosixSignal.SIGINT, s => Interrupt(s, interrupted));
        using var shutdown = PosixSignalRegistration.Create(PosixSignal.SIGTERM, s => Interrupt(s, interrupted));

        // "@" may begin a query or a file name; it does not name a file of arguments here.
        var call = Root(output, time).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (call.Action is ParseErrorAction || (call.Action is null && call.Errors.Count > 0) || HasBlank(call)) return Misused(call);
        return await GuardedAsync(() => call.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
            interrupted.Token));
    }

    private static RootCommand Root(Stream output, TimeProvider time)
    {
        var root = new RootCommand("建议提案答复助手：读入往年答复和政策文件，为提案、建议起草每句都有出处的答复函。")
        {
            IngestCommand.Build(output),
            DocumentsCommand.Build(output),
            FindCommand.Build(output, time),
            EvalCommand.Build(output),
            ParseCommand.Build(output),
            DraftCommand.Build(output, time),
            CheckCommand.Build(output, time),
            RulesCommand.Build(output),
            CiteCommand.Build(output),
            ChatCommand.Build(output, time),
            CommitmentsCommand.Build(output, time),
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
        catch (Exception e) when (e is UnusableInputException or UnreadableDocumentException or ProfileException or NoRequestException)
        {
            return Failed(e.Message, ExitCode.Unusable);
        }
        catch (StoreException e)
        {
            return Failed(e.Message, ExitCode.WorldFailed);
        }
        catch (IOException e)
        {
            return Failed(IsDiskFull(e) ? "磁盘空间不足，未写完的文件已撤销，请清理磁盘后重试。" : "文件读写出错，请检查磁盘和路径后重试。", ExitCode.WorldFailed);
        }
        catch (UnauthorizedAccessException)
        {
            return Failed("没有读写这个位置的权限，请检查 --out 或 --store 的路径后重试。", ExitCode.WorldFailed);
        }
        // The last boundary: a caller gets a code of the contract and not an abort.
        catch (Exception e)
        {
            return Broken(e);
        }
    }

    /// <summary>What nobody foresaw: its message may quote a document, so only its kind is told unless a developer asks.</summary>
    private static int Broken(Exception e)
    {
        if (Environment.GetEnvironmentVariable("REPLY_TRACE") is not null) Terminal.Note(e.ToString());
        return Failed($"程序内部出错（{e.GetType().Name}），请将所用命令告知维护人员。", ExitCode.WorldFailed);
    }

    /// <summary>ENOSPC on Unix, ERROR_DISK_FULL on Windows.</summary>
    private static bool IsDiskFull(IOException e) => e.HResult is 28 or unchecked((int)0x80070070);

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
        return Failed($"用法有误：{Reason(call)}。请用 {path} --help 查看用法。", ExitCode.Unusable);
    }

    private static string Reason(ParseResult call)
    {
        if (call.UnmatchedTokens is [var unknown, ..]) return $"不认识“{unknown}”";
        if (call.CommandResult.Command.Arguments.FirstOrDefault(a => IsMissing(call, a)) is { } missing) return $"没有写<{missing.Name}>";
        if (HasBlank(call)) return "有一项内容是空的";
        return call.Errors.Count > 0 && call.CommandResult.Command is not RootCommand
            ? Tidy(call.Errors[0].Message) : "没有写明要做什么";
    }

    /// <summary>What a script gives for a variable that is not set; no argument or option of this program means anything then.</summary>
    private static bool HasBlank(ParseResult call) => call.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value));

    private static bool IsMissing(ParseResult call, Argument argument) =>
        argument.Arity.MinimumNumberOfValues > (call.GetResult(argument)?.Tokens.Count ?? 0);

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

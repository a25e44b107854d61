using System.CommandLine;
using System.Globalization;
using ReplyAssistant.Letters;
using ReplyAssistant.Rendering;
using ReplyAssistant.Verification.Commitments;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply commitments: what the letters of the store promise, what has fallen due, as a table and as CSV.</summary>
internal static class CommitmentsCommand
{
    private static readonly string[] Columns = ["时限", "状态", "责任单位", "案号", "答复日期", "承诺内容"];
    private static readonly string[] FileColumns = ["时限", "原文时限", "状态", "责任单位", "承办单位", "案号", "届次", "答复日期", "所答问题", "承诺内容", "文件"];

    public static Command Build(Stream output, TimeProvider time)
    {
        var json = CommonOptions.Json();
        var store = CommonOptions.Store();
        var csv = new Option<string?>("--csv") { Description = "另存为 CSV 表格（UTF-8，可直接用 Excel、WPS 打开）。", HelpName = "文件" };
        var before = CommonOptions.Day("--due-before", "只列时限在这一天以前的承诺。");
        var command = new ReplyCommand("commitments", "列出资料库中各答复函作出的承诺、责任单位和时限，标出已逾期的。", "reply commitments --csv 承诺台账.csv --due-before 2026-12-31")
        {
            csv, before, json, store,
        };
        command.SetAction((call, cancellationToken) => RunAsync(
            new Terminal(output, call.GetValue(json)), StoreLocation.Of(call.GetValue(store)), call.GetValue(csv), call.GetValue(before),
            DateOnly.FromDateTime(time.GetLocalNow().DateTime), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string path, string? csv, DateOnly? before, DateOnly today, CancellationToken cancellationToken)
    {
        await using var file = new StoreFile(path);
        var store = await file.OpenForReadingAsync(cancellationToken);
        var all = await new CommitmentLedger(store, new LetterParser()).ReadAsync(cancellationToken);
        var entries = before is { } day ? [.. all.Where(e => e.Commitment.Due < day)] : all;

        if (csv is not null)
        {
            await WholeFile.WriteAsync(Path.GetFullPath(csv), CsvText.Of(FileColumns, entries.Select(e => FileRow(e, today))), cancellationToken);
            Terminal.Note($"已写出 {entries.Count} 项：{csv}");
        }
        terminal.Json(new { Commitments = entries.Select(e => ToJson(e, today)) });
        if (!terminal.IsJson) Print(terminal, entries, today);
        return ExitCode.Done;
    }

    private static void Print(Terminal terminal, IReadOnlyList<LedgerEntry> entries, DateOnly today)
    {
        if (entries.Count == 0)
        {
            terminal.Line("没有找到承诺事项；往年答复函请先用 reply ingest 读入。");
            return;
        }
        terminal.Table(Columns, entries.Select(e => (IReadOnlyList<string>)
            [Day(e.Commitment.Due), State(e, today), e.Owner ?? "", e.Letter.Metadata.ProposalNumber ?? "", Day(e.Letter.Metadata.Date), e.Commitment.Quote]));
        terminal.Line($"\n共 {entries.Count} 项，已到期 {entries.Count(e => e.IsOverdue(today))} 项，没有时限 {entries.Count(e => e.Commitment.Due is null)} 项。");
    }

    private static object ToJson(LedgerEntry e, DateOnly today) => new
    {
        DocumentId = e.Letter.Id,
        e.Letter.Metadata.Title,
        e.Letter.Metadata.ProposalNumber,
        e.Letter.Metadata.Date,
        e.Commitment.Point,
        e.Commitment.Quote,
        e.Owner,
        OwnerVague = e.Commitment.IsOwnerVague,
        e.Commitment.DueText,
        e.Commitment.Due,
        Overdue = e.IsOverdue(today),
        e.Start,
        e.End,
    };

    private static IReadOnlyList<string> FileRow(LedgerEntry e, DateOnly today) =>
    [
        Day(e.Commitment.Due), e.Commitment.DueText ?? "", State(e, today), e.Owner ?? "", e.Letter.Metadata.Issuer ?? "",
        e.Letter.Metadata.ProposalNumber ?? "", e.Letter.Metadata.Session ?? "", Day(e.Letter.Metadata.Date),
        e.Commitment.Point, e.Commitment.Quote, Path.GetFileName(e.Letter.Path),
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    // Whether it was kept stands in no letter: due is all that is known.
    private static string State(LedgerEntry e, DateOnly today) =>
        e.IsOverdue(today) ? "已到期" : e.Commitment.Due is null ? (e.Commitment.IsOwnerVague ? "无时限、责任不明" : "无时限") : "未到期";
}

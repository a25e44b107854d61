using System.CommandLine;
using ReplyAssistant.Documents;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply documents status: a person records what they know of a document's validity.</summary>
internal static class DocumentsStatusCommand
{
    public static Command Build(Stream output)
    {
        var json = CommonOptions.Json();
        var store = CommonOptions.Store();
        var id = new Argument<string>("文档") { Description = "文档编号（或其开头几位、文件名、发文字号）。" };
        var expired = CommonOptions.Day("--expired", "有效期的最后一天。");
        var repealed = CommonOptions.Day("--repealed", "自这一天起废止。");
        var inForce = new Option<bool>("--in-force") { Description = "确认有效。" };
        var by = new Option<string?>("--by") { Description = "依据：哪份文件或何人确认。", HelpName = "依据" };
        var command = new ReplyCommand(
            "status", "登记一份文档的时效。", "reply documents status 2fba5181 --expired 2022-12-31 --by \"原文第二十条\"")
        {
            id, expired, repealed, inForce, by, json, store,
        };
        command.SetAction((call, cancellationToken) => RunAsync(
            new Terminal(output, call.GetValue(json)),
            StoreLocation.Of(call.GetValue(store)),
            call.GetRequiredValue(id),
            Told(call.GetValue(expired), call.GetValue(repealed), call.GetValue(inForce), call.GetValue(by)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string path, string name, Validity validity, CancellationToken cancellationToken)
    {
        await using var file = new StoreFile(path);
        var store = await file.OpenExistingAsync(cancellationToken) ?? await file.OpenForReadingAsync(cancellationToken);
        var document = await DocumentReference.ResolveAsync(store, name, cancellationToken);
        if (!await store.SetValidityAsync(document.Id, validity, cancellationToken))
            throw new UnusableInputException($"文档“{name}”刚被移出资料库，请重新查看 reply documents。");

        terminal.Json(new { document.Id, Validity = validity.Status, validity.Reason, validity.Until, validity.By });
        terminal.Line($"已登记：{document.Metadata.Title}，{ChineseTerms.Of(validity.Status)}（{validity.Reason}）。");
        return ExitCode.Done;
    }

    private static Validity Told(DateOnly? expired, DateOnly? repealed, bool inForce, string? by)
    {
        var basis = string.IsNullOrWhiteSpace(by) ? "人工登记" : by.Trim();
        return (expired, repealed, inForce) switch
        {
            ({ } day, null, false) => new Validity(ValidityStatus.Expired, $"有效期至{ChineseTerms.Of(day)}，依据：{basis}", day, basis),
            (null, { } day, false) => new Validity(
                ValidityStatus.Repealed, $"自{ChineseTerms.Of(day)}起废止，依据：{basis}", day == DateOnly.MinValue ? day : day.AddDays(-1), basis),
            (null, null, true) => new Validity(ValidityStatus.InForce, $"确认有效，依据：{basis}", null, basis),
            _ => throw new UnusableInputException("请在 --expired、--repealed、--in-force 中写且只写一项。"),
        };
    }
}

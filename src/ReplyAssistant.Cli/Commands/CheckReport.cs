using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Cli.Commands;

/// <summary>Tells what was found in a letter, the gravest first.</summary>
internal static class CheckReport
{
    private static readonly (Severity Severity, string Name)[] Groups =
        [(Severity.Error, "错误"), (Severity.Warning, "警告"), (Severity.Hint, "提示")];

    public static void Show(Terminal terminal, LetterFile file, IReadOnlyList<Finding> findings, bool hasStore)
    {
        terminal.Json(new
        {
            Findings = findings,
            Summary = new { Error = Count(Severity.Error), Warning = Count(Severity.Warning), Hint = Count(Severity.Hint) },
            file.Letter.Stage,
            CheckedAgainstStore = hasStore,
        });
        Terminal.Note(file.Letter.Stage == LetterStage.Draft
            ? "按草稿检查：缺少发文字号、联系人、办理类别也会指出（公开件请加 --stage published）。"
            : "按公开件检查：不要求发文字号、联系人和办理类别（草稿请加 --stage draft）。");
        if (!hasStore) Terminal.Note("事实未与资料库核对：还没有资料库，请先用 reply ingest 读入往年答复和政策文件，或用 --store 指明。");
        foreach (var (severity, name) in Groups)
            foreach (var finding in findings.Where(f => f.Severity == severity)) Print(terminal, name, finding);
        terminal.Line(findings.Count == 0 ? "没有发现问题。"
            : $"检查：错误 {Count(Severity.Error)}、警告 {Count(Severity.Warning)}、提示 {Count(Severity.Hint)}。");

        int Count(Severity severity) => findings.Count(f => f.Severity == severity);
    }

    private static void Print(Terminal terminal, string severity, Finding finding)
    {
        terminal.Line($"{severity}：{finding.Message}");
        foreach (var place in finding.Places) terminal.Line($"  “{place.Quote.ReplaceLineEndings(" ")}”");
        terminal.Line($"  依据：{finding.Basis}（{finding.Rule}）");
        if (finding.Fix is { } fix) terminal.Line($"  改为：{fix}");
    }
}

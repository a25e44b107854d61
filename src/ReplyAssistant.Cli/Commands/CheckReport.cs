using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering.Correcting;

namespace ReplyAssistant.Cli.Commands;

/// <summary>Tells what was found in a letter, the gravest first: the line with the place underlined, the message, the basis, the fix.</summary>
internal sealed class CheckReport(Terminal terminal, LetterFile file)
{
    private const string Indent = "    ";

    /// <summary>A fault that runs through a whole letter is shown at its first places; json has them all.</summary>
    private const int MostPlaces = 5;

    private static readonly (Severity Severity, string Name, Tint Tint)[] Groups =
        [(Severity.Error, "错误", Tint.Red), (Severity.Warning, "警告", Tint.Yellow), (Severity.Hint, "提示", Tint.Cyan)];

    private readonly LineStarts lines = new(file.FileText);

    /// <param name="fixes">Null when none were asked for.</param>
    public void Show(IReadOnlyList<Finding> findings, bool hasStore, IReadOnlyList<Correction>? fixes, string fixedPath)
    {
        var summary = new { Error = Count(Severity.Error), Warning = Count(Severity.Warning), Hint = Count(Severity.Hint) };
        if (fixes is null) terminal.Json(new { Findings = findings, Summary = summary, file.Letter.Stage, CheckedAgainstStore = hasStore });
        else
        {
            terminal.Json(new
            {
                Findings = findings, Summary = summary, file.Letter.Stage, CheckedAgainstStore = hasStore,
                Fixes = fixes, FixedCopy = fixes.Count > 0 ? fixedPath : null,
            });
        }
        foreach (var (severity, name, tint) in Groups)
        {
            if (Count(severity) == 0) continue;
            terminal.Line($"{name} {Count(severity)} 处", tint);
            foreach (var finding in findings.Where(f => f.Severity == severity)) Print(finding, tint);
            terminal.Line();
        }
        terminal.Line(findings.Count == 0 ? "没有发现问题。"
            : $"共 {findings.Count} 处：{string.Join("，", Groups.Select(g => $"{g.Name} {Count(g.Severity)}"))}。");
        if (fixes is not null) Print(fixes, fixedPath);
        Remarks(hasStore);

        int Count(Severity severity) => findings.Count(f => f.Severity == severity);
    }

    private void Print(Finding finding, Tint tint)
    {
        terminal.Line();
        foreach (var place in finding.Places.Take(MostPlaces)) Print(place, tint);
        if (finding.Places.Count > MostPlaces) terminal.Line($"{Indent}另有 {finding.Places.Count - MostPlaces} 处。", Tint.Faint);
        terminal.Line(Indent + finding.Message);
        if (FixOf(finding) is { } fix) terminal.Line(Indent + fix, Tint.Green);
        terminal.Line($"{Indent}依据：{finding.Basis}（{finding.Rule}）", Tint.Faint);
    }

    private static string? FixOf(Finding finding) => FindingFixes.Of(finding) switch
    {
        [] => null,
        [var (_, words)] => words.Length == 0 ? "改法：删去" : $"改为：{words}",
        { Count: var count } => $"改法：{count} 处可以用 --fix 一并改正",
    };

    private void Print(FindingPlace place, Tint tint)
    {
        var number = $"第 {1 + lines.LineOf(place.Start)} 行  ";
        // 第 and 行 take two columns each.
        var margin = number.Length + 2;
        var excerpt = PlaceExcerpt.Of(lines, place.Start, place.End, terminal.Width - margin - 1);
        terminal.Line(number + excerpt.Text);
        terminal.Line(new string(' ', margin) + excerpt.Underline, tint);
    }

    private void Print(IReadOnlyList<Correction> fixes, string fixedPath)
    {
        foreach (var fix in fixes)
            terminal.Line($"已改：“{fix.Before.ReplaceLineEndings(" ")}”→{(fix.After.Length == 0 ? "删去" : $"“{fix.After}”")}（{fix.Rule}）", Tint.Green);
        terminal.Line(fixes.Count == 0 ? "没有可以直接改正的地方，未写副本。" : $"共改 {fixes.Count} 处，已写出 {fixedPath}；其余请人工处理。");
    }

    private void Remarks(bool hasStore)
    {
        Terminal.Note(file.Letter.Stage == LetterStage.Draft
            ? "按草稿检查：缺少发文字号、联系人、办理类别也会指出（公开件请加 --stage published）。"
            : "按公开件检查：不要求发文字号、联系人和办理类别（草稿请加 --stage draft）。");
        if (!hasStore) Terminal.Note("事实未与资料库核对：还没有资料库，请先用 reply ingest 读入往年答复和政策文件，或用 --store 指明。");
    }
}

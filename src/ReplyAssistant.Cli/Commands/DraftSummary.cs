using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Cli.Commands;

/// <summary>Tells what was drafted and what a person still has to do.</summary>
internal static class DraftSummary
{
    public static void Show(Terminal terminal, Draft draft, IReadOnlyList<string> files, IntakeReport? intake)
    {
        var sections = draft.Sections.Select(Count).ToList();
        terminal.Json(new
        {
            draft.Proposal.Number,
            draft.Title,
            Files = files.Select(Path.GetFullPath),
            Sections = sections,
            Findings = new { Error = Of(draft, Severity.Error), Warning = Of(draft, Severity.Warning), Hint = Of(draft, Severity.Hint) },
            Refused = (intake?.Refused ?? []).Select(r => new { r.Path, r.Reason }),
        });
        if (intake is { Added.Count: > 0 }) Terminal.Note($"资料：新读入 {intake.Added.Count} 份，未变 {intake.Skipped} 份。");
        terminal.Line(draft.Title);
        foreach (var section in sections)
            terminal.Line($"  {section.Heading}：{ChineseTerms.Of(section.Stance)}；{section.Sentences} 句，{section.Cited} 句有依据"
                + (section.ToSupply > 0 ? $"，待补充 {section.ToSupply} 处" : "") + (section.ToVerify > 0 ? $"，待核实 {section.ToVerify} 处" : ""));
        terminal.Line($"检查：错误 {Of(draft, Severity.Error)}、警告 {Of(draft, Severity.Warning)}、提示 {Of(draft, Severity.Hint)}。");
        foreach (var finding in draft.Findings.Where(f => f.Severity == Severity.Error)) terminal.Line($"  错误：{finding.Message}");
        foreach (var file in files) terminal.Line($"已写出 {file}");
    }

    private static SectionCount Count(DraftSection section)
    {
        var sentences = section.Blocks.SelectMany(b => b.Sentences).ToList();
        return new SectionCount(
            section.Request, section.Heading, section.Stance, sentences.Count, sentences.Count(s => s.Citations.Count > 0),
            sentences.Count(s => Marked(s, "to-supply")), sentences.Count(s => Marked(s, "to-verify")));
    }

    private static bool Marked(Sentence sentence, string mark) => sentence.Marks.Any(m => m.StartsWith(mark, StringComparison.Ordinal));

    private static int Of(Draft draft, Severity severity) => draft.Findings.Count(f => f.Severity == severity);

    private sealed record SectionCount(int Request, string Heading, Stance Stance, int Sentences, int Cited, int ToSupply, int ToVerify);
}

using System.CommandLine;
using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Cli.Commands;

/// <summary>reply rules: what a letter is checked for, on what basis, with an example of wrong and right.</summary>
internal static class RulesCommand
{
    public static Command Build(Stream output)
    {
        var json = CommonOptions.Json();
        var family = new Option<string?>("--family") { Description = "只列一类，如 header、punctuation、fact。", HelpName = "类别" };
        var command = new ReplyCommand("rules", "列出检查规则：依据、轻重和正误示例。", "reply rules --family punctuation") { family, json };
        command.SetAction(call => Run(new Terminal(output, call.GetValue(json)), call.GetValue(family)));
        return command;
    }

    private static int Run(Terminal terminal, string? family)
    {
        var rules = RuleBook.Default.Rules.Where(r => family is null || FamilyOf(r) == family).ToList();
        if (rules.Count == 0 && family is not null)
            throw new UnusableInputException($"没有“{family}”这一类规则，可选：{string.Join("、", RuleBook.Default.Rules.Select(FamilyOf).Distinct())}。");
        terminal.Json(new { Rules = rules.Select(r => new { r.Id, Family = FamilyOf(r), r.Severity, r.Strength, r.Name, r.Message, r.Basis, r.BasisKind, r.Wrong, r.Right }) });
        foreach (var rule in rules)
        {
            terminal.Line($"{rule.Id}  {Of(rule.Severity)}  {rule.Name}");
            terminal.Line($"  依据：{rule.Basis}");
            terminal.Line($"  误：{rule.Wrong}");
            terminal.Line($"  正：{rule.Right}");
        }
        terminal.Line($"共 {rules.Count} 条。");
        return ExitCode.Done;
    }

    private static string FamilyOf(RuleText rule) => rule.Id[..rule.Id.IndexOf('.')];

    private static string Of(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };
}

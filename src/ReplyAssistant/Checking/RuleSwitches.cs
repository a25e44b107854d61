using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;

namespace ReplyAssistant.Checking;

/// <summary>What a profile says of rules: off, or how much they weigh there; the rule's own word counts before its family's.</summary>
public sealed class RuleSwitches
{
    private readonly IReadOnlyDictionary<string, RuleSetting> settings;

    private RuleSwitches(IReadOnlyDictionary<string, RuleSetting> settings) => this.settings = settings;

    /// <exception cref="ProfileException">The profile names a rule or family that there is not.</exception>
    public static RuleSwitches Of(Profile profile)
    {
        foreach (var name in profile.Rules.Keys)
        {
            if (RuleBook.Default.Rules.Any(r => r.Id == name || FamilyOf(r.Id) == name)) continue;
            throw new ProfileException($"单位配置文件 rules 中没有“{name}”这条规则或这一类规则，请用 reply rules 查看规则编号后修改。");
        }
        return new RuleSwitches(profile.Rules);
    }

    /// <returns>The finding with the weight it has here; null when its rule is off.</returns>
    public Finding? Weigh(Finding finding)
    {
        if (!settings.TryGetValue(finding.Rule, out var setting) && !settings.TryGetValue(FamilyOf(finding.Rule), out setting)) return finding;
        return setting switch
        {
            RuleSetting.Off => null,
            RuleSetting.Hint => finding with { Severity = Severity.Hint },
            _ => finding with { Severity = Severity.Warning },
        };
    }

    public static string FamilyOf(string rule) => rule.IndexOf('.') is > 0 and var dot ? rule[..dot] : rule;
}

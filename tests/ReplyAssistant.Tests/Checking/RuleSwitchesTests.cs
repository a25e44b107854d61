using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;

namespace ReplyAssistant.Tests.Checking;

public sealed class RuleSwitchesTests
{
    [Theory]
    [InlineData("{ header: off }", null)]
    [InlineData("{ header.session-mismatch: off }", null)]
    [InlineData("{ header: off, header.session-mismatch: hint }", Severity.Hint)]
    [InlineData("{ header: warning }", Severity.Warning)]
    [InlineData("{ addressee: off }", Severity.Error)]
    public async Task A_profile_switches_a_rule_or_its_family(string rules, Severity? severity)
    {
        var letter = Checkers.LetterWith("我局已减免费用120万元。").Replace("贵组在市政协十一届四次", "贵组在市政协十一届三次", StringComparison.Ordinal);

        var findings = await Checkers.CheckAsync(letter, with: c => c with { Profile = With(rules) });

        Assert.Equal(severity, findings.SingleOrDefault(f => f.Rule == "header.session-mismatch")?.Severity);
    }

    [Theory]
    [InlineData("{ header.no-such-rule: off }")]
    [InlineData("{ headers: off }")]
    public async Task A_rule_that_there_is_not_is_refused_in_one_sentence(string rules)
    {
        var refused = await Assert.ThrowsAsync<ProfileException>(() =>
            Checkers.CheckAsync(Checkers.LetterWith("已办结。"), with: c => c with { Profile = With(rules) }));

        Assert.EndsWith("请用 reply rules 查看规则编号后修改。", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error")]
    [InlineData("yes")]
    [InlineData("")]
    public void Nothing_is_raised_to_an_error(string setting) =>
        Assert.Throws<ProfileException>(() => With($"{{ header: {setting} }}"));

    private static Profile With(string rules) => ProfileReader.Parse($$"""
        issuer: { full: 云澜市工业和信息化局, short: 市工业和信息化局, region: 云澜市 }
        cppcc: { title: "{issuer}", opening: ["x"] }
        npc: { title: "{issuer}", opening: ["x"] }
        rules: {{rules}}
        """);
}

using ReplyAssistant.Drafting;
using ReplyAssistant.Verification.Authority;

namespace ReplyAssistant.Tests.Verification.Authority;

public sealed class AuthorityTests
{
    private static readonly StubStore Store = StubStore.With(Policies.Measures, Policies.Expired, Policies.Repealing);

    [Theory]
    [InlineData("依据《云澜市工业企业技术改造扶持办法》（云工信规〔2021〕3号）给予奖补。", "《云澜市工业企业技术改造扶持办法》")]
    [InlineData("可按云工信规〔2021〕3号文件申请奖补。", "云工信规〔2021〕3号")]
    [InlineData("按照《云澜市小试基地管理办法》办理。", "《云澜市小试基地管理办法》")]
    public async Task A_basis_that_has_ended_is_found(string text, string anchor)
    {
        var finding = Assert.Single(await RuleDesk.CheckAsync(new EndedRule(), RuleDesk.Letter(text), Store));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(anchor, finding.Places[0].Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("依据《云澜市推动制造业高质量发展若干措施》（云府〔2023〕12号）给予奖补。")]
    [InlineData("《云澜市工业企业技术改造扶持办法》已失效，不再受理。")]
    [InlineData("依据《云澜市促进就业办法》给予奖补。")]
    public async Task A_basis_in_force_or_said_to_have_ended_raises_nothing(string text) =>
        Assert.Empty(await RuleDesk.CheckAsync(new EndedRule(), RuleDesk.Letter(text), Store));

    [Fact]
    public async Task What_is_told_of_the_years_in_force_is_a_hint() => Assert.Equal(
        Severity.Hint,
        Assert.Single(await RuleDesk.CheckAsync(new EndedRule(), RuleDesk.Letter("2023年按《云澜市工业企业技术改造扶持办法》支持项目83个。"), Store)).Severity);

    [Fact]
    public async Task A_basis_was_in_force_on_an_earlier_day() => Assert.Empty(await RuleDesk.CheckAsync(
        new EndedRule(), RuleDesk.Letter("依据《云澜市工业企业技术改造扶持办法》给予奖补。"), Store, new DateOnly(2024, 5, 20)));

    [Fact]
    public async Task What_the_store_does_not_know_is_named_once()
    {
        var letter = RuleDesk.Letter("依据《云澜市促进就业办法》和《云澜市用能规定》办理。", "《云澜市推动制造业高质量发展若干措施》也适用。");

        var finding = Assert.Single(await RuleDesk.CheckAsync(new UnknownStandingRule(), letter, Store));

        Assert.Equal(["《云澜市促进就业办法》", "《云澜市用能规定》"], finding.Places.Select(p => p.Quote));
    }

    [Fact]
    public async Task Without_a_store_nothing_is_said_of_standing()
    {
        Assert.Empty(await RuleDesk.FindAsync(new UnknownStandingRule(), "依据《云澜市促进就业办法》办理。"));
        Assert.Empty(await RuleDesk.FindAsync(new EndedRule(), "依据《云澜市工业企业技术改造扶持办法》办理。"));
    }

    [Theory]
    [InlineData("按照实际投资额的30%给予扶持（目前该扶持计划已到期）。", 1)]
    [InlineData("该扶持计划已到期，我局正在制定新的《云澜市扶持办法》。", 0)]
    [InlineData("认定属于行政许可，《云澜市特色园区办法》已失效。", 0)]
    public async Task An_ended_programme_told_as_an_achievement_is_found(string text, int count) =>
        Assert.Equal(count, (await RuleDesk.FindAsync(new EndedAchievementRule(), text)).Count);

    [Theory]
    [InlineData("根据《云澜市中试平台管理办法》（云工信规〔2025〕1号）第一条“中试平台每年考核一次”的规定办理。", null)]
    [InlineData("根据《云澜市中试平台管理办法》第一条规定：“中试平台每年考核两次。”", ArticleRule.Differs)]
    [InlineData("根据《云澜市财政资金管理办法》第六条“不得在同一领域重复设立基金”的规定办理。", ArticleRule.Uncompared)]
    public async Task A_quoted_article_is_compared_with_the_store(string text, string? rule) =>
        Assert.Equal(rule, (await RuleDesk.CheckAsync(new ArticleRule(), RuleDesk.Letter(text), Store)).SingleOrDefault()?.Rule);
}

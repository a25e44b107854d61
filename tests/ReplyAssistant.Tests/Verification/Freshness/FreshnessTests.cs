using ReplyAssistant.Drafting;
using ReplyAssistant.Verification.Freshness;

namespace ReplyAssistant.Tests.Verification.Freshness;

public sealed class FreshnessTests
{
    [Theory]
    [InlineData("截至目前，全市小巨人企业达到169家，居全省第1位。", "截至目前", Severity.Warning)]
    [InlineData("今年，我市共134家企业入选。", "今年", Severity.Warning)]
    [InlineData("目前，已立项支持重点项目119个。", "目前", Severity.Hint)]
    public async Task A_count_without_a_day_is_found_at_the_word(string text, string quote, Severity severity)
    {
        var finding = Assert.Single(await RuleDesk.FindAsync(new RelativeFigureRule(), text));

        Assert.Equal((quote, severity), (finding.Places[0].Quote, finding.Severity));
    }

    [Theory]
    [InlineData("截至2025年4月底，全市小巨人企业达到169家。")]
    [InlineData("目前，我局正在完善有关机制。")]
    [InlineData("今年计划新增入库企业40家。")]
    [InlineData("2025年目前已新增40家。")]
    [InlineData("目前政策有效期为3年。")]
    public async Task A_dated_count_and_a_plan_raise_nothing(string text) =>
        Assert.Empty(await RuleDesk.FindAsync(new RelativeFigureRule(), text));

    [Theory]
    [InlineData("截至2023年7月，全市认定公共服务平台15个。", AsOfRule.Old, Severity.Warning)]
    [InlineData("截至2025年2月，全市认定公共服务平台15个。", AsOfRule.Old, Severity.Hint)]
    [InlineData("截至2022年底，全市认定公共服务平台15个。", AsOfRule.Old, Severity.Warning)]
    [InlineData("截至2027年4月，全市认定公共服务平台15个。", AsOfRule.Future, Severity.Error)]
    [InlineData("该平台已于2027年10月上线，接入企业87家。", AsOfRule.Future, Severity.Error)]
    public async Task An_old_or_future_day_of_a_fact_is_found(string text, string rule, Severity severity)
    {
        var finding = Assert.Single(await RuleDesk.FindAsync(new AsOfRule(), text));

        Assert.Equal((rule, severity), (finding.Rule, finding.Severity));
    }

    [Theory]
    [InlineData("截至2025年4月，全市认定公共服务平台15个。")]
    [InlineData("截至2024年12月底，全市认定公共服务平台15个。")]
    [InlineData("截至2024年底，全市认定公共服务平台15个。")]
    [InlineData("申报截至2025年8月，计划支持15个。")]
    [InlineData("该平台已于2024年10月上线，接入企业87家。")]
    public async Task A_fresh_day_raises_nothing(string text) => Assert.Empty(await RuleDesk.FindAsync(new AsOfRule(), text));

    [Fact]
    public async Task States_that_pass_are_one_finding_with_all_their_places()
    {
        var findings = await RuleDesk.FindAsync(new UnfinishedRule(),
            "目前正在编制的《云澜市工业规划》提出要求。", "近期印发的《云澜市供电方案》明确了任务。", "我局正研究制定《云澜市设施方案》。");

        Assert.Equal(3, Assert.Single(findings).Places.Count);
    }

    [Theory]
    [InlineData("正在编制《云澜市工业规划》，计划于2025年9月底前印发。")]
    [InlineData("正在抓紧推进项目建设。")]
    public async Task A_state_with_its_term_raises_nothing(string text) => Assert.Empty(await RuleDesk.FindAsync(new UnfinishedRule(), text));

    [Theory]
    [InlineData("到2024年底，全市培育专精特新中小企业300家。", "2024年")]
    [InlineData("计划于2025年3月完成改造。", "2025年3月")]
    public async Task A_target_whose_day_has_come_is_found(string text, string quote) =>
        Assert.Equal(quote, Assert.Single(await RuleDesk.FindAsync(new TargetDueRule(), text)).Places[0].Quote);

    [Theory]
    [InlineData("到2025年底，全市培育专精特新中小企业300家。")]
    [InlineData("到2024年底，全市已建成平台7家。")]
    [InlineData("由2020年的5家增加到2024年的9家。")]
    public async Task A_target_ahead_or_reached_raises_nothing(string text) => Assert.Empty(await RuleDesk.FindAsync(new TargetDueRule(), text));
}

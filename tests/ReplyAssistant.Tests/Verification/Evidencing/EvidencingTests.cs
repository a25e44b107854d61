using ReplyAssistant.Drafting;
using ReplyAssistant.Verification.Evidencing;

namespace ReplyAssistant.Tests.Verification.Evidencing;

public sealed class EvidencingTests
{
    private static readonly StubStore Store = StubStore.With(Policies.Measures, Policies.Expired, Policies.Repealing);

    [Theory]
    [InlineData("按照《云澜市推动制造业高质量发展若干措施》（云府〔2023〕12号），对新认定的国家级、省级绿色工厂分别奖励50万元、25万元。", null)]
    [InlineData("按照《云澜市推动制造业高质量发展若干措施》（云府〔2023〕12号），对考核优秀的奖励35万元。", "35万元")]
    [InlineData("按照《云澜市推动制造业高质量发展若干措施》（云府〔2023〕12号），对考核优秀的奖励30万元。", null)]
    [InlineData("按照《云澜市推动制造业高质量发展若干措施》（云府〔2023〕12号），去年兑现奖励770万元。", null)]
    [InlineData("对考核优秀的奖励35万元。", null)]
    public async Task A_figure_that_the_cited_document_gives_otherwise_is_found(string text, string? quote) => Assert.Equal(
        quote, (await RuleDesk.CheckAsync(new CitedFigureRule(), RuleDesk.Letter(text), Store)).SingleOrDefault()?.Places[0].Quote);

    [Fact]
    public async Task Figures_that_no_document_holds_are_one_hint()
    {
        var letter = RuleDesk.Letter("全市接入企业523家。", "对绿色工厂奖励五十万元，占66%。");

        var finding = Assert.Single(await RuleDesk.CheckAsync(new UnfoundFigureRule(), letter, Store));

        Assert.Equal(Severity.Hint, finding.Severity);
        Assert.Equal(["523家", "66%"], finding.Places.Select(p => p.Quote));
    }

    [Fact]
    public async Task Without_a_store_nothing_is_said_of_figures() =>
        Assert.Empty(await RuleDesk.FindAsync(new UnfoundFigureRule(), "全市接入企业523家。"));
}

using ReplyAssistant.Checking;
using ReplyAssistant.Verification.Arithmetic;

namespace ReplyAssistant.Tests.Verification.Arithmetic;

public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("全市建成标准厂房12个、科技企业孵化器8个，共计21个。", "21个")]
    [InlineData("引进重点项目210个，其中东部园区引进148个、西部园区引进72个。", "210个")]
    [InlineData("已完成诊断812户，其中临江区261户、北屿区187户、高新区203户、望岭区94户、青塘县64户。", "812户")]
    public Task A_sum_that_does_not_hold_is_found_at_the_total(string text, string quote) => FoundAsync(new SumRule(), text, quote);

    [Theory]
    [InlineData("全市建成标准厂房12个、科技企业孵化器8个，共计20个。")]
    [InlineData("引进重点项目210个，其中东部园区引进138个、西部园区引进72个。")]
    [InlineData("全市认定中试平台7家，其中省级2家，全年服务412批次。")]
    [InlineData("共有企业100家，其中高新技术企业60余家、专精特新企业80家。")]
    [InlineData("园区公共充电桩1960个，其中直流快充桩692个，比上年的400个增加292个。")]
    public Task A_sum_that_holds_or_is_no_sum_raises_nothing(string text) => SilentAsync(new SumRule(), text);

    [Theory]
    [InlineData("已立项的119个项目中，产学研联合攻关的79个，占76%。", "76%")]
    [InlineData("全市1486户企业中已完成诊断812户，占58.6%。", "58.6%")]
    public Task A_share_that_its_figures_do_not_give_is_found(string text, string quote) => FoundAsync(new ShareRule(), text, quote);

    [Theory]
    [InlineData("已立项的119个项目中，产学研联合攻关的79个，占66%。")]
    [InlineData("全市1486户企业中已完成诊断812户，占54.6%。")]
    [InlineData("培育企业100家，新增20家，占全省新增总数的35%。")]
    [InlineData("三类企业分别占45%、35%、20%。")]
    [InlineData("全市企业120家，其中三分之二，即80家，占比约66%。")]
    public Task A_share_that_holds_or_is_of_another_whole_raises_nothing(string text) => SilentAsync(new ShareRule(), text);

    [Fact]
    public Task Shares_of_one_whole_that_pass_it_are_found() => FoundAsync(new ShareRule(), "三类企业分别占45%、35%、30%。", "45%");

    [Theory]
    [InlineData("建成公共充电桩1960个，比2023年底的1180个增加870个，增长66.1%。", "870个")]
    [InlineData("建成公共充电桩1960个，比2023年底的1180个增加780个，增长61.6%。", "61.6%")]
    [InlineData("实施改造57项、8.6万吨，比2023年的41项、8.6万吨分别增长39.0%和30.2%。", "30.2%")]
    [InlineData("利用率由54%提高到63%，提高19个百分点。", "19个百分点")]
    [InlineData("用时由10天压减到6天，减少5天。", "5天")]
    public Task Growth_that_its_values_do_not_give_is_found(string text, string quote) => FoundAsync(new GrowthRule(), text, quote);

    [Theory]
    [InlineData("建成公共充电桩1960个，比2023年底的1180个增加780个，增长66.1%。")]
    [InlineData("实施改造57项、11.2万吨，比2023年的41项、8.6万吨分别增长39.0%和30.2%。")]
    [InlineData("实现产值17.6亿元，比上年增长23.1%。")]
    [InlineData("利用率由54%提高到63%，提高9个百分点。")]
    [InlineData("产值由1.2亿元增加到1.5亿元，增长26%。")]
    [InlineData("由市财政局从12家机构中选出5家，增长明显。")]
    public Task Growth_that_holds_or_cannot_be_computed_raises_nothing(string text) => SilentAsync(new GrowthRule(), text);

    [Theory]
    [InlineData("主要从三个方面推进：一是完善政策，二是搭建平台。", "三个")]
    [InlineData("重点支持五项，分别是诊断、改造、上云、培训、认证和宣传推广、融资。", "五项")]
    [InlineData("确定3个行业，分别为精密铸造、船舶配套。", "3个")]
    public Task A_list_shorter_or_longer_than_announced_is_found(string text, string quote) => FoundAsync(new ListCountRule(), text, quote);

    [Theory]
    [InlineData("主要从两个方面推进：一是完善政策，二是搭建平台。")]
    [InlineData("重点支持五项，分别是诊断、改造、上云、培训和认证。")]
    [InlineData("确定3个行业，分别为精密铸造、船舶配套、研发和设计服务。")]
    [InlineData("新增站点5处，分别是城东小学、和平路口、金桥小区、及第村、与民巷。")]
    [InlineData("确定5个行业，分别为精密铸造、船舶配套等。")]
    [InlineData("开展了三项工作。")]
    public Task A_list_as_long_as_announced_raises_nothing(string text) => SilentAsync(new ListCountRule(), text);

    [Theory]
    [InlineData("2022—2024年连续五年组织专场对接活动。", "五年")]
    [InlineData("自2019年以来，大赛已连续举办十二届。", "十二届")]
    public Task More_years_than_there_were_are_found(string text, string quote) => FoundAsync(new YearSpanRule(), text, quote);

    [Theory]
    [InlineData("2022—2024年连续三年组织专场对接活动。")]
    [InlineData("自2014年以来，大赛已连续举办十二届。")]
    [InlineData("实施2024—2026年三年行动计划。")]
    public Task Years_that_fit_raise_nothing(string text) => SilentAsync(new YearSpanRule(), text);

    private static async Task FoundAsync(IFactRule rule, string text, string quote) =>
        Assert.Equal(quote, Assert.Single(await RuleDesk.FindAsync(rule, text)).Places[0].Quote);

    private static async Task SilentAsync(IFactRule rule, string text) => Assert.Empty(await RuleDesk.FindAsync(rule, text));
}

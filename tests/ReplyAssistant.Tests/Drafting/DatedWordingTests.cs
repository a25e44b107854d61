using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Drafting;

public sealed class DatedWordingTests
{
    private static readonly DateOnly Day = new(2024, 5, 27);

    [Theory]
    [InlineData("目前，全市有标准厂房14个。", "截至2024年5月，全市有标准厂房14个〔待核实〕。")]
    [InlineData("截至目前已建成基站8420座。", "截至2024年5月已建成基站8420座〔待核实〕。")]
    [InlineData("今年以来新增诊断企业212家。", "2024年以来新增诊断企业212家〔待核实〕。")]
    [InlineData("下一步，我局将完善服务。", "据2024年5月答复，下一步，我局将完善服务〔待核实〕。")]
    [InlineData("正在编制的《储能规划》明确了布局。", "据2024年5月答复，正在编制的《储能规划》明确了布局〔待核实〕。")]
    [InlineData("二是近期组织专场对接。", "二是近期组织专场对接（2024年5月答复时的情况）〔待核实〕。")]
    public void Wording_that_depends_on_its_day_is_dated_from_its_source(string sentence, string expected) =>
        Assert.Equal(expected, DatedWording.From(sentence, Day).Text);

    [Fact]
    public void A_fact_with_its_own_date_stays_as_it_stands()
    {
        const string fact = "2023年，全市新增省级绿色工厂12家。";

        Assert.Equal(new Dated(fact, false), DatedWording.From(fact, Day));
    }
}

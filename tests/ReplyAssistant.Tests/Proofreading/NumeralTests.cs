namespace ReplyAssistant.Tests.Proofreading;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("numeral.range-unit", "增长15～30%。", "15～30%", "增长15%～30%。")]
    [InlineData("numeral.date-padding", "自2021年05月06日起施行。", "2021年05月06日", "自2021年5月6日起施行。")]
    [InlineData("numeral.date-hao", "将于5月6号公布。", "5月6号", "将于5月6日公布。")]
    [InlineData("numeral.er", "建成二个平台。", "二个", "建成两个平台。")]
    public async Task A_fault_is_found_at_its_place_and_mended(string rule, string wrong, string quote, string right)
    {
        Assert.Equal([quote], await Proofread.QuotesAsync(rule, wrong));
        Assert.Equal(right, await Proofread.FixAsync(rule, wrong));
        Assert.Empty(await Proofread.QuotesAsync(rule, right));
    }

    [Theory]
    [InlineData("numeral.doubled-approximation", "投入近90余亿元。", "近90余")]
    [InlineData("numeral.doubled-approximation", "占地约300亩左右。", "约300亩左右")]
    [InlineData("numeral.doubled-approximation", "服务企业超过100家以上。", "超过100家以上")]
    [InlineData("numeral.short-year", "于21年5月底建成。", "21年5月")]
    [InlineData("numeral.impossible-date", "自2021年2月30日起施行。", "2021年2月30日")]
    [InlineData("numeral.impossible-date", "于13月1日公布。", "13月1日")]
    [InlineData("numeral.impossible-date", "自2023年2月29日起。", "2023年2月29日")]
    [InlineData("numeral.approximate-enumeration", "培育三、四个集群。", "三、四个")]
    [InlineData("numeral.decrease-times", "成本降低两倍。", "降低两倍")]
    [InlineData("numeral.percent-point", "占比提高5%个百分点。", "5%个百分点")]
    [InlineData("numeral.mixed-digits", "带动就业4千人。", "4千")]
    public async Task A_fault_that_a_person_must_mend_is_found_at_its_place(string rule, string wrong, string quote)
    {
        Assert.Equal([quote], await Proofread.QuotesAsync(rule, wrong));
        Assert.Null(await Proofread.FixAsync(rule, wrong));
    }

    [Theory]
    [InlineData("节约20多万元，签约30多个项目，预约100余人，近3年来新增5家，近10余年持续增长。")]
    [InlineData("比例为63%～68%，规模12500～20000元，2024年2月29日、2月29日和6月30日有效。")]
    [InlineData("覆盖一、二、三产业和三、四级企业，第二个项目，十二个区。")]
    [InlineData("改造面积8千平方米，距离3千米，装机5千瓦，百强企业20家。")]
    [InlineData("2021年12月31日，依据第3号文件，位于10号楼，市政办发〔2021〕6号。")]
    [InlineData("成本降低三分之一，产值增长两倍，提高5个百分点，占66%。")]
    public async Task What_is_right_raises_nothing(string body) => Assert.Empty(await Proofread.BodyAsync(body));
}

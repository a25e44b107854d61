using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Drafting;

public sealed class SupportConflictTests
{
    private const string Rules = "某市中小企业数字化转型扶持细则";

    [Theory]
    [InlineData("对数字化改造项目，按投入的20%给予补助。", "对数字化改造项目按实际投入的30%给予补助。")]
    [InlineData("对数字化改造项目，按投入的20%给予补助，单户最高20万元。", "对数字化改造项目按投入的20%给予补助，单户最高30万元。")]
    [InlineData("数字化改造项目补助比例为25%。", "数字化改造项目按投入的30%补贴。")]
    [InlineData("对中小企业数字化改造项目，按软件投入的20%给予补助。", "对轻量化改造项目按实际投入的30%给予补助。")]
    [InlineData("对新认定的省级专精特新中小企业奖励20万元。", "明确对新认定的创新型中小企业奖励3万元、新认定的省级专精特新中小企业奖励25万元。")]
    [InlineData("对首次突破1亿元的工业企业奖励20万元。", "对首次突破1亿元的工业企业给予一次性奖励30万元。")]
    [InlineData("2024年，对数字化改造项目按20%给予补助。", "2024年对数字化改造项目按30%给予补助。")]
    public void Different_support_for_the_same_thing_is_a_disagreement(string a, string b)
    {
        Assert.True(Between(a, b, Rules));
        Assert.True(Between(b, a, Rules));
    }

    [Theory]
    // The same.
    [InlineData("对数字化改造项目按20%给予补助，单户最高20万元。", "对数字化改造项目，按投入的20%给予补助，单户最高20万元。")]
    // Other years.
    [InlineData("2023年，对数字化改造项目按20%给予补助。", "2025年起，对数字化改造项目按30%给予补助。")]
    // Other enterprises.
    [InlineData("对新认定的省级专精特新中小企业奖励20万元。", "对新认定的国家专精特新“小巨人”企业奖励50万元。")]
    [InlineData("对新认定的省级专精特新中小企业奖励20万元。", "对通过复核的省级专精特新中小企业奖励10万元。")]
    [InlineData("对规模以上企业的改造项目按10%给予补助。", "对规模以下企业的改造项目按20%给予补助。")]
    [InlineData("对县域企业的改造项目按10%给予补助。", "对企业的改造项目按20%给予补助。")]
    // Other thresholds.
    [InlineData("对首次突破1亿元的工业企业奖励20万元。", "对首次突破5亿元的工业企业奖励50万元。")]
    [InlineData("对投资500万元以上的改造项目按10%给予补助。", "对投资1000万元以上的改造项目按15%给予补助。")]
    // Other things, and other forms.
    [InlineData("对数字化改造项目按20%给予补助。", "对上云用云费用按年度支出的50%给予补助。")]
    [InlineData("对数字化改造项目按20%给予补助。", "对绿色化改造项目按30%给予补助。")]
    [InlineData("对数字化改造项目按20%给予补助，单户最高20万元。", "对数字化改造项目按20%给予补助，单个项目最高30万元。")]
    [InlineData("对数字化改造项目按20%给予补助。", "2024年数字化改造项目数比上年增长30%。")]
    public void Different_things_are_none(string a, string b)
    {
        Assert.False(Between(a, b, "某市若干措施"));
        Assert.False(Between(b, a, "某市若干措施"));
    }

    [Fact]
    public void A_hostile_sentence_takes_no_longer_than_its_length() =>
        Assert.False(Between(string.Concat(Enumerable.Repeat("对按给予补助", 2000)), string.Concat(Enumerable.Repeat("对改造项目按1%最高", 2000)), Rules));

    [Fact]
    public void A_short_name_is_what_the_rules_it_stands_in_are_about()
    {
        var general = new Provision("对中小企业数字化改造项目，按软件投入的20%给予补助。", "某市若干措施");
        const string light = "对轻量化改造项目按实际投入的30%给予补助。";

        Assert.True(SupportConflict.Between(general, new Provision(light, Rules)));
        Assert.False(SupportConflict.Between(general, new Provision(light, "某市绿色工厂建设细则")));
    }

    private static bool Between(string a, string b, string context) =>
        SupportConflict.Between(new Provision(a, context), new Provision(b, context));
}

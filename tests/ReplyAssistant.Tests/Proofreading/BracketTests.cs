namespace ReplyAssistant.Tests.Proofreading;

/// <summary>Brackets that close, and brackets after the number of an item.</summary>
public sealed class BracketTests
{
    [Theory]
    [InlineData("高峰时段（8:00—10:00、14:00—15:30）安排两名协管员。")]
    [InlineData("早高峰（7:30～9:30）流量占比为21.6%。")]
    [InlineData("各地任务见附表（附表1、2）和说明。")]
    [InlineData("主要措施：1）建设园区；2）培训人员（含驻村干部）；3）组建联盟。")]
    [InlineData("主要措施：（1）建设园区；（2）培训人员。")]
    public async Task Paired_brackets_are_left_alone(string paragraph) => Assert.Empty(await Proofread.QuotesAsync("punctuation.unpaired", paragraph));

    [Theory]
    [InlineData("高峰时段（8:00—10:00安排两名协管员。", "（")]
    [InlineData("高峰时段8:00—10:00）安排两名协管员。", "）")]
    public async Task A_bracket_without_its_other_half_is_named(string paragraph, string mark) =>
        Assert.Equal([mark], await Proofread.QuotesAsync("punctuation.unpaired", paragraph));

    [Fact]
    public async Task A_class_mark_in_brackets_below_the_title_is_paired()
    {
        var findings = await Proofread.TextAsync("""
            对市政协十一届三次会议第220号提案的答复函
            （B类）

            某某委员：
            你提出的提案收悉。现答复如下：
            全市现有中医馆163个，2020年11月建成新院区。
            某市卫生健康委员会
            2021年7月20日
            """);

        Assert.DoesNotContain(findings, finding => finding.Rule == "punctuation.unpaired");
    }
}

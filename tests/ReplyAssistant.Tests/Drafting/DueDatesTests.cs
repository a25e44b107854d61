using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Drafting;

public sealed class DueDatesTests
{
    private static readonly DateOnly Written = new(2024, 7, 19);
    private static readonly DateOnly On = new(2026, 3, 20);

    [Theory]
    [InlineData("计划于2024年10月底前印发技术指引。")]
    [InlineData("复评时间安排在2025年第二季度。")]
    [InlineData("到2024年，集聚企业50家以上。")]
    [InlineData("园区2025年达到较低风险，2027年建成智慧园区。")]
    public void What_lay_ahead_of_the_source_and_has_passed_is_due(string sentence) =>
        Assert.True(DueDates.HaveCome(sentence, Written, On));

    [Theory]
    [InlineData("截至2024年6月底已整改18项。")]
    [InlineData("2024年，支持改造项目263个。")]
    [InlineData("2024年度总额2000万元。")]
    [InlineData("到2027年建成起降点112个。")]
    [InlineData("按照《产业规划（2024—2025年）》，支持试点。")]
    [InlineData("自2025年1月1日起施行。")]
    public void What_was_done_then_or_is_still_ahead_is_not(string sentence) =>
        Assert.False(DueDates.HaveCome(sentence, Written, On));
}

using ReplyAssistant.Verification.Consistency;

namespace ReplyAssistant.Tests.Verification.Consistency;

public sealed class FigureContradictionTests
{
    private const string Then = "截至2023年底，全市建成充电桩1180个，其中公共充电桩640个。";

    [Theory]
    [InlineData("截至2023年底，全市建成充电桩1810个，其中公共充电桩640个。", "1810个", false)]
    [InlineData("截至2024年底，全市建成充电桩1180个，其中公共充电桩640个。", "2024年底", true)]
    public void A_figure_or_a_day_that_differs_alone_contradicts(string now, string ours, bool onlyDays)
    {
        var found = Assert.Single(FigureContradiction.Between(now, Then, sameCase: false));

        Assert.StartsWith(found.Ours.Text, ours, StringComparison.Ordinal);
        Assert.Equal(onlyDays, found.OnlyDays);
    }

    [Theory]
    [InlineData("截至2024年底，全市建成充电桩1960个，其中公共充电桩980个。")]
    [InlineData("截至2023年底，全市建成充电站1180个，其中公共充电站120个。")]
    [InlineData(Then)]
    public void What_was_brought_up_to_date_or_is_something_else_does_not(string now) =>
        Assert.Empty(FigureContradiction.Between(now, Then, sameCase: false));

    [Fact]
    public void Of_the_same_case_no_figure_may_differ() =>
        Assert.Equal(2, FigureContradiction.Between("全市建成充电桩1个，充电站3座。", "全市建成充电桩2个，充电站4座。", sameCase: true).Count);

    [Fact]
    public void Names_that_changed_places_are_seen_by_their_figures() =>
        Assert.NotEmpty(FigureContradiction.Between("其中临江区7个、北屿区4个。", "其中北屿区7个、临江区4个。", sameCase: true));
}

using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Tests.Verification.Quantities;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("9000家", "9000", "家")]
    [InlineData("9,000家", "9000", "家")]
    [InlineData("九千家", "9000", "家")]
    [InlineData("十五个", "15", "个")]
    [InlineData("一百二十户", "120", "户")]
    [InlineData("两万五千人", "25000", "人")]
    [InlineData("90余亿元", "9000000000", "元")]
    [InlineData("1.5万亿", "1500000000000", "")]
    [InlineData("3千米", "3000", "米")]
    [InlineData("3千家", "3000", "家")]
    [InlineData("11.2万吨", "112000000", "千克")]
    [InlineData("2公顷", "20000", "平方米")]
    [InlineData("5个工作日", "5", "工作日")]
    public void A_count_is_the_same_in_any_writing(string text, string value, string unit)
    {
        var quantity = Assert.Single(QuantityReader.Read(text));

        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), quantity.Value);
        Assert.Equal(unit, quantity.Unit);
        Assert.Equal(text, quantity.Text);
    }

    [Theory]
    [InlineData("66%", 66)]
    [InlineData("百分之六十六", 66)]
    [InlineData("约六成", 60)]
    [InlineData("三分之一", 33.33)]
    [InlineData("0.2‰", 0.02)]
    public void A_share_counts_hundredths_in_any_writing(string text, double value)
    {
        var quantity = Assert.Single(QuantityReader.Read(text));

        Assert.Equal(QuantityKind.Percent, quantity.Kind);
        Assert.Equal((decimal)value, quantity.Value);
    }

    [Theory]
    [InlineData("居全国第3位", nameof(QuantityKind.Rank), 3)]
    [InlineData("获第三名", nameof(QuantityKind.Rank), 3)]
    [InlineData("提高9.3个百分点", nameof(QuantityKind.Point), 9.3)]
    [InlineData("产值翻一番", nameof(QuantityKind.Multiple), 2)]
    [InlineData("增长3倍", nameof(QuantityKind.Multiple), 3)]
    [InlineData("2021年10月26日", nameof(QuantityKind.Date), 20211026)]
    [InlineData("二〇二一年七月", nameof(QuantityKind.Date), 202107)]
    [InlineData("2021年底", nameof(QuantityKind.Date), 2021)]
    public void Ranks_points_multiples_and_dates_are_told_apart(string text, string kind, double value)
    {
        var quantity = Assert.Single(QuantityReader.Read(text));

        Assert.Equal(kind, quantity.Kind.ToString());
        Assert.Equal((decimal)value, quantity.Value);
    }

    [Theory]
    [InlineData("M450线")]
    [InlineData("5G通信")]
    [InlineData("第六条")]
    [InlineData("第20210468号")]
    [InlineData("统一部署一个平台")]
    [InlineData("“十四五”规划")]
    [InlineData("百姓万众一心")]
    public void Codes_articles_and_words_are_no_figures(string text) => Assert.Empty(QuantityReader.Read(text));

    [Theory]
    [InlineData("约30家", nameof(QuantityBound.About))]
    [InlineData("30余家", nameof(QuantityBound.AtLeast))]
    [InlineData("不少于30家", nameof(QuantityBound.AtLeast))]
    [InlineData("30家以上", nameof(QuantityBound.AtLeast))]
    [InlineData("最高30万元", nameof(QuantityBound.AtMost))]
    [InlineData("近30家", nameof(QuantityBound.AtMost))]
    [InlineData("30家", nameof(QuantityBound.Exact))]
    public void Words_around_a_figure_bound_it(string text, string bound) =>
        Assert.Equal(bound, Assert.Single(QuantityReader.Read(text)).Bound.ToString());

    [Fact]
    public void Both_ends_of_a_range_have_the_unit_of_the_second()
    {
        var quantities = QuantityReader.Read("2021—2025年每年5—8万元");

        Assert.Equal([2021m, 2025m, 50_000m, 80_000m], quantities.Select(q => q.Value));
        Assert.All(quantities, q => Assert.True(q.InRange));
    }

    [Fact]
    public void A_number_of_a_thousand_digits_is_no_figure() =>
        Assert.Empty(QuantityReader.Read(new string('7', 1000)));
}

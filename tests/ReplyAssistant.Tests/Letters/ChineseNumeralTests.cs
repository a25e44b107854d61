using ReplyAssistant.Letters;

namespace ReplyAssistant.Tests.Letters;

public sealed class ChineseNumeralTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(21, "二十一")]
    [InlineData(99, "九十九")]
    [InlineData(100, "一百")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(999, "九百九十九")]
    public void Counts_headings_past_a_hundred(int number, string expected) => Assert.Equal(expected, ChineseNumeral.Of(number));
}

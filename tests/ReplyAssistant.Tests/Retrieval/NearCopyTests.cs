using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Tests.Retrieval;

public sealed class NearCopyTests
{
    [Fact]
    public void The_same_words_with_other_marks_are_the_same() =>
        Assert.Equal(1, NearCopy.Dice("建成厂房，入驻企业。", "建成厂房；入驻企业！"));

    [Fact]
    public void Nothing_in_common_is_nothing() => Assert.Equal(0, NearCopy.Dice("建成厂房", "培训学徒"));

    [Fact]
    public void Figures_are_whole_numbers_with_their_decimals() =>
        Assert.Equal(["2024", "14.68", "286"], NearCopy.Figures("2024年增长14.68%，286家。"));
}

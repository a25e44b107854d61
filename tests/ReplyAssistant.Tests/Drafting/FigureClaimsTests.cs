using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Drafting;

public sealed class FigureClaimsTests
{
    private const string First = "截至2024年12月底，全市有创新型中小企业803家、省级专精特新中小企业276家。";

    [Fact]
    public void The_same_thing_as_of_the_same_day_with_another_figure_is_a_disagreement() =>
        Assert.True(FigureClaims.Disagree(First, "到2024年12月底，省级专精特新中小企业267家。"));

    [Theory]
    [InlineData("截至2023年12月底，省级专精特新中小企业218家。")]
    [InlineData("截至2024年12月底，国家专精特新“小巨人”企业38家。")]
    [InlineData("截至2024年12月底，省级专精特新中小企业276家。")]
    [InlineData("省级专精特新中小企业267家。")]
    public void Another_day_another_thing_the_same_figure_or_no_day_is_none(string other) =>
        Assert.False(FigureClaims.Disagree(First, other));

    [Fact]
    public void A_later_count_of_the_same_things_outdates_the_earlier_one() =>
        Assert.True(FigureClaims.IsOutdatedBy("截至2023年12月底，全市有省级专精特新中小企业218家。", First));
}

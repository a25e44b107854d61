namespace ReplyAssistant.Tests.Proofreading.Frame;

public sealed class AddressRuleTests
{
    private static readonly FrameLetter Letter = new();

    [Fact]
    public async Task Nobody_is_called_ninmen()
    {
        var letter = Letter with { Addressee = "某某等委员：", Opening = Letter.Opening.Replace("您", "你们", StringComparison.Ordinal), Closing = "感谢您们的支持。\n专此答复。" };

        Assert.Equal("你们", (await letter.OnlyAsync("addressee.plural-form", "您们")).Fix);
    }

    [Theory]
    [InlineData("某某等委员：")]
    [InlineData("某某等3位委员：")]
    [InlineData("某某、某甲委员：")]
    [InlineData("某某委员、某甲委员：")]
    public async Task Several_are_not_called_nin(string addressee)
    {
        var found = await (Letter with { Addressee = addressee }).OnlyAsync("addressee.several", "您");

        Assert.Equal(3, found.Places.Count);
        Assert.Equal(addressee[..^1], found.Places[^1].Quote);
    }

    [Theory]
    [InlineData("你们")]
    [InlineData("贵会")]
    public async Task One_person_is_no_body_and_not_several(string word) =>
        await (Letter with { Closing = $"感谢{word}的支持。\n专此答复。" }).OnlyAsync("addressee.single", word);

    [Fact]
    public async Task A_federation_is_not_called_nin() =>
        await (Letter with { Addressee = "市工商联：", Opening = Letter.Opening.Replace("您", "贵会", StringComparison.Ordinal) }).OnlyAsync("addressee.organisation", "您");

    [Theory]
    [InlineData("经济界别委员小组：", "贵组", "你们")]
    [InlineData("民建云澜市委会：", "贵会", "贵会")]
    [InlineData("某某等委员：", "你们", "你们")]
    [InlineData("某某委员：", "您", "您")]
    [InlineData("尊敬的某某委员：", "您", "您")]
    public async Task Words_that_fit_raise_nothing(string addressee, string opening, string closing) =>
        Assert.Empty(await (Letter with
        {
            Addressee = addressee, Opening = Letter.Opening.Replace("您", opening, StringComparison.Ordinal), Closing = $"感谢{closing}的支持。\n专此答复。",
        }).FindingsAsync());

    [Fact]
    public async Task Words_in_quotation_are_others_words() =>
        Assert.Empty(await (Letter with { Body = "一、关于“降低成本”的建议\n我局开通“你们点单、我们服务”平台，办件120件。" }).FindingsAsync());

    [Fact]
    public async Task A_colon_stands_after_the_addressee() =>
        Assert.Equal("某某委员：", (await (Letter with { Addressee = "某某委员" }).OnlyAsync("addressee.colon", "某某委员")).Fix);
}

using ReplyAssistant.Rendering;

namespace ReplyAssistant.Tests.Rendering;

public sealed class SentenceLookupTests
{
    [Fact]
    public void A_number_means_the_sentence_of_that_number() =>
        Assert.Equal("到2025年建成充电桩5000个。", Assert.Single(SentenceLookup.Find(Drafts.Small(), "3")).Sentence.Text);

    [Theory]
    [InlineData("5000个", 3)]
    [InlineData("2025", 3)]
    [InlineData("充电桩 1200", 1)]
    public void Part_of_a_text_means_the_sentence_it_stands_in(string asked, int number) =>
        Assert.Equal(number, Assert.Single(SentenceLookup.Find(Drafts.Small(), asked)).Number);

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    [InlineData("地铁")]
    public void What_stands_nowhere_means_none(string asked) => Assert.Empty(SentenceLookup.Find(Drafts.Small(), asked));
}

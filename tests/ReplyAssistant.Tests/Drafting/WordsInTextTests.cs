using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Drafting;

public sealed class WordsInTextTests
{
    [Fact]
    public void A_title_over_two_lines_is_found_whole() =>
        Assert.Equal("某市\n仓储办法", WordsInText.Find("附件：某市\n仓储办法。", "某市仓储办法")?.In("附件：某市\n仓储办法。"));

    [Fact]
    public void Where_it_stands_unbroken_that_place_is_taken() =>
        Assert.Equal(new TextSpan(3, 7), WordsInText.Find("某 市办法办法某市", "办法办法"));

    [Theory]
    [InlineData("", "某")]
    [InlineData("某市", "")]
    [InlineData("某市", "某省")]
    public void What_is_not_there_is_not_found(string text, string words) => Assert.Null(WordsInText.Find(text, words));
}

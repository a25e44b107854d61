using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Drafting;

public sealed class FormerAskerTests
{
    [Theory]
    [InlineData("使用率偏低，与委员们的判断一致。")]
    [InlineData("对提案提出的设立基金的建议，条件尚不成熟。")]
    [InlineData("针对代表提出的问题，我局建立信息库。")]
    [InlineData("回应了各位委员连续两年提出的问题。")]
    public void Words_about_the_proposer_of_then_are_seen(string sentence) => Assert.True(FormerAsker.IsNamed(sentence));

    [Theory]
    [InlineData("邀请人大代表、政协委员参加座谈。")]
    [InlineData("企业反映的问题已办结。")]
    [InlineData("市发展改革委提出了实施意见。")]
    public void Other_people_are_not(string sentence) => Assert.False(FormerAsker.IsNamed(sentence));
}

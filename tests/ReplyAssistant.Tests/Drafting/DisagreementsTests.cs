using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Drafting;

public sealed class DisagreementsTests
{
    [Theory]
    [InlineData("目前正在编制《某市仓储发展规划》，明确布局。", "结合《某市仓储发展规划》，建成冷库三座。", true)]
    [InlineData("正在起草《某市仓储发展规划》。", "市政府印发《某市仓储发展规划》。", true)]
    [InlineData("正在编制《某市仓储发展规划》。", "抓紧编制《某市仓储发展规划》。", false)]
    [InlineData("正在编制《某市仓储发展规划》。", "印发《某市冷链管理办法》。", false)]
    public void One_that_is_being_written_here_cannot_be_built_on_there(string a, string b, bool differs) =>
        Assert.Equal(differs, Disagreements.StatusDiffers(a, b));
}

using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Documents.Structure;

public sealed class SecrecyTests
{
    [Theory]
    [InlineData("机密")]
    [InlineData("秘密★1年")]
    [InlineData("绝密★长期")]
    [InlineData("000001\n机 密★20年\n特急")]
    [InlineData("密级：机密")]
    [InlineData("密级\t秘密")]
    [InlineData("机密★1年　特急")]
    [InlineData("【秘密】")]
    [InlineData("　机　密　")]
    [InlineData("機密★5年")]
    public void A_marked_document_is_refused(string mark)
    {
        var refused = Assert.Throws<UnreadableDocumentException>(() => RawText.Parse(mark + "\n某市会议纪要\n推进建设。"));

        Assert.Contains("密级", refused.Message);
        Assert.DoesNotContain("会议纪要", refused.Message);
    }

    [Fact]
    public void A_mark_beside_the_text_is_a_mark() => Assert.Throws<UnreadableDocumentException>(() => new DocumentParser().Parse(
        RawText.Of("某市会议纪要") with { Properties = new Dictionary<string, string> { ["密级"] = "秘密" } }));

    [Theory]
    [InlineData("企业商业秘密依法受保护。")]
    [InlineData("工作人员应当保守秘密")]
    [InlineData("一、加强机密信息管理")]
    [InlineData("密级：公开")]
    [InlineData("关于加强国家秘密保护工作的通知")]
    public void The_word_alone_is_no_mark(string line) => Assert.NotNull(RawText.Parse("某市通知\n" + line));
}

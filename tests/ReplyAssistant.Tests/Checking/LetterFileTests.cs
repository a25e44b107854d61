using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Checking;

public sealed class LetterFileTests
{
    private const string Body = "我市已出台扶持政策。";

    [Fact]
    public void A_letter_without_number_contact_and_class_is_taken_as_a_published_copy() =>
        Assert.Equal(LetterStage.Published, Checkers.File(Checkers.LetterWith(Body), stage: null).Letter.Stage);

    [Theory]
    [InlineData("（联系人：某科室，联系电话：〔待补充〕）")]
    [InlineData("办理类别：A")]
    public void A_letter_with_contact_or_class_is_taken_as_a_draft(string foot) =>
        Assert.Equal(LetterStage.Draft, Checkers.File(Checkers.LetterWith(Body) + "\n" + foot, stage: null).Letter.Stage);

    [Theory]
    [InlineData("首页 > 政务公开 > 建议提案办理\n发布时间:2024-06-02 来源:某局 浏览次数:91", "（联系人：某科室，联系电话：办公电话）")]
    [InlineData("索引号：01234567/2024-00012　发布日期：2024-06-02", "办理类别：A")]
    [InlineData("", "（联系人：某科室，联系电话：办公电话）\n【打印本页】【关闭窗口】\n上一篇：关于第57号提案的答复")]
    [InlineData("云工信函〔2025〕8号", "公开方式：主动公开")]
    public void What_a_site_wrote_around_it_shows_that_a_letter_was_published(string head, string foot) =>
        Assert.Equal(LetterStage.Published, Checkers.File(head + "\n" + Checkers.LetterWith(Body) + "\n" + foot, stage: null).Letter.Stage);

    [Theory]
    [InlineData("云工信函〔2025〕8号", "公开方式：主动公开", "办理情况〔待核实〕。")]
    [InlineData("", "（联系人：某科室，联系电话：办公电话）\n公开方式：主动公开", Body)]
    [InlineData("云工信函〔2025〕8号", "（联系人：某科室，联系电话：办公电话）", Body)]
    public void A_letter_that_is_at_the_office_is_a_draft(string head, string foot, string body) =>
        Assert.Equal(LetterStage.Draft, Checkers.File(head + "\n" + Checkers.LetterWith(body) + "\n" + foot, stage: null).Letter.Stage);

    [Fact]
    public void A_stage_that_was_asked_for_counts() =>
        Assert.Equal(LetterStage.Draft, Checkers.File(Checkers.LetterWith(Body), LetterStage.Draft).Letter.Stage);

    [Fact]
    public void What_is_no_reply_letter_is_refused_in_one_sentence()
    {
        var refused = Assert.Throws<UnreadableDocumentException>(() => Checkers.File("关于做好防汛工作的通知\n各区：\n现将有关事项通知如下。"));

        Assert.StartsWith("“答复函.txt”不像答复函", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_found_in_markdown_point_into_the_file()
    {
        var markdown = "# " + Checkers.LetterWith("我市**已出台**扶持政策[^1]，并\\*落实。").Replace("一、关于", "## 一、关于", StringComparison.Ordinal)
            + "\n\n[^1]: 第1句。依据 1：某办法";
        var file = Checkers.File(markdown, name: "答复函.md");

        var at = file.Letter.Source.IndexOf("扶持政策，并*落实", StringComparison.Ordinal);
        var found = file.InFile(new Finding("x", Severity.Hint, "", [new FindingPlace(at, at + 9, "")], ""));

        Assert.DoesNotContain("某办法", file.Letter.Source, StringComparison.Ordinal);
        Assert.Equal("扶持政策[^1]，并\\*落实", found.Places[0].Quote);
        Assert.Equal(markdown[found.Places[0].Start..found.Places[0].End], found.Places[0].Quote);
        Assert.Equal("一、关于“支持中小企业发展”的建议", file.Letter.Letter.Sections[0].Heading.Text);
    }
}

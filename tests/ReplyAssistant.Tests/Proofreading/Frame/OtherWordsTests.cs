using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Proofreading.Frame;

/// <summary>Faults of the frame as pages of counties show them, and good letters that come near them.</summary>
public sealed class OtherWordsTests
{
    private static readonly FrameLetter Cppcc = new();

    [Theory]
    [InlineData("针对代表所提的问题，我局开展了调查。", "代表")]
    [InlineData("就代表提出的三点意见，我局逐项研究。", "代表")]
    [InlineData("感谢代表们的关心。", "代表")]
    [InlineData("对代表在调研中提出的困难，我局已派人处理。", "代表")]
    public async Task A_member_is_not_called_a_deputy_in_the_body(string sentence, string quote)
    {
        var found = await (Cppcc with { Body = "一、关于“降低成本”的建议\n" + sentence }).OnlyAsync("header.kind-mismatch", quote);

        Assert.Equal(Severity.Error, found.Severity);
    }

    [Theory]
    [InlineData("针对委员提出的问题，我局开展了调查。", "委员")]
    [InlineData("按照委员的建议，我局已调整班次。", "委员")]
    public async Task A_deputy_is_not_called_a_member_in_the_body(string sentence, string quote) =>
        await (FrameLetter.Npc with { Body = "一、关于“降低成本”的建议\n" + sentence }).OnlyAsync("header.kind-mismatch", quote);

    [Theory]
    [InlineData("我局邀请人大代表、政协委员视察，对代表委员提出的意见逐项整改。")]
    [InlineData("职工代表提出的问题已解决，企业代表反映良好。")]
    [InlineData("按照《关于感谢代表的关心的规定》，“针对代表提出的问题”一栏由办公室填写。")]
    [InlineData("感谢委员和人大代表的关心，根据代表性企业的意见作了调整。")]
    public async Task Others_who_are_called_so_are_left_alone(string sentence) =>
        Assert.DoesNotContain(
            await (Cppcc with { Body = "一、关于“降低成本”的建议\n" + sentence }).FindingsAsync(),
            f => f.Rule == "header.kind-mismatch");

    [Theory]
    [InlineData("您提出的《关于支持中小企业发展的提案》，现答复如下：")]
    [InlineData("您在市政协十一届四次会议上提出的《关于支持中小企业发展的提案》（第074号），现将办理情况答复如下：")]
    [InlineData("您提出的“关于支持中小企业发展的提案”，现回复如下：")]
    [InlineData("您提出的关于支持中小企业发展的建议，现答复如下：")]
    public async Task An_opening_without_its_verb_is_found(string opening) =>
        Assert.Contains(await (Cppcc with { Opening = opening }).FindingsAsync(), f => f.Rule == "header.opening-verbless");

    [Theory]
    [InlineData("您提出的《关于支持中小企业发展的提案》收悉，现答复如下：")]
    [InlineData("您提出的《关于支持中小企业发展的提案》，我局高度重视，现答复如下：")]
    [InlineData("您提出的《关于支持中小企业发展的提案》（第074号）已收到，现答复如下：")]
    [InlineData("市政协转来您提出的《关于支持中小企业发展的提案》，现答复如下：")]
    [InlineData("对您提出的《关于支持中小企业发展的提案》，现答复如下：")]
    [InlineData("您提出的《关于支持中小企业发展的提案》，经市财政局会商研究，现答复如下：")]
    public async Task An_opening_with_a_verb_is_left_alone(string opening) =>
        Assert.DoesNotContain(await (Cppcc with { Opening = opening }).FindingsAsync(), f => f.Rule == "header.opening-verbless");

    [Theory]
    [InlineData("云工信函[2023]27号B类", "云工信函[2023]27号")]
    [InlineData("云工信函〔2023〕27号（A类）", "云工信函〔2023〕27号")]
    [InlineData("云工信函(2023)27号 C类", "云工信函(2023)27号")]
    public async Task A_class_that_is_glued_on_to_the_number_is_told(string head, string quote)
    {
        var found = Assert.Single(await (Cppcc with { Head = head }).FindingsAsync(), f => f.Rule == "header.document-number");

        Assert.Equal(quote, found.Places[0].Quote);
        Assert.Contains("不是发文字号的一部分", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("《关于青石村村组公路硬化的建设》", "建设", "建议")]
    [InlineData("《关于整治老旧小区的题案》", "题案", "提案")]
    [InlineData("《关于增设候车亭的建仪》", "建仪", "建议")]
    public async Task A_slip_at_the_end_of_the_quoted_title_is_found(string title, string quote, string kind)
    {
        var letter = FrameLetter.Npc with { Opening = $"您在市十五届人大四次会议上提出的{title}（第052号）收悉。现答复如下：" };

        var found = Assert.Single(await letter.FindingsAsync(), f => f.Rule == "header.title-kind");
        Assert.Equal(quote, found.Places[0].Quote);
        Assert.Contains($"“{kind}”", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_only_names_its_matter_is_left_alone() =>
        Assert.DoesNotContain(
            await (FrameLetter.Npc with { Opening = "您在市十五届人大四次会议上提出的《加强乡村道路建设》（第052号）收悉。现答复如下：" }).FindingsAsync(),
            f => f.Rule == "header.title-kind");
}

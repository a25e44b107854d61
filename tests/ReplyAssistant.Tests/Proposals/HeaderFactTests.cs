using ReplyAssistant.Proposals;
using ReplyAssistant.Tests.Letters;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Proposals;

/// <summary>Number, session and proposers come from a field, the title line or the opening, never from a mention.</summary>
public sealed class HeaderFactTests
{
    [Theory]
    [InlineData("关于第019号提案答复落实情况的再提案\n提案人：某委员\n建议：请说明进展。", "019")]
    [InlineData("关于再次呼吁解决校门口拥堵的提案\n提案人：某委员\n去年我提交了第233号提案，答复说年底前解决。\n建议：请说明进展。", "233")]
    [InlineData("关于老年食堂的建议\n领衔代表：某代表\n对第052号建议的答复中提到试点。\n建议：扩大试点范围。", "052")]
    public void Another_proposals_number_is_not_its_own(string text, string earlier)
    {
        var proposal = Parse(text);

        Assert.Null(proposal.Number);
        Assert.Contains(proposal.Earlier, e => e.Number == earlier);
    }

    [Theory]
    [InlineData("关于推进融合的提案\n市政协十一届五次会议\n提案人：九三学社云澜市委会\n建议：开展诊断。", "市政协十一届五次会议", "九三学社云澜市委会")]
    [InlineData("关于农田水利的建议\n市十五届人大六次会议\n领衔代表：第三代表团\n建议：修好水渠。", "市十五届人大六次会议", "第三代表团")]
    [InlineData("关于校园安全的提案\n届次：市政协十一届五次会议\n提案者：某委员等12人\n建议：加强巡查。", "市政协十一届五次会议", "某委员等12人")]
    public void A_session_on_a_line_of_its_own_is_no_proposer(string text, string session, string proposer)
    {
        var proposal = Parse(text);

        Assert.Equal(session, proposal.Session);
        Assert.Equal([proposer], proposal.Proposers);
        Assert.Null(proposal.Number);
    }

    [Theory]
    [InlineData("关于校车的提案\n提案编号：第118号\n提案者：某委员\n联系电话：0000-1234567\n2026年2月3日\n建议：增加校车。", "118")]
    [InlineData("第118号提案\n关于校车的提案\n提案者：某委员\n建议：增加校车。", "118")]
    [InlineData("关于校车的提案（第118号）\n提案者：某委员\n建议：增加校车。", "118")]
    public void A_number_in_a_field_or_in_the_title_line_is_its_own(string text, string number)
    {
        var proposal = Parse(text);

        Assert.Equal(number, proposal.Number);
        Assert.Equal(["某委员"], proposal.Proposers);
    }

    [Fact]
    public void What_was_gathered_and_not_told_is_marked_as_inferred()
    {
        var proposal = Parse("关于改善候车条件的提案\n我是来自交通运输界的委员。\n建议：加装座椅和顶棚。");

        Assert.All(proposal.Inferred, i => Assert.NotEmpty(i.Quote));
        Assert.Equal(proposal.Proposers.Count > 0, proposal.Inferred.Any(i => i.Fact == ProposalFact.Proposers));
    }

    [Fact]
    public async Task The_unnumbered_and_the_follow_up_of_the_cases_have_no_number()
    {
        foreach (var name in new[] { "unnumbered", "follow-up", "plain-words" })
            Assert.Null(Parse(await File.ReadAllTextAsync(Path.Combine(Shared.Root, "cases", "real", name + ".txt"))).Number);
    }

    [Theory]
    [InlineData("plain-words", 5)]
    [InlineData("beyond-powers", 4)]
    [InlineData("unnumbered", 6)]
    [InlineData("follow-up", 2)]
    public async Task Each_case_gives_its_points_and_loses_nothing(string name, int points)
    {
        var proposal = Parse(await File.ReadAllTextAsync(Path.Combine(Shared.Root, "cases", "real", name + ".txt")));

        Assert.Equal(points, proposal.Requests.Count);
        Assert.Empty(proposal.Unassigned);
    }

    private static Proposal Parse(string text) => new ProposalParser().Parse(Papers.Of(text));
}

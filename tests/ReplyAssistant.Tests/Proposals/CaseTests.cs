using ReplyAssistant.Proposals;
using ReplyAssistant.Tests.Letters;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Proposals;

/// <summary>The six cases beside the project.</summary>
public sealed class CaseTests
{
    [Theory]
    [InlineData("20210384", ProposalKind.Cppcc, "20210384", "市政协七届一次会议", 3)]
    [InlineData("20210468", ProposalKind.Cppcc, "20210468", "市政协七届一次会议", 3)]
    [InlineData("20210588", ProposalKind.Npc, "20210588", "市七届人大一次会议", 4)]
    [InlineData("chips", ProposalKind.Cppcc, "20260117", "市政协八届二次会议", 3)]
    [InlineData("low-altitude", ProposalKind.Npc, "B0087", "区二届人大五次会议", 3)]
    [InlineData("meals", ProposalKind.Cppcc, "20260233", "市政协八届二次会议", 3)]
    public void Each_case_says_its_kind_number_session_and_points(
        string name, ProposalKind kind, string number, string session, int requests)
    {
        var proposal = Parsed(name);

        Assert.Equal(kind, proposal.Kind);
        Assert.Equal(number, proposal.Number);
        Assert.Equal(session, proposal.Session);
        Assert.Equal(requests, proposal.Requests.Count);
        Assert.StartsWith("关于", proposal.Title, StringComparison.Ordinal);
        Assert.Single(proposal.Proposers);
    }

    [Fact]
    public void The_buses_hidden_in_the_second_point_stand_right_after_it()
    {
        var requests = Parsed("20210588").Requests;

        Assert.Equal([null, null, 2, null], requests.Select(request => request.HiddenIn));
        Assert.Contains("公交线路少", requests[2].Heading, StringComparison.Ordinal);
        Assert.DoesNotContain("一并", requests[2].Heading, StringComparison.Ordinal);
        Assert.Equal("专业化园区认定", requests[0].Heading);
    }

    [Fact]
    public void A_long_first_sentence_is_the_heading_as_the_letter_quotes_it()
    {
        var requests = Parsed("20210384").Requests;

        Assert.EndsWith("确立大都市圈产业链发展战略", requests[0].Heading, StringComparison.Ordinal);
        Assert.Equal("（一）", requests[0].Number);
        Assert.Contains("产值、税收的分配办法", requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_and_consulted_bureaus_are_told_apart()
    {
        Assert.Equal("市工业和信息化局", Parsed("20210588").LeadBureau);
        Assert.Equal(["市交通运输局"], Parsed("20210588").CoBureaus);
        Assert.Null(Parsed("meals").LeadBureau);
        Assert.Equal(["市工业和信息化局"], Parsed("meals").CoBureaus);
        Assert.Equal(2, Parsed("20210468").CoBureaus.Count);
    }

    [Fact]
    public void What_stands_before_the_requests_is_background()
    {
        Assert.StartsWith("设备和材料", Parsed("chips").Background, StringComparison.Ordinal);
        Assert.StartsWith("深圳制造业门类齐", Parsed("20210384").Background, StringComparison.Ordinal);
    }

    private static Proposal Parsed(string name) => new ProposalParser().Parse(Papers.OfFile(Shared.Case(name)));
}

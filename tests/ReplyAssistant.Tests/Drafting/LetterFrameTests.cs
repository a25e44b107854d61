using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Tests.Drafting;

public sealed class LetterFrameTests
{
    [Theory]
    [InlineData(ProposalKind.Cppcc, "某某", "某某委员：", "您")]
    [InlineData(ProposalKind.Cppcc, "某某等委员", "某某等委员：", "你们")]
    [InlineData(ProposalKind.Npc, "某某等3位代表", "某某等3位代表：", "你们")]
    [InlineData(ProposalKind.Npc, "第三代表团", "第三代表团：", "你们")]
    [InlineData(ProposalKind.Cppcc, "民建云澜市委会", "民建云澜市委会：", "贵会")]
    [InlineData(ProposalKind.Cppcc, "市工商联", "市工商联：", "贵会")]
    [InlineData(ProposalKind.Cppcc, "经济界别委员小组", "经济界别委员小组：", "你们")]
    public void The_addressee_is_addressed_by_who_it_is(ProposalKind kind, string proposer, string addressee, string you)
    {
        var frame = new LetterFrame(ProfileReader.Default, Proposal(kind, proposer));

        Assert.Equal(addressee, frame.Addressee);
        Assert.Equal(you, frame.You);
    }

    [Fact]
    public void What_the_proposal_does_not_say_is_to_be_supplied()
    {
        var frame = new LetterFrame(ProfileReader.Default, Proposal(ProposalKind.Cppcc) with { Number = null });

        Assert.Contains("〔待补充：编号〕", frame.Title, StringComparison.Ordinal);
        Assert.StartsWith("〔待补充", frame.Addressee, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_inside_a_title_takes_single_marks() =>
        Assert.Contains("《关于落实〈条例〉的提案》", string.Concat(new LetterFrame(ProfileReader.Default,
            Proposal(ProposalKind.Cppcc, "某某") with { Title = "关于落实《条例》的提案" }).Opening), StringComparison.Ordinal);

    private static Proposal Proposal(ProposalKind kind, params string[] proposers) => new()
    {
        Kind = kind,
        Number = "046",
        Session = "市政协十一届五次会议",
        Title = "关于某事的提案",
        Proposers = proposers,
        Requests = [],
    };
}

using ReplyAssistant.Proposals;
using ReplyAssistant.Tests.Documents;
using ReplyAssistant.Tests.Letters;

namespace ReplyAssistant.Tests.Proposals;

/// <summary>What proposals of other places taught.</summary>
public sealed class OtherPlacesProposalTests
{
    [Fact]
    public void The_national_form_keeps_its_head_although_a_sites_label_stands_in_it()
    {
        var proposal = new ProposalParser().Parse(RawText.Parse("""
            中国人民政治协商会议第十四届全国委员会第二次会议提案
            第 02315 号
            案由：关于推动传统工艺传承的提案
            审查意见：建议交由主办单位办理
            提案人：某某
            主题词：工艺，传承
            提案形式：个人提案
            内容：
            传统工艺面临人才断层。
            建议：
            一、完善培养体系
            扩大师承教育规模。
            二、设立专项资金
            每年安排资金一百万元。
            """));

        Assert.Equal(("02315", "关于推动传统工艺传承的提案"), (proposal.Number, proposal.Title));
        Assert.Contains("第十四届全国委员会", proposal.Session, StringComparison.Ordinal);
        Assert.Equal("某某", Assert.Single(proposal.Proposers));
        Assert.Equal(["完善培养体系", "设立专项资金"], proposal.Requests.Select(request => request.Heading));
    }

    [Fact]
    public void Paragraphs_that_count_and_ask_at_once_are_requests()
    {
        var proposal = Parse("""
            关于加强网络保护的提案
            沉迷网络的问题不容忽视。
            首先，建议压实平台责任。完善青少年模式。
            其次，建议加强家校协同。
            再次，建议加大执法力度。
            """);

        Assert.Equal(["压实平台责任", "加强家校协同", "加大执法力度"], proposal.Requests.Select(request => request.Heading));
        Assert.Contains("不容忽视", proposal.Background, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("文 号：第19号\n关于校园安全的提案", "19")]
    [InlineData("文 号: | 第19号 | 所属主题: | 提案选登 |\n关于校园安全的提案", "19")]
    public void A_number_in_the_sites_table_is_the_proposals(string head, string number) =>
        Assert.Equal(number, Parse(head + "\n建议：\n1.划设停车位。\n2.增派警力。").Number);

    [Fact]
    public void Names_are_told_apart_by_blanks_and_a_body_below_the_title_proposes()
    {
        Assert.Equal(["蔡某", "许某", "罗某"], Parse("提案人：蔡某 许某 罗某\n关于市场的提案\n建议：\n1.规划。\n2.整治环境。").Proposers);
        Assert.Equal(["某某"], Parse("关于振兴老区的建议\n全国人大代表 某某\n一、建设城市。建议予以支持。\n二、完善交通。建议纳入规划。").Proposers);
        Assert.Equal(["民革省委会"], Parse("关于数字乡村的提案\n民革省委会\n建议：\n1.建设平台。\n2.培育人才。").Proposers);
    }

    [Fact]
    public void A_role_before_a_bureaus_name_is_no_part_of_it()
    {
        var proposal = Parse("承办单位：主办：市发展改革委；会办：市自然资源局\n关于充电桩的建议\n建议：\n1.科学布局。\n2.规范运营。");

        Assert.Equal("市发展改革委", proposal.LeadBureau);
        Assert.Equal(["市自然资源局"], proposal.CoBureaus);
    }

    private static Proposal Parse(string text) => new ProposalParser().Parse(Papers.Of(text));
}

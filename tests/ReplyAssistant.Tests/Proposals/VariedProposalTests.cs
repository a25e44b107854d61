using ReplyAssistant.Proposals;
using ReplyAssistant.Tests.Letters;

namespace ReplyAssistant.Tests.Proposals;

/// <summary>Forms and numberings of other places, written by hand.</summary>
public sealed class VariedProposalTests
{
    [Fact]
    public void Hidden_questions_take_no_place_from_the_numbered_ones()
    {
        var asked = Enumerable.Range(1, 60).Select(i =>
            $"{i}. 加快厂房建设。请明确建设时间。另有企业反映，员工宿舍轮候时间长，换班时没有公交接驳，请一并研究解决。");
        var proposal = Parse("关于加快厂房建设的提案\n提案编号：12\n二、建议\n" + string.Join('\n', asked));

        Assert.Equal(60, proposal.Requests.Count(r => r.HiddenIn is null));
        Assert.Equal(60, proposal.Requests.Count(r => r.HiddenIn is not null));
    }

    [Fact]
    public void Under_a_numbered_heading_only_its_own_items_count()
    {
        var proposal = Parse("""
            提案编号	123	届次	省政协十二届五次会议
            提案名称	关于推进医养结合服务的提案
            第一提案人	民革省委会
            主办单位	省民政厅	会办单位	省卫生健康委
            提案内容：
            一、现状及问题
            （一）机构数量不足。全省仅有320家。
            （二）医保支付不畅。
            二、原因分析
            1. 部门协同不够。
            三、对策建议
            （一）完善政策衔接机制
            1.建立联席会议制度。
            2.统一准入标准。
            （二）加大财政支持力度
            设立专项资金。
            （三）探索长期护理保险
            扩大试点范围。
            以上建议，请予考虑。
            """);

        Assert.Equal(["（一）", "（二）", "（三）"], proposal.Requests.Select(request => request.Number));
        Assert.Equal(["完善政策衔接机制", "加大财政支持力度", "探索长期护理保险"], Headings(proposal));
        Assert.Contains("统一准入标准", proposal.Requests[0].Text, StringComparison.Ordinal);
        Assert.Equal("扩大试点范围。", proposal.Requests[2].Text);
        Assert.Contains("机构数量不足", proposal.Background, StringComparison.Ordinal);
        Assert.Equal("123", proposal.Number);
        Assert.Equal("省政协十二届五次会议", proposal.Session);
        Assert.Equal("省民政厅", proposal.LeadBureau);
        Assert.Equal(["省卫生健康委"], proposal.CoBureaus);
    }

    [Fact]
    public void Requests_counted_inside_a_sentence_are_divided_and_counted_problems_are_not()
    {
        var proposal = Parse("""
            关于加强我市电动自行车充电安全管理的建议
            第087号
            代表：李某某
            充电火灾时有发生。一是私拉乱接现象普遍；二是集中充电设施不足。
            为此，建议：一是加快集中充电设施建设，将其纳入老旧小区改造；二是明确部门监管职责；三是加强宣传教育。
            """);

        Assert.Equal(["一是", "二是", "三是"], proposal.Requests.Select(request => request.Number));
        Assert.Equal("加快集中充电设施建设，将其纳入老旧小区改造", proposal.Requests[0].Heading);
        Assert.Equal("087", proposal.Number);
        Assert.Equal(ProposalKind.Npc, proposal.Kind);
        Assert.Contains("私拉乱接", proposal.Background, StringComparison.Ordinal);
    }

    [Fact]
    public void The_old_form_of_case_reason_and_means_is_understood()
    {
        var proposal = Parse("""
            关于打造城市书房的提案
            案由：城市书房数量少、开放时间短。
            理由：群众阅读需求增长。
            办法：
            1、增加布点，五年内达到100家；
            2、延长开放时间至晚上10点；
            3、引入社会力量参与运营。
            提案人：王某某委员、张某某委员
            """);

        Assert.Equal(["增加布点，五年内达到100家", "延长开放时间至晚上10点", "引入社会力量参与运营"], Headings(proposal));
        Assert.Equal(2, proposal.Proposers.Count);
        Assert.Contains("数量少", proposal.Background, StringComparison.Ordinal);
    }

    [Fact]
    public void In_plain_prose_each_group_of_sentences_that_asks_is_a_request()
    {
        var proposal = Parse("""
            关于优化公交线网的建议
            领衔代表：赵某某
            客流下降，换乘不便。建议优化与地铁接驳的公交线路。现有三条线路重复。建议在早晚高峰开行定制公交。同时建议完善站台设施。
            """);

        Assert.Equal(["优化与地铁接驳的公交线路", "在早晚高峰开行定制公交", "完善站台设施"], Headings(proposal));
        Assert.Contains("三条线路重复", proposal.Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_proposals_own_headings_are_what_it_asks_apart_from_the_problems()
    {
        var proposal = Parse("""
            关于大力发展夜间经济的提案
            一、夜间经济发展存在的问题
            业态单一，同质化严重。
            二、加强统筹规划，打造特色街区
            （一）编制专项规划。
            （二）打造三个示范街区。
            三、破解用地难题，补齐设施短板
            增加夜间公交。
            四、加大政策支持
            规范夜间外摆。
            """);

        Assert.Equal(["二", "三", "四"], proposal.Requests.Select(request => request.Number));
        Assert.Equal("破解用地难题，补齐设施短板", proposal.Requests[1].Heading);
    }

    [Theory]
    [InlineData("建议一：配齐心理教师。每校一名。\n建议二：建立协同机制。\n建议三：畅通转介通道。", "建议一")]
    [InlineData("几点建议\n首先，设立专项担保基金。\n其次，搭建信息共享平台。\n最后，支持企业上市。", "首先")]
    [InlineData("问题不少，提出如下建议：\n第一，开展普查。\n第二，设立资金。\n第三，活化利用。", "第一")]
    [InlineData("建议：①增加布点；②延长时间；③引入社会力量。", "①")]
    [InlineData("【建议】\n1．增加布点。\n2．延长时间。\n3．引入社会力量。", "1")]
    [InlineData("二、具体建议\n一、增加布点。\n二、延长时间。\n三、引入社会力量。", "一")]
    [InlineData("对策建议：（1）增加布点。（2）延长时间。（3）引入社会力量。", "（1）")]
    public void Every_way_of_counting_is_known(string text, string first)
    {
        var proposal = Parse("关于某项工作的提案\n" + text);

        Assert.Equal(3, proposal.Requests.Count);
        Assert.Equal(first, proposal.Requests[0].Number);
    }

    [Fact]
    public void Short_lines_above_paragraphs_are_headings_without_a_number()
    {
        var proposal = Parse("""
            关于让老厂房活起来的提案
            建议：
            加强挂牌后的管护
            已经公布的工业遗产，应当明确责任人和巡查要求。
            打通改造的审批堵点
            消防验收按什么标准，各部门说法不一，请给出统一口径。
            """);

        Assert.Equal(["加强挂牌后的管护", "打通改造的审批堵点"], Headings(proposal));
        Assert.All(proposal.Requests, request => Assert.Equal("", request.Number));
    }

    [Fact]
    public void A_request_under_each_problem_is_found()
    {
        var proposal = Parse("""
            关于推进农村垃圾分类的建议
            一、分类意识薄弱
            部分村民未养成习惯。
            建议：加强宣传引导，建立积分奖励制度。
            二、收运设施不足
            建议：配齐分类收运车辆，合理布局中转站。
            """);

        Assert.Equal(["加强宣传引导，建立积分奖励制度", "配齐分类收运车辆，合理布局中转站"], Headings(proposal));
    }

    [Fact]
    public void A_matter_asked_besides_is_a_hidden_request_and_a_detail_is_not()
    {
        var proposal = Parse("""
            关于医养结合的提案
            建议：
            （一）强化人才队伍建设。建议同时提高人才队伍待遇。
            （二）扩大试点范围。另外，建议在城北片区增开夜间急诊。
            """);

        Assert.Equal([null, null, 2], proposal.Requests.Select(request => request.HiddenIn));
        Assert.Equal("在城北片区增开夜间急诊", proposal.Requests[2].Heading);
    }

    [Theory]
    [InlineData("关于加快发展的建议的提案\n提案号：12\n建议：一是甲事项要办好。二是乙事项要办好。", ProposalKind.Cppcc)]
    [InlineData("关于加快发展的建议\n会议：政协某市第八届委员会第二次会议\n建议：一是甲事项要办好。二是乙事项要办好。", ProposalKind.Cppcc)]
    [InlineData("关于加快发展的建议\n领衔代表：某代表团\n建议：一是甲事项要办好。二是乙事项要办好。", ProposalKind.Npc)]
    [InlineData("关于加快发展的提案\n届次：市第十六届人民代表大会第三次会议\n建议：一是甲事项要办好。二是乙事项要办好。", ProposalKind.Npc)]
    public void The_kind_is_told_by_session_and_form_before_the_title(string text, ProposalKind kind) =>
        Assert.Equal(kind, Parse(text).Kind);

    [Theory]
    [InlineData("会议通知\n请各单位于明日上午九点到会。")]
    [InlineData("　\n")]
    [InlineData("2022年收入为1.5亿元。")]
    public void A_text_that_asks_for_nothing_has_no_requests(string text) => Assert.Empty(Parse(text).Requests);

    [Fact]
    public void A_list_without_end_is_cut_off()
    {
        var lines = Enumerable.Range(1, 99).SelectMany(n => new[] { $"{n}. 第{n}件事应当办好。", $"{n}. 另一件事也要办。" });

        Assert.Equal(198, Parse("关于许多事的提案\n建议：\n" + string.Join('\n', lines)).Requests.Count);
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(620, 500)]
    public void A_long_list_is_whole_or_says_what_is_left_out(int points, int told)
    {
        var lines = Enumerable.Range(1, points).Select(n => $"{n}. 把第{ReplyAssistant.Letters.ChineseNumeral.Of(n)}街的路灯修好。");

        var proposal = Parse("关于许多事的提案\n建议：\n" + string.Join('\n', lines));

        Assert.Equal(told, proposal.Requests.Count);
        Assert.Equal(points > told, proposal.Warnings.Any(w => w.Contains($"后面的{points - told}条", StringComparison.Ordinal)));
        Assert.Equal(points - told, proposal.Unassigned.Count);
    }

    private static IEnumerable<string> Headings(Proposal proposal) => proposal.Requests.Select(request => request.Heading);

    private static Proposal Parse(string text) => new ProposalParser().Parse(Papers.Of(text));
}

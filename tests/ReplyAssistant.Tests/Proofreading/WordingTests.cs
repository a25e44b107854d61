using ReplyAssistant.Checking;
using ReplyAssistant.Proofreading.Wording;

namespace ReplyAssistant.Tests.Proofreading;

public sealed class WordingTests
{
    [Theory]
    [InlineData("wording.misspelt", "我局将统一布署有关工作。", "布署", "我局将统一部署有关工作。")]
    [InlineData("wording.misspelt", "企业应设立专门帐户。", "帐户", "企业应设立专门账户。")]
    [InlineData("wording.misspelt", "属于本职份内工作。", "份内", "属于本职分内工作。")]
    [InlineData("wording.confused", "银星园公交站，途径始发公交线路7条。", "途径", "银星园公交站，途经始发公交线路7条。")]
    [InlineData("wording.confused", "截止2021年7月，已认定15家。", "截止", "截至2021年7月，已认定15家。")]
    [InlineData("wording.confused", "截止到目前，已认定15家。", "截止到", "截至目前，已认定15家。")]
    [InlineData("wording.confused", "既使条件不足，我局也将推进。", "既使", "即使条件不足，我局也将推进。")]
    [InlineData("wording.confused", "针对企业反应的问题，逐一解决。", "反应", "针对企业反映的问题，逐一解决。")]
    [InlineData("wording.variant", "部份企业已经投产。", "部份", "部分企业已经投产。")]
    [InlineData("wording.mixed-pattern", "主要原因是由于用地紧张。", "原因是由于", "主要原因是用地紧张。")]
    [InlineData("wording.alike", "象爱护眼睛一样爱护环境。", "象爱护眼睛一样", "像爱护眼睛一样爱护环境。")]
    [InlineData("wording.doubled-word", "提供良好的的服务。", "的的", "提供良好的服务。")]
    public async Task A_mistake_is_found_at_its_place_and_mended(string rule, string wrong, string quote, string right)
    {
        Assert.Equal([quote], await Proofread.QuotesAsync(rule, wrong));
        Assert.Equal(right, await Proofread.FixAsync(rule, wrong));
        Assert.Empty(await Proofread.QuotesAsync(rule, right));
    }

    [Theory]
    [InlineData("wording.double-negation", "防止类似事故不再发生。", "防止类似事故不再发生")]
    [InlineData("wording.mixed-pattern", "围绕先进制造业为重点，推动招商。", "围绕先进制造业为重点")]
    [InlineData("wording.missing-word", "该园区被成功认定省级高新区。", "被成功认定省级")]
    [InlineData("wording.missing-object", "全市建立由商务部门牵头，统筹开展招商工作。", "建立由商务部门牵头")]
    [InlineData("wording.fragment", "根据《若干措施》第六条“应当控制数量，不得重复”的相关规定。目前，已经落实。", "根据《若干措施》第六条“应当控制数量，不得重复”的相关规定。")]
    [InlineData("wording.fragment", "我局正在编制的《规划》和正在开展的园区整合，鼓励提升旧园区。", "正在编制的《规划》和正在开展的园区整合")]
    [InlineData("wording.doubled-word", "按照相关法规法规严格执行。", "法规法规")]
    [InlineData("wording.doubled-preposition", "印发了关于对园区企业开展检查的通知。", "关于对")]
    [InlineData("wording.missing-subject", "通过开展专项行动，使市场环境不断优化。", "通过开展专项行动，使")]
    [InlineData("wording.placeholder", "该项目由XXX单位负责。", "XXX")]
    [InlineData("wording.placeholder", "由【请填写单位名称】负责。", "【请填写单位名称】")]
    [InlineData("wording.pending-mark", "该项目总投资〔待核实〕。", "〔待核实〕")]
    public async Task A_mistake_that_a_person_must_mend_is_found_at_its_place(string rule, string wrong, string quote) =>
        Assert.Equal(quote, (await Proofread.QuotesAsync(rule, wrong))[0]);

    [Theory]
    [InlineData("拓宽融资途径，报名截止日期为5月6日，公布署名文章，每月份内完成三次。")]
    [InlineData("化解各类矛盾，既使用原有厂房又建设新厂房，企业按装机容量申报，我局给予算力补贴。")]
    [InlineData("对外开放、对口帮扶的通知，关于对外贸易的规定，工业园满意度较高，已经消除隐患。")]
    [InlineData("逐步逐步推进，一个一个解决，以提高质量为目的的活动，市教育教育局，发展服务服务业。")]
    [InlineData("建立由商务部门牵头，多部门参与的工作机制。根据规定，企业可以申报。按照部署，已经完成。")]
    [InlineData("围绕产业链部署创新链，避免不必要的损失，防止不再需要的设备闲置浪费。")]
    public async Task What_is_right_raises_nothing(string body) => Assert.Empty(await Proofread.BodyAsync(body));

    [Fact]
    public void The_list_is_long()
    {
        Assert.True(WordList.Default.Count >= 120, $"{WordList.Default.Count} entries");
    }

    [Fact]
    public async Task Marks_are_at_work_in_a_draft_and_left_over_in_a_letter()
    {
        const string Letter = """
            云澜市工业和信息化局关于市政协十一届四次会议第074号提案答复的函

            经济界别委员小组：

            你们提出的《关于完善培育体系的提案》收悉。现答复如下：

            该项目总投资〔待核实〕。

            云澜市工业和信息化局
            2025年5月27日
            """;

        Assert.DoesNotContain(await Proofread.TextAsync(Letter, LetterStage.Draft), finding => finding.Rule == "wording.pending-mark");
        Assert.Contains(await Proofread.TextAsync(Letter), finding => finding.Rule == "wording.pending-mark");
    }

    [Fact]
    public async Task A_paragraph_twice_is_said_once_with_both_places()
    {
        const string Paragraph = "我局已经出台若干措施，支持中小企业开展数字化改造，取得积极成效。";

        var finding = Assert.Single(await Proofread.BodyAsync(Paragraph + "\n\n另一段。\n\n" + Paragraph));

        Assert.Equal("wording.repeated-paragraph", finding.Rule);
        Assert.All(finding.Places, place => Assert.Equal(Paragraph, place.Quote));
        Assert.Equal(2, finding.Places.Count);
    }

    [Fact]
    public async Task Spaces_at_line_ends_are_said_once()
    {
        var finding = Assert.Single(await Proofread.BodyAsync("第一段文字。  \n第二段文字。\t\n第三段文字。"));

        Assert.Equal("wording.trailing-space", finding.Rule);
        Assert.Equal(2, finding.Places.Count);
    }
}

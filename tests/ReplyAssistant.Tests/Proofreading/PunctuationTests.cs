namespace ReplyAssistant.Tests.Proofreading;

public sealed class PunctuationTests
{
    [Theory]
    [InlineData("punctuation.half-width", "增强核心功能,适时提出建议。", ",", "增强核心功能，适时提出建议。")]
    [InlineData("punctuation.half-width", "推进集成电路(IC)产业。", "(IC)", "推进集成电路（IC）产业。")]
    [InlineData("punctuation.half-width", "建设5G,推广应用。", ",", "建设5G，推广应用。")]
    [InlineData("punctuation.half-width", "目前正在推进有关工作.", ".", "目前正在推进有关工作。")]
    [InlineData("punctuation.straight-quote", "实施\"小巨人\"计划。", "\"小巨人\"", "实施“小巨人”计划。")]
    [InlineData("punctuation.nested", "落实《关于印发《若干措施》的通知》。", "《若干措施》", "落实《关于印发〈若干措施〉的通知》。")]
    [InlineData("punctuation.nested", "答复“关于“一件事”的建议”。", "“一件事”", "答复“关于‘一件事’的建议”。")]
    [InlineData("punctuation.bracket-mixed", "按照办法（试行)执行。", "（试行)", "按照办法（试行）执行。")]
    [InlineData("punctuation.comma-between-quotations", "出台《若干措施》、《实施细则》。", "》、《", "出台《若干措施》《实施细则》。")]
    [InlineData("punctuation.comma-before-deng", "支持电子信息、装备制造、等产业。", "、等", "支持电子信息、装备制造等产业。")]
    [InlineData("punctuation.deng-ellipsis", "支持电子信息等……产业。", "等……", "支持电子信息等产业。")]
    [InlineData("punctuation.ellipsis-form", "融资、用地、用工...都有进展。", "...", "融资、用地、用工……都有进展。")]
    [InlineData("punctuation.hyphen-span", "2021-2025年新建园区。", "2021-2025年", "2021—2025年新建园区。")]
    [InlineData("punctuation.hyphen-span", "每年培训10-20万人。", "10-20万", "每年培训10～20万人。")]
    [InlineData("punctuation.hyphen-dash", "打造专业园区--科技城。", "--", "打造专业园区——科技城。")]
    [InlineData("punctuation.doubled", "已完成立项。。下一步加快建设。", "。。", "已完成立项。下一步加快建设。")]
    [InlineData("punctuation.comma-in-list", "发挥企业多、能力领先，产业领先等优势。", "，", "发挥企业多、能力领先、产业领先等优势。")]
    public async Task A_fault_is_found_at_its_place_and_mended(string rule, string wrong, string quote, string right)
    {
        Assert.Equal([quote], await Proofread.QuotesAsync(rule, wrong));
        Assert.Equal(right, await Proofread.FixAsync(rule, wrong));
        Assert.Empty(await Proofread.QuotesAsync(rule, right));
    }

    [Theory]
    [InlineData("punctuation.unpaired", "出台《若干措施，加大支持。", "《")]
    [InlineData("punctuation.unpaired", "回应“重认定、轻培育的问题，出台“小巨人”办法。", "“")]
    [InlineData("punctuation.unpaired", "按照办法试行）执行。", "）")]
    [InlineData("punctuation.hyphen-span", "研究南山大道-科技路快速通道。", "研究南山大道-科技路")]
    [InlineData("punctuation.doubled", "已完成立项，。下一步加快建设。", "，。")]
    [InlineData("punctuation.line-start", "，我局将继续加大支持力度。", "，")]
    [InlineData("punctuation.missing-end", "我局已经出台若干措施，取得积极成效。下一步，我局将继续加大支持力度，推动产业发展", "推动产业发展")]
    [InlineData("punctuation.missing-comma", "推动建设知识产权仲裁中心筹建技术与创新支持中心，提升能力。", "中心筹建")]
    [InlineData("punctuation.missing-enumeration-comma", "在本市布局总部研发和高端制造。", "总部研发")]
    [InlineData("punctuation.cut-sentence", "支持开展检测的项目。按照实际投资额的30%给予扶持。", "。按照")]
    [InlineData("punctuation.two-colons", "主要做法是：分三类企业：大型、中型、小型。", "：")]
    public async Task A_fault_that_a_person_must_mend_is_found_at_its_place(string rule, string wrong, string quote)
    {
        Assert.Equal([quote], await Proofread.QuotesAsync(rule, wrong));
        Assert.Null(await Proofread.FixAsync(rule, wrong));
    }

    [Theory]
    [InlineData("产值1,036.30亿元，比例1:3，时间9:30，网址https://www.example.com/a,b。")]
    [InlineData("引进IDM, EDA and IP cores（含EDA工具），编号B(2019)331。")]
    [InlineData("参考《办法》（试行）、《细则》和“小巨人”（第一批）、“单项冠军”名单。")]
    [InlineData("分为：1）大型企业；2）中型企业；a)小型企业。")]
    [InlineData("企业家说：“我们愿意来。”我局将继续服务。")]
    [InlineData("电话0755-12345678，型号GB-2019，航班CZ-302，文号深工信规〔2019〕3号。")]
    [InlineData("沿一等奖、二等奖、等级评定、等离子等方向布局。")]
    [InlineData("支持企业申报项目。按照规定，市财政给予补助。")]
    [InlineData("已建成创新中心，设立博士后工作站的中心平台有三家。")]
    public async Task What_is_right_raises_nothing(string body) => Assert.Empty(await Proofread.BodyAsync(body));

    [Fact]
    public async Task A_title_is_left_as_its_issuer_wrote_it()
    {
        var finding = Assert.Single(await Proofread.BodyAsync("落实《发展规划（2021-2025年）》。"));

        Assert.Null(finding.Fix);
    }

    [Fact]
    public async Task A_quotation_may_run_over_paragraphs_that_each_open_with_a_mark() =>
        Assert.Empty(await Proofread.QuotesAsync("punctuation.unpaired", "“第一段引文。\n\n“第二段引文。”"));

    [Fact]
    public async Task A_slip_that_runs_through_the_letter_does_not_drown_the_rest()
    {
        var findings = await Proofread.BodyAsync(string.Concat(Enumerable.Repeat("推进工作,取得成效。", 200)));

        var told = Assert.Single(findings);
        Assert.Equal(200, told.Places.Count);
        Assert.All(told.Places, place => Assert.Equal((",", "，"), (place.Quote, place.Fix)));
        Assert.Equal("全文有200处半角标点，请统一改为全角。", told.Message);
    }
}

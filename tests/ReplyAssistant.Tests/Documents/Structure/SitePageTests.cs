using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Documents.Structure;

/// <summary>What the sites of other places put around a document, saved as text.</summary>
public sealed class SitePageTests
{
    private const string Letter = "某某委员：\n您提出的《关于改造水厂的提案》收悉，现答复如下：\n已经办好。\n某县水利局\n2024年6月27日";

    [Theory]
    [InlineData("首页/ 政务公开\n某县水利局\n关于对政协十届三次会议第52号提案的答复\n来源：某县水利局 发布时间：2024-09-11 11:23\n类别：提案\n某县水利局文件\n签发人：某某\n某水发〔2024〕27号\n")]
    [InlineData("信息名称  某县水利局关于对政协十届三次会议第52号提案的答复\n公开日期  2021-04-07\n")]
    [InlineData("• 055299515/2020-00030\n  • 某县水利局\n  • 2020-09-30\n某县水利局关于对政协十届三次会议第52号提案的答复\n")]
    [InlineData("签发人：某某\n某县水利局关于对政协十届三次会议第52号提案的答复\n")]
    [InlineData("政务公开丨某县水利局关于对政协十届三次会议第52号提案的答复\n- 发布日期：2021-07-19\n")]
    public void The_title_is_the_letters_own(string head) =>
        Assert.Equal("某县水利局关于对政协十届三次会议第52号提案的答复", RawText.Parse(head + Letter).Metadata.Title);

    [Theory]
    [InlineData("您好，您提出的“关于道路拥堵的提案”已收悉，现将情况汇报如下：", DocumentKind.Reply)]
    [InlineData("您提出的关于道路拥堵的建议收悉。", DocumentKind.Reply)]
    [InlineData("近日，市政协收到提案六百件，经审查立案五百件。", DocumentKind.Other)]
    public void An_acknowledgement_makes_a_reply(string opening, DocumentKind kind) =>
        Assert.Equal(kind, RawText.Parse("欢迎来到某县门户网站\n" + opening + "\n已经办好。").Metadata.Kind);

    [Fact]
    public void What_the_site_says_of_itself_below_the_text_is_furniture()
    {
        var document = RawText.Parse("某县关于改造水厂的意见\n各单位：\n一、改造水厂。\n本意见自印发之日起施行。\n上一篇：水厂开工\n版权声明：本站部分内容来自互联网，如有侵权请联系删除。\n关于我们 | 版权所有");

        Assert.DoesNotContain("版权", string.Concat(document.Zones.Where(z => z.Kind == ZoneKind.FullText).Select(z => document.Text[z.Start..z.End])), StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_is_found_in_a_row_of_the_sites_table() => Assert.Equal("某经信提〔2024〕70号", RawText.Parse(
        "发文机构：\t某市经济和信息化委员会\t发文字号：\t某经信提〔2024〕70号\n对市政协十四届二次会议第0312号提案的答复\n" + Letter).Metadata.DocumentNumber);

    [Theory]
    [InlineData("某省民政厅　　某省卫生健康委员会", "某省民政厅、某省卫生健康委员会")]
    [InlineData("某省水利厅（印章）", "某省水利厅")]
    [InlineData("财  政  部", "财政部")]
    public void Who_signed_is_the_issuer(string signature, string issuer) => Assert.Equal(issuer, RawText.Parse(
        "对省政协十二届四次会议第0187号提案的答复\n某某委员：\n收悉，现答复如下：\n已经办好。\n" + signature + "\n2021年6月28日").Metadata.Issuer);

    [Fact]
    public void A_title_without_issuer_names_none() =>
        Assert.Null(RawText.Parse("关于对市五届人大五次会议第84号建议答复的函\n某某代表：\n收悉，现答复如下：\n已经办好。").Metadata.Issuer);

    [Fact]
    public void A_label_may_have_its_date_on_the_next_line() => Assert.Equal(new DateOnly(2024, 4, 6), RawText.Parse(
        "• 索引号：\n61072/2024-1005\n• 发文日期：\n2024年04月06日 16:40\n• 内容概述：\n某县人民政府工作规则\n第一章 总则\n一、根据有关规定，制定本规则。").Metadata.Date);

    [Fact]
    public void A_law_does_not_take_the_body_above_it_into_its_name() => Assert.Equal(
        "某某市循环经济促进条例",
        RawText.Parse("某省某某市人大常委会\n\n某某市循环经济促进条例\n（2010年6月22日通过）\n第一章 总则\n第一条 为了促进循环经济，制定本条例。").Metadata.Title);
}

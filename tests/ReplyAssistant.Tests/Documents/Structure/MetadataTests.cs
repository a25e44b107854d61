using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Documents.Structure;

public sealed class MetadataTests
{
    [Theory]
    [InlineData("某省教育厅关于对省政协十三届一次会议第DH0271号提案的答复", "省政协十三届一次会议", "DH0271")]
    [InlineData("关于市十五届人大二次会议第03154号（经济发展类212号）建议办理情况的答复", "市十五届人大二次会议", "03154")]
    [InlineData("某厅关于省十四届人大一次会议第B(2019)331号建议的复函", "省十四届人大一次会议", "B(2019)331")]
    [InlineData("关于政协第十三届全国委员会第四次会议第046号提案答复的函", "政协第十三届全国委员会第四次会议", "046")]
    public void A_reply_names_the_session_and_the_number(string title, string session, string number)
    {
        var metadata = RawText.Parse(title + "\n王某某委员：\n您提出的提案收悉，现答复如下：").Metadata;

        Assert.Equal((DocumentKind.Reply, title), (metadata.Kind, metadata.Title));
        Assert.Equal((session, number), (metadata.Session, metadata.ProposalNumber));
    }

    [Theory]
    [InlineData("某局关于第046号提案的会办意见", DocumentKind.Opinion)]
    [InlineData("某市支持企业上云若干措施", DocumentKind.Policy)]
    [InlineData("某市建议提案办理答复工作规程", DocumentKind.Policy)]
    [InlineData("某市人民政府关于加强建议提案办理工作的意见", DocumentKind.Policy)]
    [InlineData("关于加快推进老旧小区加装电梯的提案", DocumentKind.Other)]
    public void The_title_tells_the_kind(string title, DocumentKind kind) =>
        Assert.Equal(kind, RawText.Parse(title + "\n正文内容如下。").Metadata.Kind);

    [Fact]
    public void Two_bureaus_that_run_together_in_a_title_are_two() => Assert.Equal(
        "某某市商务局、某某市财政局",
        RawText.Parse("某某市商务局某某市财政局关于印发仓储扶持办法的通知\n正文内容如下。").Metadata.Issuer);

    [Fact]
    public void A_title_over_three_lines_is_one() => Assert.Equal(
        "某市发展局关于市十五届人大二次会议第03154号建议办理情况的答复",
        RawText.Parse("某市发展局关于市十五届人大\n二次会议第03154号建议\n办理情况的答复\n王某某代表：\n收悉，现答复如下：").Metadata.Title);

    [Fact]
    public void The_letterhead_belongs_to_the_title_and_the_number_does_not()
    {
        var metadata = RawText.Parse("某市人民政府文件\n某府〔2020〕8号\n某市人民政府\n关于印发某市规划的通知\n各区人民政府：\n现印发给你们。").Metadata;

        Assert.Equal("某市人民政府关于印发某市规划的通知", metadata.Title);
        Assert.Equal("某府〔2020〕8号", metadata.DocumentNumber);
        Assert.Equal("某市人民政府", metadata.Issuer);
    }

    [Fact]
    public void The_number_of_another_document_is_not_its_own() =>
        Assert.Null(RawText.Parse("某市管理细则\n根据《办法》（财预〔2015〕210号）制定本细则。").Metadata.DocumentNumber);

    [Theory]
    [InlineData("二〇二四年二月十八日", "2024-02-18")]
    [InlineData("2021年10月26日", "2021-10-26")]
    [InlineData("二○二一年十月二十日", "2021-10-20")]
    [InlineData("2021年13月26日", null)]
    public void The_day_of_the_signature_is_the_date(string written, string? date) => Assert.Equal(
        date, RawText.Parse($"某市意见\n推进建设。\n某市人民政府\n{written}").Metadata.Date?.ToString("yyyy-MM-dd"));

    [Fact]
    public void Several_signing_bodies_are_named_together() => Assert.Equal(
        "某市教育局、某市财政局", RawText.Parse("某市通知\n推进建设。\n某市教育局\n某市财政局\n2021年1月1日").Metadata.Issuer);

    [Fact]
    public void The_site_around_a_letter_is_furniture()
    {
        var letter = RawText.Parse(
            "首页 > 信息公开\n索引号：1133/2023-00123\n效力状态：有效\n关于第DH0271号提案的答复\n发布日期：2023-06-20\n"
            + "关于第DH0271号提案的答复\n民进省委会：\n提案收悉，现答复如下：\n一、关于建设\n已完成。\n某省教育厅\n2023年6月12日\n抄送：省政协提案委。\n上一篇：通知\n版权所有：某厅");

        Assert.Equal([ZoneKind.Furniture, ZoneKind.FullText, ZoneKind.Furniture], letter.Zones.Select(z => z.Kind));
        Assert.StartsWith("关于第DH0271号提案的答复", letter.Text[letter.Zones[1].Start..]);
        Assert.Equal(new DateOnly(2023, 6, 12), letter.Metadata.Date);
        Assert.Equal(ValidityStatus.InForce, letter.Validity.Status);
    }

    [Fact]
    public void A_letter_that_speaks_of_readings_and_copyright_is_still_one_text() => Assert.Equal(ZoneKind.FullText, Assert.Single(RawText.Parse(
        "某局关于第046号提案的答复\n王某某委员：\n收悉，现答复如下：\n一、关于加强政策解读\n已开展。\n二、加强版权保护。\n某局\n2022年1月1日").Zones).Kind);

    [Fact]
    public void A_reading_of_a_policy_is_comment() =>
        Assert.Equal(ZoneKind.Comment, Assert.Single(RawText.Parse("《某市措施》政策解读\n一、背景\n近年来发展较快。").Zones).Kind);
}

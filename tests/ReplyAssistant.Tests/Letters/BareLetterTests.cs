using ReplyAssistant.Letters;
using ReplyAssistant.Tests.Documents;

namespace ReplyAssistant.Tests.Letters;

/// <summary>Pages that print less than a letter, and pages that are none.</summary>
public sealed class BareLetterTests
{
    [Fact]
    public void A_page_with_title_and_answer_alone_is_a_letter()
    {
        var letter = Parse("""
            当前位置：首页 > 建议提案办理

            关于市政协十四届二次会议第2023099号 提案的答复

            来源：办公室   效力状态：有效   时间：2023-08-03 18:01

            一、关于完善推进机制

            市县两级已建立食用菌产业链链长制，明确一名领导主抓、一个部门牵头、一个专班负责、一批专家指导。

            二、关于产业链建设

            2022年，全市新增菇棚1.4万平方米，总面积7.6万平方米，同比增长11.9%。新认定市级龙头企业5家，品牌价值稳步提升，市县两级统筹安排专项资金四千万元。
            """);

        Assert.Contains("第2023099号", letter!.Title.Text, StringComparison.Ordinal);
        Assert.Null(letter.Addressee);
        Assert.Equal(["完善推进机制", "产业链建设"], letter.Sections.Select(section => section.Point));
    }

    [Fact]
    public void A_summary_of_an_answer_is_a_letter()
    {
        var letter = Parse("""
            十二届全国人大四次会议第7000号建议答复摘要

            文件编号：

            发布时间：

            考虑到丘陵地区的实际，我部对小型机具品目予以保留，并在其他类机械中兼顾。目前的主要矛盾是适合丘陵地区的机具供给不足，补贴额测算比例暂不提高。

            下一步，将鼓励科研单位和生产企业加强研发，把更多性能成熟的小型机具纳入补贴范围，并指导地方加大扶持力度，支持特色农业发展所需机具。
            """);

        Assert.EndsWith("答复摘要", letter!.Title.Text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(letter.Sections).Blocks.Sum(block => block.Paragraphs.Count));
    }

    [Theory]
    [InlineData("""
        建议提案办理取得新成效
        今年市政府系统共承办代表建议和委员提案412件，全部办结。
        市某局负责人表示，对代表委员提出的建议收悉后，第一时间明确责任科室，把纸上的答复变成地上的办成。
        """)]
    [InlineData("""
        2023年建议提案办理情况公开
        · 关于市十五届人大三次会议第12号建议的答复 2023-06-01
        · 关于市政协十四届二次会议第33号提案的答复 2023-06-08
        上一页 1 2 3 下一页
        """)]
    [InlineData("""
        关于某某学校空调采购项目质疑的答复
        某某公司：
        贵公司提交的质疑已收悉，现答复如下：
        一、评分标准设置符合规定，质疑不成立。
        某某招标代理公司
        2018年7月3日
        """)]
    public void News_lists_and_other_answers_are_no_letters(string text) => Assert.Null(Parse(text));

    private static ReplyLetter? Parse(string text) => new LetterParser().Parse(RawText.Parse(text));
}

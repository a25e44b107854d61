using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Documents.Structure;

public sealed class OutlineTests
{
    [Fact]
    public void Headings_nest_as_they_are_numbered()
    {
        var paths = Paths("某区意见\n一、发展重点\n（一）重点领域\n1.芯片产业\n（1）发展目标：到2025年达到100亿元。\n二、保障措施\n1. 组织保障\n落实责任。");

        Assert.Contains("一、发展重点 › （一）重点领域 › 1. 芯片产业 › （1）发展目标", paths);
        Assert.Contains("二、保障措施 › 1. 组织保障", paths);
    }

    [Fact]
    public void A_heading_that_runs_into_its_paragraph_is_two_blocks()
    {
        var document = RawText.Parse("（一）推动融合发展。结合规划，推进建设。");

        Assert.Equal(["（一）推动融合发展。", "结合规划，推进建设。"], document.Blocks.Select(document.TextOf));
        Assert.Equal([2, 0], document.Blocks.Select(b => b.HeadingLevel));
        Assert.Equal("（一）推动融合发展", Assert.Single(document.Blocks[1].Path));
    }

    [Theory]
    [InlineData("一是加快建设。二是推进落实。")]
    [InlineData("2021年9月，完成建设。")]
    [InlineData("1.5万亿元的目标已经实现。")]
    [InlineData("（一）建议由市有关部门牵头研究制定相应的认定标准和管理办法，对主导产业清晰的园区给予授牌和资金支持。")]
    public void A_sentence_is_no_heading(string line) =>
        Assert.All(RawText.Parse("某某\n" + line).Blocks, b => Assert.False(b.IsHeading));

    [Fact]
    public void Items_of_a_list_are_no_headings() =>
        Assert.Equal(["第三条"], Paths("某办法\n第三条 申请人应当符合下列条件：\n（一）依法登记；\n（二）诚信经营。\n附：名单"));

    [Fact]
    public void Articles_stand_under_their_chapter() =>
        Assert.Equal(["第一章 总则", "第一章 总则 › 第一条"], Paths("某办法\n第一章 总则\n第一条 为规范管理，制定本办法。"));

    [Fact]
    public void A_point_answered_is_a_heading_in_a_letter_even_without_a_number() => Assert.Contains(
        "针对“建立协同机制”的建议",
        Paths("某局关于第046号提案的答复\n王某某委员：\n您提出的提案收悉，现答复如下：\n针对“建立协同机制”的建议\n我局高度重视。"));

    [Fact]
    public void What_the_format_calls_a_heading_is_one()
    {
        const string Text = "某区规划\n发展基础\n产业不断壮大。";

        var block = RawText.Parse(Text, new RawHint(RawHintKind.Heading, 5, 9, 1)).Blocks[1];

        Assert.Equal((1, "发展基础"), (block.HeadingLevel, block.Path[0]));
    }

    [Fact]
    public void A_row_of_a_table_stays_a_row()
    {
        const string Text = "清单\n序号\t名称\n1\t芯片";

        var rows = RawText.Parse(Text, new RawHint(RawHintKind.TableRow, 3, 8), new RawHint(RawHintKind.TableRow, 9, 13)).Blocks.Where(b => b.IsTableRow);

        Assert.Equal(2, rows.Count());
    }

    private static List<string> Paths(string text) =>
        [.. RawText.Parse(text).Blocks.Where(b => b.IsHeading).Select(b => string.Join(" › ", b.Path))];
}

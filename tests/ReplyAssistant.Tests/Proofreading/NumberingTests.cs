namespace ReplyAssistant.Tests.Proofreading;

public sealed class NumberingTests
{
    [Theory]
    [InlineData("关于“甲类”的建议\n正文。\n二、关于“乙类”的建议\n正文。\n三、关于“丙类”的建议\n正文。", "关于“甲类”的建议", "一、关于“甲类”的建议")]
    [InlineData("一、关于“甲类”的建议\n正文。\n关于“乙类”的建议\n正文。\n三、关于“丙类”的建议\n正文。", "关于“乙类”的建议", "二、关于“乙类”的建议")]
    [InlineData("一、关于“甲类”的建议\n正文。\n二、关于“乙类”的建议\n正文。\n关于“丙类”的建议\n正文。", "关于“丙类”的建议", "三、关于“丙类”的建议")]
    public async Task A_heading_without_its_number_is_found_and_gets_it(string body, string quote, string fix)
    {
        var finding = Assert.Single(await Proofread.BodyAsync(body));

        Assert.Equal("numbering.missing", finding.Rule);
        Assert.Equal(quote, finding.Places[0].Quote);
        Assert.Equal(fix, finding.Fix);
    }

    [Theory]
    [InlineData("numbering.skipped", "一、甲的情况\n正文。\n三、乙的情况\n正文。", "三")]
    [InlineData("numbering.skipped", "二、甲的情况\n正文。\n三、乙的情况\n正文。", "二")]
    [InlineData("numbering.skipped", "一、甲\n（一）子项。正文。\n（三）子项。正文。", "（三）")]
    [InlineData("numbering.repeated", "一、甲\n（一）子项。正文。\n（二）子项。正文。\n（二）子项。正文。", "（二）")]
    [InlineData("numbering.repeated", "一、甲的情况\n正文。\n一、乙的情况\n正文。\n二、丙的情况\n正文。", "一")]
    [InlineData("numbering.level-order", "1.甲项\n（一）子项。正文。\n（二）子项。正文。\n2.乙项\n（一）子项。正文。", "（一）")]
    [InlineData("numbering.level-order", "（一）甲项。正文。\n一、子项。正文。\n二、子项。正文。\n（二）乙项。正文。", "一")]
    [InlineData("numbering.clauses", "一是加强统筹；三是加大投入。", "三是")]
    [InlineData("numbering.clauses", "一是加强统筹；二是加大投入；二是加快建设。", "二是")]
    [InlineData("numbering.ordinal-without-first", "正在编制规划。其次，正在制定方案。再次，出台办法。", "其次")]
    [InlineData("numbering.ordinal-mixed", "首先，加强统筹。第二，加大投入。", "第二")]
    public async Task A_break_in_the_count_is_found_at_its_place(string rule, string body, string quote)
    {
        var found = await Proofread.QuotesAsync(rule, body);

        Assert.Contains(quote, found);
        Assert.Equal(quote, found[0]);
    }

    [Theory]
    [InlineData("numbering.separator", "一．甲的情况", "一．", "一、甲的情况")]
    [InlineData("numbering.separator", "（一）、甲的情况。正文。", "（一）、", "（一）甲的情况。正文。")]
    [InlineData("numbering.separator", "主要做法：第一、加强统筹。", "第一、", "主要做法：第一，加强统筹。")]
    [InlineData("numbering.arabic-separator", "1、甲的情况。正文。", "1、", "1.甲的情况。正文。")]
    public async Task A_wrong_mark_after_a_number_is_mended(string rule, string wrong, string quote, string right)
    {
        Assert.Equal([quote], await Proofread.QuotesAsync(rule, wrong));
        Assert.Equal(right, await Proofread.FixAsync(rule, wrong));
    }

    [Theory]
    [InlineData("一、甲的情况\n（一）子项。正文。\n1.细项。正文。\n2.细项。正文。\n（二）子项。正文。\n1.细项。正文。\n二、乙的情况\n（一）子项。正文。")]
    [InlineData("一、甲的情况（一）子项。正文。\n（二）子项。正文。")]
    [InlineData("一是加强统筹，分两步：一是调研，二是论证；二是加大投入；三是加快建设。\n一是培训。\n二是宣传。")]
    [InlineData("首先，加强统筹。其次，加大投入。再次，加快建设。最后，抓好落实。")]
    [InlineData("一是加强统筹。其次，加大投入。")]
    [InlineData("第一、二、三产业融合发展，第一季度增长5%。")]
    [InlineData("1.5万亿元的目标已经实现。\n3、4月份开展检查。")]
    public async Task A_count_that_holds_raises_nothing(string body) => Assert.Empty(await Proofread.BodyAsync(body));
}

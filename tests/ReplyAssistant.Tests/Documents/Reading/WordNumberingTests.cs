using static ReplyAssistant.Tests.Documents.Reading.Docx;

namespace ReplyAssistant.Tests.Documents.Reading;

public sealed class WordNumberingTests
{
    private const string Official = """
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
          <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:suff w:val="space"/><w:lvlText w:val="%1.%3.%4"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>
        """;

    [Fact]
    public async Task Writes_the_four_official_levels_and_restarts_below()
    {
        var lines = await new Docx(
            Numbered("甲", 0) + Numbered("乙", 1) + Numbered("丙", 1) + Numbered("丁", 2) + Numbered("戊", 3)
            + P("不编号") + Numbered("己", 0) + Numbered("庚", 1) + Numbered("辛", 2))
            .With("numbering", Official).LinesAsync();

        Assert.Equal(["一、甲", "（一）乙", "（二）丙", "1. 丁", "1.1.1 戊", "不编号", "二、己", "（一）庚", "1. 辛"], lines);
    }

    [Fact]
    public async Task Another_list_of_the_same_template_goes_on_unless_it_says_where_to_start()
    {
        var lines = await new Docx(
            Numbered("甲", 0) + Numbered("乙", 0, list: 3) + Numbered("丙", 0, list: 2) + Numbered("丁", 0, list: 2))
            .With("numbering", Official).LinesAsync();

        Assert.Equal(["一、甲", "二、乙", "一、丙", "二、丁"], lines);
    }

    [Fact]
    public async Task A_style_numbers_its_paragraphs_at_the_level_it_is_tied_to()
    {
        const string numbering = """
            <w:abstractNum w:abstractNumId="7">
              <w:lvl w:ilvl="0"><w:numFmt w:val="japaneseCounting"/><w:pStyle w:val="h1"/><w:lvlText w:val="第%1章"/></w:lvl>
              <w:lvl w:ilvl="1"><w:numFmt w:val="japaneseCounting"/><w:lvlRestart w:val="0"/><w:pStyle w:val="h2"/><w:lvlText w:val="第%2条"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>
            """;
        const string styles = """
            <w:style w:type="paragraph" w:styleId="h1"><w:name w:val="章"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="h2"><w:name w:val="条"/><w:basedOn w:val="h1"/></w:style>
            """;
        string Styled(string text, string style, string more = "") => P(text, $"<w:pStyle w:val='{style}'/>{more}");

        var lines = await new Docx(
            Styled("总则", "h1") + Styled("目的。", "h2") + Styled("范围。", "h2") + Styled("附则", "h1") + Styled("解释。", "h2")
            + Styled("落款", "h2", "<w:numPr><w:numId w:val='0'/></w:numPr>"))
            .With("numbering", numbering).With("styles", styles).LinesAsync();

        Assert.Equal(["第一章总则", "第一条目的。", "第二条范围。", "第二章附则", "第三条解释。", "落款"], lines);
    }

    [Theory]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 21, "二十一")]
    [InlineData("chineseCountingThousand", 105, "一百零五")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("japaneseCounting", 111, "百十一")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalEnclosedCircleChinese", 21, "㉑")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("upperLetter", 27, "AA")]
    [InlineData("lowerLetter", 2, "b")]
    [InlineData("lowerRoman", 14, "xiv")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("unheardOf", 12, "12")]
    public async Task Writes_a_number_in_the_format_of_its_level(string format, int number, string written)
    {
        var lines = await new Docx(Numbered("文", 0)).With("numbering", $"""
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="{number}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="〔%1〕"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """).LinesAsync();

        Assert.Equal([$"〔{written}〕文"], lines);
    }
}

using ReplyAssistant.Documents;
using static ReplyAssistant.Tests.Documents.Reading.Docx;

namespace ReplyAssistant.Tests.Documents.Reading;

public sealed class WordTests
{
    [Fact]
    public async Task Headings_come_from_outline_levels_and_inherited_styles()
    {
        const string styles = """
            <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
            <w:style w:type="paragraph" w:styleId="x"><w:name w:val="公文二级"/><w:basedOn w:val="y"/></w:style>
            <w:style w:type="paragraph" w:styleId="y"><w:name w:val="中间"/><w:basedOn w:val="x"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="c"><w:name w:val="toc 1"/></w:style>
            """;
        var read = await new Docx(
            P("关于第12号提案的答复", "<w:pStyle w:val='t'/>") + P("一、目录中的标题\t1", "<w:pStyle w:val='c'/>")
            + P("一、甲", "<w:pStyle w:val='1'/>") + P("（一）乙", "<w:pStyle w:val='x'/>")
            + P("1. 丙", "<w:outlineLvl w:val='2'/>") + P("正文", "<w:pStyle w:val='1'/><w:outlineLvl w:val='9'/>"))
            .With("styles", styles).ReadAsync();

        Assert.Equal(
            [(RawHintKind.Title, 0, "关于第12号提案的答复"), (RawHintKind.Heading, 1, "一、甲"), (RawHintKind.Heading, 2, "（一）乙"), (RawHintKind.Heading, 3, "1. 丙")],
            read.Hints.Select(hint => (hint.Kind, hint.Level, read.Text[hint.Start..hint.End])));
        Assert.Equal("关于第12号提案的答复\n一、甲\n（一）乙\n1. 丙\n正文\n", read.Text);
    }

    [Fact]
    public async Task Deletions_and_hidden_text_are_dropped_and_insertions_kept()
    {
        const string styles = "<w:style w:type='character' w:styleId='h'><w:name w:val='藏'/><w:rPr><w:vanish/></w:rPr></w:style>";
        var lines = await new Docx(
            "<w:p>" + R("投入") + "<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>" + R("7") + "</w:ins>" + R("亿元")
            + R("内部", "<w:vanish/>") + R("内部", "<w:rStyle w:val='h'/>") + R("。", "<w:vanish w:val='0'/>") + "</w:p>"
            + "<w:moveFrom>" + P("移走") + "</w:moveFrom><w:del>" + P("删去") + "</w:del><w:ins>" + P("补入") + "</w:ins>"
            + P("前半", "<w:rPr><w:del/></w:rPr>") + P("后半"))
            .With("styles", styles).LinesAsync();

        Assert.Equal(["投入7亿元。", "补入", "前半后半"], lines);
    }

    [Fact]
    public async Task Breaks_tabs_links_boxes_and_readings_are_read_as_shown()
    {
        var lines = await new Docx(
            "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r><w:hyperlink>" + R("丁") + "</w:hyperlink></w:p>"
            + "<w:p><w:r><w:ruby><w:rt>" + R("shēn") + "</w:rt><w:rubyBase>" + R("深") + "</w:rubyBase></w:ruby></w:r>"
            + "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText></w:r></w:p>"
            + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><x><w:txbxContent>" + P("框内") + "</w:txbxContent></x></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent>" + P("框内") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")
            .LinesAsync();

        Assert.Equal(["甲\t乙", "丙丁", "深", "框内"], lines);
    }

    [Fact]
    public async Task A_table_row_is_one_line_of_cells()
    {
        var read = await new Docx($"<w:tbl>{Row("项目", "金额")}{Row(P("道路") + P("维修"), "1.5亿元")}{Row("", "")}</w:tbl>").ReadAsync();

        Assert.Equal("项目\t金额\n道路 维修\t1.5亿元\n", read.Text);
        Assert.Equal(["项目\t金额", "道路 维修\t1.5亿元"], read.Hints.Select(hint => read.Text[hint.Start..hint.End]));
        Assert.All(read.Hints, hint => Assert.Equal(RawHintKind.TableRow, hint.Kind));
    }

    [Fact]
    public async Task A_table_that_only_frames_the_text_is_read_as_paragraphs()
    {
        var prose = P("一、" + new string('路', 60)) + P("二、" + new string('桥', 60));

        var read = await new Docx($"<w:tbl>{Row("建议内容", prose)}{Row(P("甲") + P("乙"))}</w:tbl>").ReadAsync();

        Assert.Equal(5, read.Text.TrimEnd().Split('\n').Length);
        Assert.DoesNotContain(read.Hints, hint => hint.Kind == RawHintKind.TableRow);
    }

    [Fact]
    public async Task A_secrecy_mark_in_a_header_stands_at_the_top()
    {
        var lines = await new Docx(P("正文"))
            .With("header1", P("某某市某某局文件")).With("footer1", P("机密★10年")).With("header2", P("机密★10年")).LinesAsync();

        Assert.Equal(["机密★10年", "正文"], lines);
    }

    [Fact]
    public async Task A_link_that_leads_out_is_not_followed_and_not_minded()
    {
        var lines = await new Docx(P("正文"))
            .WithLink("<Relationship Id='z' Type='x/styles' TargetMode='External' Target='http://127.0.0.1:1/styles.xml'/>")
            .WithLink("<Relationship Id='y' Type='x/hyperlink' TargetMode='External' Target='mailto:a b@@:c'/>").LinesAsync();

        Assert.Equal(["正文"], lines);
    }
}

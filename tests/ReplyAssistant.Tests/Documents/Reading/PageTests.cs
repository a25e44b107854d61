using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Tests.Documents.Reading;

public sealed class PageTests
{
    private const string Letter = """
        <p>尊敬的委员：</p>
        <p>　　您提出的《关于改善公交候车环境的提案》收悉，<span>经研究</span>，现答复如下：</p>
        <h2>一、关于“增设候车亭”的建议</h2>
        <p>2023年，我局新建候车亭1,284座，完成率<b>96.5%</b>。<br>下一步，继续推进。</p>
        <p>专此答复。</p><p style="text-align:right">云台市交通运输局</p><p>2023年8月4日</p>
        """;

    private const string Site = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>关于第0127号提案的答复-云台市人民政府门户网站</title>
        <meta name="ArticleTitle" content="关于第0127号提案的答复"><meta name="PubDate" content="2023-08-10 09:00">
        <script>document.write("<div>脚本里的话，不是正文。</div>");</script><style>p{color:red}</style></head>
        <body><form id="form1">
        <div class="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">互动交流</a></li><li><a href="/c">办事服务</a></li></ul></div>
        <div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/a">建议提案</a></div>
        <table><tr><td>索 引 号：</td><td>YT-2023-0099</td><td>发布机构：</td><td>云台市交通运输局</td></tr>
        <tr><td>成文日期：</td><td>2023-08-04</td><td>效力状态：</td><td>有效</td></tr></table>
        <div class="wrap"><div class="article"><h1>关于第0127号提案的答复</h1>
        <div class="info">来源：云台市交通运输局　发布时间：2023-08-10　浏览次数：<span>123</span>　字体：[大 中 小]</div>
        <div class="x">LETTER</div>
        <div class="bdsharebuttonbox">分享到：<a href="#">微信</a></div><p>【打印本页】【关闭窗口】</p>
        <div style="display: none">隐藏的话，不是正文。</div>
        <p>相关阅读</p><ul><li><a href="/1">关于另一件提案的答复，全文</a></li><li><a href="/2">关于再一件提案的答复</a></li></ul></div>
        <div class="right"><ul><li><a href="/1">热点一</a></li><li><a href="/2">热点二</a></li><li><a href="/3">热点三</a></li><li><a href="/4">热点四</a></li></ul></div></div>
        <footer>主办：云台市人民政府办公室</footer><div>云ICP备12345678号</div></form></body></html>
        """;

    private static readonly string[] LetterLines =
    [
        "尊敬的委员：", "您提出的《关于改善公交候车环境的提案》收悉，经研究，现答复如下：", "一、关于“增设候车亭”的建议",
        "2023年，我局新建候车亭1,284座，完成率96.5%。", "下一步，继续推进。", "专此答复。", "云台市交通运输局", "2023年8月4日",
    ];

    [Fact]
    public async Task A_sites_page_gives_the_title_and_the_letter_and_nothing_else()
    {
        var read = await ReadAsync(Site.Replace("LETTER", Letter, StringComparison.Ordinal));

        Assert.Equal(["关于第0127号提案的答复", .. LetterLines], Lines(read));
        Assert.Equal(
            [(RawHintKind.Title, 0, "关于第0127号提案的答复"), (RawHintKind.Heading, 2, "一、关于“增设候车亭”的建议")],
            read.Hints.Select(hint => (hint.Kind, hint.Level, read.Text[hint.Start..hint.End])));
    }

    [Fact]
    public async Task What_the_page_states_beside_the_text_becomes_properties()
    {
        var read = await ReadAsync(Site.Replace("LETTER", Letter, StringComparison.Ordinal));

        Assert.Equal("YT-2023-0099", read.Properties["索引号"]);
        Assert.Equal("云台市交通运输局", read.Properties["发布机构"]);
        Assert.Equal("2023-08-04", read.Properties["成文日期"]);
        Assert.Equal("有效", read.Properties["效力状态"]);
        Assert.Equal("关于第0127号提案的答复", read.Properties["标题"]);
        Assert.StartsWith("2023-08-10", read.Properties["发布日期"], StringComparison.Ordinal);
        Assert.Equal("云台市交通运输局", read.Properties["来源"]);
    }

    [Theory]
    [InlineData("<dl><dt>索引号</dt><dd>A-1</dd><dt>发文机关：</dt><dd>云台市局</dd><dt>发文字号</dt><dd>云局〔2023〕5号</dd></dl>")]
    [InlineData("<ul><li>索 引 号：A-1</li><li>发文机关：云台市局</li><li>发文字号：云局〔2023〕5号</li></ul>")]
    [InlineData("<table><tr><td>索引号：A-1</td><td>发文机关：云台市局</td></tr><tr><td>发文字号：云局〔2023〕5号</td><td></td></tr></table>")]
    [InlineData("<div><span>索引号：</span>A-1<br><span>发文机关：</span>云台市局<br><span>发文字号：</span>云局〔2023〕5号</div>")]
    public async Task Metadata_is_known_in_every_dress(string metadata)
    {
        var read = await ReadAsync($"<html><body><div>{metadata}{Letter}</div></body></html>");

        Assert.Equal("A-1", read.Properties["索引号"]);
        Assert.Equal("云台市局", read.Properties["发文机关"]);
        Assert.Equal("云局〔2023〕5号", read.Properties["发文字号"]);
        Assert.Equal(LetterLines, Lines(read));
    }

    [Fact]
    public async Task One_long_paragraph_does_not_cost_the_short_lines_around_it()
    {
        var paragraph = string.Concat(Enumerable.Repeat("我局高度重视，认真研究，抓好落实。", 60));

        var read = await ReadAsync($"<body><div>尊敬的代表：</div><div>{paragraph}<br>{paragraph}</div><div>专此答复。</div><div>2023年8月4日</div></body>");

        Assert.Equal(["尊敬的代表：", paragraph, paragraph, "专此答复。", "2023年8月4日"], Lines(read));
    }

    [Fact]
    public async Task A_data_table_keeps_its_rows_and_a_layout_table_frames_paragraphs()
    {
        var read = await ReadAsync(
            $"<body><table><tr><td>{Letter}<table><tr><th>项目</th><th>金额</th></tr><tr><td>候车亭</td><td>1.5亿元</td></tr></table></td></tr></table></body>");

        Assert.Equal([.. LetterLines, "项目\t金额", "候车亭\t1.5亿元"], Lines(read));
        Assert.Equal(2, read.Hints.Count(hint => hint.Kind == RawHintKind.TableRow));
    }

    [Fact]
    public async Task A_line_end_in_the_markup_is_no_gap_between_chinese_characters()
    {
        var read = await ReadAsync("<body><p>推进城市\r\n      更新，use\n  of&nbsp;data</p></body>");

        Assert.Equal("推进城市更新，use of data", Assert.Single(Lines(read)));
    }

    [Theory]
    [InlineData("GB18030", "gb2312")]
    [InlineData("big5", "big5")]
    [InlineData("GB18030", "utf-8")]
    public async Task The_encoding_is_found_even_if_the_page_names_a_wrong_one(string encoding, string named)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding).GetBytes($"<html><head><meta charset={named}></head><body><p>市政府公告，正文如下。</p></body></html>");

        var read = await new FileReader().ReadAsync("a.html", bytes, CancellationToken.None);

        Assert.Equal("市政府公告，正文如下。", Assert.Single(Lines(read)));
    }

    [Fact]
    public async Task A_page_is_known_by_its_content_whatever_it_is_called()
    {
        var read = await new FileReader().ReadAsync(
            "答复.doc", Encoding.UTF8.GetBytes($"<html><body>{Letter}</body></html>"), CancellationToken.None);

        Assert.Equal(LetterLines, Lines(read));
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<p><font color=red>字", 20_000)]
    [InlineData("<li><ul>", 5_000)]
    [InlineData("<a href=x><table>", 5_000)]
    [InlineData("<br>", 3_000_000)]
    public async Task A_page_built_to_cost_time_is_refused(string markup, int times)
    {
        var page = Repeated(markup, times);

        await Assert.ThrowsAsync<UnreadableDocumentException>(() => ReadAsync(page));
    }

    [Theory]
    [InlineData("字<br>", 150_000)]
    [InlineData("<table><tr><td>字</table>", 20_000)]
    [InlineData("<dl><dt>名称<dd>字</dl>", 20_000)]
    public async Task A_long_flat_page_is_read_to_its_end(string markup, int times)
    {
        var read = await ReadAsync(Repeated(markup, times));

        Assert.Equal(times, read.Text.Count(c => c == '字'));
    }

    private static string Repeated(string markup, int times) => "<html><body>" + string.Concat(Enumerable.Repeat(markup, times));

    private static List<string> Lines(RawDocument read) => read.Text.Split('\n').Where(line => line.Length > 0).ToList();

    private static Task<RawDocument> ReadAsync(string page) =>
        new FileReader().ReadAsync("页面.html", Encoding.UTF8.GetBytes(page), CancellationToken.None);
}

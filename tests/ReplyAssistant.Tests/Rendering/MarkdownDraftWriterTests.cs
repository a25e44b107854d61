using ReplyAssistant.Rendering;

namespace ReplyAssistant.Tests.Rendering;

public sealed class MarkdownDraftWriterTests
{
    [Fact]
    public void A_sentence_that_cites_carries_a_footnote_with_its_source()
    {
        var text = MarkdownDraftWriter.Write(Drafts.Small());

        Assert.Contains("2023年全市新建充电桩1200个。[^1]", text, StringComparison.Ordinal);
        var note = text.Split('\n').Single(l => l.StartsWith("[^1]: ", StringComparison.Ordinal));
        foreach (var part in new[] { "第 1 句", "《某某市充电设施建设方案》", "某府〔2023〕8号", "某某市人民政府", "2023年3月1日", "（一） 老旧小区", "已过有效期", "“新建充电桩1200个”" })
            Assert.Contains(part, note, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_have_the_number_of_their_sentence()
    {
        var text = MarkdownDraftWriter.Write(Drafts.Small());

        Assert.DoesNotContain("[^2]", text, StringComparison.Ordinal);
        Assert.Contains("5000个。[^3]", text, StringComparison.Ordinal);
        Assert.Contains("所述情况截至2023年3月1日；待核实：年度目标是否调整", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>x</script>", "\\<script\\>x\\</script\\>")]
    [InlineData("[a](b)", "\\[a\\](b)")]
    [InlineData("*a* _b_ `c` |d|", "\\*a\\* \\_b\\_ \\`c\\` \\|d\\|")]
    [InlineData("# x", "\\# x")]
    [InlineData("1. x", "1\\. x")]
    [InlineData("2023年", "2023年")]
    [InlineData("  - x", "\\- x")]
    [InlineData("a\n# b", "a \\# b")]
    [InlineData("https://a.cn www.b.cn c@d.cn", "https\\://a.cn www\\.b.cn c\\@d.cn")]
    [InlineData("&lt;b&gt;", "\\&lt;b\\&gt;")]
    public void Text_of_documents_is_not_interpreted(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.Escape(text));

    [Fact]
    public void Form_and_frame_are_all_there()
    {
        var text = MarkdownDraftWriter.Write(Drafts.Small());

        Assert.StartsWith("# 市能源局关于", text, StringComparison.Ordinal);
        Assert.Contains("\n## 一、关于“增加老旧小区充电桩”的建议\n", text, StringComparison.Ordinal);
        Assert.Contains("\n### （二）下一步\n", text, StringComparison.Ordinal);
        Assert.Contains("\n某某市能源局\n\n2026年3月5日\n", text, StringComparison.Ordinal);
        Assert.Contains("抄送：市人大常委会选联任工委，市政府督查室", text, StringComparison.Ordinal);
    }
}

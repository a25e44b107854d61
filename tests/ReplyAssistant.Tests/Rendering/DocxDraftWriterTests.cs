using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Tests.Rendering;

public sealed class DocxDraftWriterTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_copies_are_valid_word_files(bool review)
    {
        using var word = Open(Drafts.Small(), review);

        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word);

        Assert.Equal("", string.Join('\n', errors.Select(e => $"{e.Path?.XPath}: {e.Description}")));
    }

    [Fact]
    public void Every_cited_sentence_has_a_comment_in_the_review_copy()
    {
        using var word = Open(Drafts.Small(), review: true);

        var comments = Comments(word);
        // Title, two cited sentences, and one that says what is missing.
        Assert.Equal(4, comments.Count);
        Assert.Contains("依据 1：《某某市充电设施建设方案》（某府〔2023〕8号），某某市人民政府，2023年3月1日", comments[1].InnerText, StringComparison.Ordinal);
        Assert.Contains("原文：“新建充电桩1200个”", comments[1].InnerText, StringComparison.Ordinal);
        Assert.Contains("已过有效期", comments[1].InnerText, StringComparison.Ordinal);
        Assert.All(comments, c => Assert.Equal("建议提案答复助手", c.Author?.Value));
        Assert.Equal("2023年全市新建充电桩1200个。", Between(word, comments[1].Id!));
    }

    [Fact]
    public void The_clean_copy_has_no_comments()
    {
        using var word = Open(Drafts.Small(), review: false);

        Assert.Null(word.MainDocumentPart!.WordprocessingCommentsPart);
        Assert.DoesNotContain("依据 1", word.MainDocumentPart.Document!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Marks_are_highlighted_with_the_document_number_inside(bool review)
    {
        using var word = Open(Drafts.Small(), review);

        var marked = word.MainDocumentPart!.Document!.Descendants<Run>()
            .Where(r => r.RunProperties?.Highlight is not null).Select(r => r.InnerText);

        Assert.Contains("〔待补充：向市住房局了解《地图》（深坪府〔2024〕1号）进展〕", marked);
    }

    [Fact]
    public void Characters_that_xml_cannot_hold_are_left_out()
    {
        using var word = Open(Drafts.Small("坏\u0000字\uD800符\uFFFF一行\n二行𠀀。"), review: true);

        Assert.Contains("坏字符一行 二行𠀀。", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Faces_are_named_and_no_theme_can_override_them()
    {
        using var word = Open(Drafts.Small(), review: false);

        var fonts = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, f =>
        {
            Assert.Null(f.EastAsiaTheme);
            Assert.Equal(f.EastAsia?.Value, f.Ascii?.Value);
            Assert.Equal(f.EastAsia?.Value, f.HighAnsi?.Value);
        });
    }

    [Fact]
    public void The_same_draft_gives_the_same_text() =>
        Assert.Equal(Text(Drafts.Small()), Text(Drafts.Small()));

    private static string Text(Draft draft)
    {
        using var word = Open(draft, review: true);
        return word.MainDocumentPart!.Document!.OuterXml + word.MainDocumentPart.WordprocessingCommentsPart!.Comments!.OuterXml;
    }

    private static WordprocessingDocument Open(Draft draft, bool review) => WordprocessingDocument.Open(
        new MemoryStream(review ? DocxDraftWriter.WriteReview(draft) : DocxDraftWriter.WriteClean(draft)), isEditable: false);

    private static List<Comment> Comments(WordprocessingDocument word) =>
        [.. word.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>()];

    private static string Between(WordprocessingDocument word, StringValue id)
    {
        var start = word.MainDocumentPart!.Document!.Descendants<CommentRangeStart>().Single(s => s.Id == id);
        return string.Concat(start.ElementsAfter().TakeWhile(e => e is not CommentRangeEnd).Select(e => e.InnerText));
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReplyAssistant.Rendering;

/// <summary>Collects the Word comments of a review copy.</summary>
internal sealed class DocxComments
{
    private const string Author = "建议提案答复助手";

    private readonly List<Comment> comments = [];

    /// <summary>The runs with a comment laid around them.</summary>
    public IEnumerable<OpenXmlElement> Around(IEnumerable<OpenXmlElement> runs, IReadOnlyList<string> lines)
    {
        var id = $"{comments.Count}";
        // No date: the same draft gives the same file.
        comments.Add(new Comment(lines.Select(Line)) { Id = id, Author = Author, Initials = "助手" });
        return
        [
            new CommentRangeStart { Id = id },
            .. runs,
            new CommentRangeEnd { Id = id },
            new Run(new CommentReference { Id = id }),
        ];
    }

    public void AddTo(MainDocumentPart main)
    {
        if (comments.Count > 0)
            main.AddNewPart<WordprocessingCommentsPart>("comments").Comments = new Comments(comments);
    }

    private static Paragraph Line(string text) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Comment }),
        new Run(new Text(XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
}

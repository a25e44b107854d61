using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Indexing;

/// <summary>Makes a document ready for the store: its passages, and the points that a past letter answers.</summary>
public sealed class DocumentIndexer(LetterParser letters)
{
    /// <summary>Raised whenever reading, cleaning or dividing changes: what an older version read is read anew.</summary>
    public const int ReadingVersion = 1;

    // Farewell, signature, note and copies take some hundred characters; more is an annex or another letter.
    private const int LongestFoot = 1500;

    public IndexedDocument Index(SourceDocument document)
    {
        var letter = document.Metadata.Kind is DocumentKind.Reply or DocumentKind.Opinion ? letters.Parse(document) : null;
        if (letter is null || letter.Sections.Count == 0) return new IndexedDocument(document, PassageBuilder.Build(document), []);

        var answers = WithoutFoot(WithoutOpening(document, letter), letter.Sections[^1].End);
        return new IndexedDocument(document, PassageBuilder.Build(answers), PointsOf(document.Id, letter));
    }

    // Title, number, addressee and opening say whom the letter answers; that is found by the title.
    private static SourceDocument WithoutOpening(SourceDocument document, ReplyLetter letter)
    {
        var start = Math.Min(letter.Sections[0].Heading.Start, letter.Sections[0].Start);
        return document with { Blocks = [.. document.Blocks.Where(block => block.Start >= start)] };
    }

    // What closes a letter answers nothing; the end of the last answer ends a passage.
    private static SourceDocument WithoutFoot(SourceDocument document, int end)
    {
        var foot = document.Blocks.Where(block => block.End > end).ToList();
        var length = foot.Where(block => block.Zone != ZoneKind.Furniture).Sum(block => block.End - block.Start);
        return length > LongestFoot ? document : document with { Blocks = [.. document.Blocks.Where(block => block.End <= end)] };
    }

    private static IReadOnlyList<PastPoint> PointsOf(string documentId, ReplyLetter letter) =>
        [.. LetterPoints.Of(letter).Select((point, i) => new PastPoint
        {
            DocumentId = documentId,
            Ordinal = i,
            Point = point.Point,
            ProposalTitle = letter.ProposalTitle?.Text,
            Start = point.Start,
            End = point.End,
        })];
}

using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Indexing;

/// <summary>Makes a document ready for the store: its passages, and the points that a past letter answers.</summary>
public sealed class DocumentIndexer(LetterParser letters)
{
    public IndexedDocument Index(SourceDocument document)
    {
        var letter = document.Metadata.Kind is DocumentKind.Reply or DocumentKind.Opinion ? letters.Parse(document) : null;
        if (letter is null || letter.Sections.Count == 0) return new IndexedDocument(document, PassageBuilder.Build(document), []);

        // Farewell, signature, note and copies answer nothing; the end of the last answer ends a passage.
        var end = letter.Sections[^1].End;
        var answered = document with { Blocks = [.. document.Blocks.Where(b => b.End <= end)] };
        return new IndexedDocument(document, PassageBuilder.Build(answered), PointsOf(document.Id, letter));
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

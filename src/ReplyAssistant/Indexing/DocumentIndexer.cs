using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Indexing;

/// <summary>Makes a document ready for the store: its passages, and the points that a past letter answers.</summary>
public sealed class DocumentIndexer(LetterParser letters)
{
    public IndexedDocument Index(SourceDocument document) =>
        new(document, PassageBuilder.Build(document), PointsOf(document));

    private IReadOnlyList<PastPoint> PointsOf(SourceDocument document)
    {
        if (document.Metadata.Kind is not (DocumentKind.Reply or DocumentKind.Opinion)) return [];
        if (letters.Parse(document) is not { } letter) return [];
        return [.. LetterPoints.Of(letter).Select((point, i) => new PastPoint
        {
            DocumentId = document.Id,
            Ordinal = i,
            Point = point.Point,
            ProposalTitle = letter.ProposalTitle?.Text,
            Start = point.Start,
            End = point.End,
        })];
    }
}

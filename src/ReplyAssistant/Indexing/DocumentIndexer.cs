using ReplyAssistant.Documents;

namespace ReplyAssistant.Indexing;

/// <summary>Makes a document ready for the store: its passages, and the points that a past letter answers.</summary>
/// <param name="points">What finds the asked points of a letter; it is called for replies and opinions only.</param>
public sealed class DocumentIndexer(Func<SourceDocument, IReadOnlyList<PastPoint>> points)
{
    public IndexedDocument Index(SourceDocument document) =>
        new(document, PassageBuilder.Build(document), PointsOf(document));

    private IReadOnlyList<PastPoint> PointsOf(SourceDocument document) =>
        document.Metadata.Kind is DocumentKind.Reply or DocumentKind.Opinion ? points(document) : [];
}

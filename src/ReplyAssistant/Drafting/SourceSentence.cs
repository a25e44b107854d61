using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Drafting;

/// <summary>A sentence of a source that may be taken over, with all that is known of its place.</summary>
internal sealed record SourceSentence
{
    public required SourceDocument Document { get; init; }

    public required StoredDocument Stored { get; init; }

    public required AnswerUnit Unit { get; init; }

    public required Passage Passage { get; init; }

    /// <summary>In the cleaned text.</summary>
    public required TextSpan Span { get; init; }

    public required SentenceKind Kind { get; init; }

    public string Text => Document.Text[Span.Start..Span.End];

    public DateOnly? Date => Stored.Metadata.Date;

    public bool IsPolicy => Stored.Metadata.Kind == DocumentKind.Policy;

    /// <summary>The sentences of a unit, in order.</summary>
    public static IEnumerable<SourceSentence> Of(AnswerUnit unit, SourceDocument document) =>
        from passage in unit.Passages
        from span in SentenceSplitter.Split(document.Text, passage.Start, passage.End)
        select new SourceSentence
        {
            Document = document,
            Stored = unit.Document,
            Unit = unit,
            Passage = passage,
            Span = span,
            Kind = SentenceKinds.Of(span.In(document.Text), unit.Document.Metadata.Kind),
        };
}

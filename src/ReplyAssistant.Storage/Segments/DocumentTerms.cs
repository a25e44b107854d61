using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Segments;

/// <summary>The terms of a document's passages and past points: the dear part of saving it, done before anything is locked.</summary>
internal sealed record DocumentTerms(IReadOnlyList<EntryTerms> Passages, IReadOnlyList<EntryTerms> Points)
{
    // Fewer passages are done before another thread is awake.
    private const int WorthSharing = 8;

    public static DocumentTerms Of(IndexedDocument document, IWordBreaker breaker, CancellationToken cancellationToken)
    {
        var reader = new EntryReader(breaker);
        var title = document.Document.Metadata.Title;
        var passages = new EntryTerms[document.Passages.Count];
        ForEach(passages.Length, i => passages[i] = reader.Passage(document.Passages[i].Text, document.Passages[i].Path, title), cancellationToken);
        return new DocumentTerms(passages, [.. document.Points.Select(p => reader.Point(p.Point, p.ProposalTitle))]);
    }

    /// <summary>On every core, unless it is too little.</summary>
    public static void ForEach(int count, Action<int> work, CancellationToken cancellationToken)
    {
        if (count >= WorthSharing)
        {
            var everyCore = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
            Parallel.For(0, count, everyCore, work);
            return;
        }
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            work(i);
        }
    }
}

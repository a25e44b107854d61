using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Cli;

/// <summary>A place that a person can open.</summary>
/// <param name="Line">From 1, in the text as it stood in the file.</param>
internal sealed record SourcePlace(string File, int Line);

/// <summary>Looks up where citations stand in the files they were read from; without a store the draft's own offsets must do.</summary>
internal sealed class SourcePlaces(StoreFile file) : IAsyncDisposable
{
    private readonly Dictionary<string, SourceDocument?> documents = new(StringComparer.Ordinal);

    /// <returns>Null when the store does not hold the document, or holds something else at that place.</returns>
    public async Task<SourcePlace?> OfAsync(Citation citation, Evidence evidence, CancellationToken cancellationToken)
    {
        if (!File.Exists(file.Path)) return null;
        if (!documents.TryGetValue(evidence.DocumentId, out var document))
        {
            var store = await file.OpenForReadingAsync(cancellationToken);
            documents[evidence.DocumentId] = document = await store.FindAsync(evidence.DocumentId, cancellationToken);
        }
        if (document is null) return null;
        // The draft is a file that anybody may have edited: its offsets count only where the words really stand.
        var source = document.Content.Source;
        var stands = citation.Start >= 0 && citation.End <= source.Length && citation.Start <= citation.End
            && source[citation.Start..citation.End] == citation.Original;
        return stands ? new SourcePlace(document.Path, 1 + source.AsSpan(0, citation.Start).Count('\n')) : null;
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}

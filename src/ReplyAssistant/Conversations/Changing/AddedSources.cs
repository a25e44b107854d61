using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Keeps words that a drafter pasted as a document of its own, so that they can be cited and opened like any other.</summary>
internal sealed class AddedSources(FileReader reader, DocumentParser documents, DocumentIndexer indexer, IDocumentStore store)
{
    // Where no file can lie, so that nothing read in from a folder is taken for it.
    private const string Folder = "起草人补充/";

    /// <param name="from">Where the drafter says it is from; null when that was not said.</param>
    /// <returns>The evidence, number 0 until it is put into a draft, and its sentences as they stand there.</returns>
    public async Task<(Evidence Evidence, IReadOnlyList<Sentence> Sentences)> KeepAsync(
        string text, string? from, DateOnly on, CancellationToken cancellationToken)
    {
        var title = from ?? "起草人补充的材料（未写明来源）";
        var bytes = Encoding.UTF8.GetBytes($"{title}\n\n{text}\n");
        var raw = await reader.ReadAsync("起草人补充.txt", bytes, cancellationToken);
        var parsed = documents.Parse(raw with { Path = $"{Folder}{raw.ContentHash[..16]}.txt" });
        // What somebody pasted vouches for nothing: it is neither a reply nor a policy, whatever it looks like.
        var document = parsed with { Metadata = parsed.Metadata with { Kind = DocumentKind.Other, Title = title } };
        await store.SaveAsync(indexer.Index(document), cancellationToken);

        var start = Math.Max(0, document.Text.IndexOf('\n', StringComparison.Ordinal) + 1);
        var evidence = Describe(document, title, start);
        return (evidence, [.. SentenceSplitter.Split(document.Text, start, document.Text.Length).Select(s => Cite(document, s, from is null))]);
    }

    /// <summary>Takes a pasted document out of the store; any other stays.</summary>
    public async Task ForgetAsync(string document, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(document, cancellationToken) is { } found && found.Path.StartsWith(Folder, StringComparison.Ordinal))
            await store.RemoveAsync(document, cancellationToken);
    }

    private static Evidence Describe(SourceDocument document, string title, int start)
    {
        var (from, to) = document.Content.Map.ToSource(start, document.Text.Length);
        return new Evidence
        {
            Id = 0,
            DocumentId = document.Id,
            Title = title,
            Kind = DocumentKind.Other,
            Validity = ValidityStatus.Unknown,
            Zone = ZoneKind.FullText,
            Path = [],
            CleanStart = start,
            CleanEnd = document.Text.Length,
            Start = from,
            End = to,
            Text = document.Text[start..],
            Why = ["起草人补充"],
        };
    }

    private static Sentence Cite(SourceDocument document, TextSpan span, bool isUnnamed)
    {
        var (from, to) = document.Content.Map.ToSource(span.Start, span.End);
        var citation = new Citation
        {
            Evidence = 0,
            Quote = span.In(document.Text),
            CleanStart = span.Start,
            CleanEnd = span.End,
            Start = from,
            End = to,
            Original = document.Content.Source[from..to],
        };
        var mark = isUnnamed ? "〔待核实：起草人补充，未写明来源〕" : "〔待核实：起草人补充〕";
        // In the letter others may follow it, whether or not it was pasted with its full stop.
        var isWhole = "。！？；.!?;".Contains(citation.Quote.TrimEnd('”', '’', '）', '》').LastOrDefault());
        var said = isWhole ? citation.Quote : citation.Quote + "。";
        return new Sentence(DatedWording.WithMark(said, mark), SentenceKinds.Of(citation.Quote, DocumentKind.Other), [citation], ["to-verify:provenance"]);
    }
}

using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Segments;

/// <summary>The part of a search that does not rank: which entries may be found at all.</summary>
internal sealed class EntryFilter(PassageQuery query)
{
    private readonly HashSet<string> excluded = new(query.ExcludedDocuments, StringComparer.Ordinal);
    private readonly string issuer = query.Issuer?.Trim() ?? "";

    public bool Allows(Segment segment, int entry)
    {
        var of = segment.Entries[entry];
        if (query.OnlyFullText && !of.IsPoint && of.Zone != ZoneKind.FullText) return false;
        var document = segment.DocumentOf(entry);
        return (query.Kind is null || query.Kind == document.Kind)
            && (query.After is null || document.Date >= query.After)
            && (query.Before is null || document.Date <= query.Before)
            && (query.Document is null || query.Document == document.Id)
            && (issuer.Length == 0 || document.Issuer?.Contains(issuer, StringComparison.Ordinal) == true)
            && !excluded.Contains(document.Id);
    }
}

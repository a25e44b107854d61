using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>Finds passages for a query that a person types: by its matter rather than its phrases, one of each copy, or none.</summary>
public sealed class PassageFinder(IPassageSearch search, RequestTerms terms)
{
    // The index ranks by words alone; what this order brings up stands among its first few times as many.
    private const int Depth = 4;
    private const int LeastDepth = 40;
    private const int MostDepth = 200;

    // Below this a passage shares a word or two with the query, not its matter. Chosen on half of the labelled requests
    // of the tests, and lower than for evidence: whoever searches judges himself.
    private const double LeastBearing = 0.45;

    // A report of a document never stands before the words of the document that say as much.
    private const double AfterFullText = 0.99;

    /// <param name="on">The day as of which freshness and validity are told.</param>
    public async Task<FoundPassages> FindAsync(PassageQuery query, DateOnly on, CancellationToken cancellationToken)
    {
        // As the index does: long questions are cut, set phrases struck before words are told.
        var cut = query.Text.Length > QueryTerms.MaxLength ? query.Text[..QueryTerms.MaxLength] : query.Text;
        var text = StopWords.Without(TextFolding.Fold(cut), shortest: 4);
        var matter = await RequestMatter.ReadAsync("", text, text, terms, search, cancellationToken);
        var depth = Math.Clamp(query.Top * Depth, LeastDepth, MostDepth);
        var hits = await search.SearchAsync(query with { Top = Math.Max(depth, query.Top), Thesaurus = terms.Thesaurus }, cancellationToken);
        var found = Judge(hits, matter, on);
        return new FoundPassages([.. OneOfEach(found, on).Take(query.Top)], found.Count == 0 && (hits.Count > 0 || !matter.IsTelling));
    }

    private static List<FoundPassage> Judge(IReadOnlyList<PassageHit> hits, RequestMatter matter, DateOnly on)
    {
        if (!matter.IsTelling) return [];
        var best = hits.Select(h => h.Score).DefaultIfEmpty(0).Max();
        var found = new List<FoundPassage>();
        foreach (var hit in hits)
        {
            var text = string.Join("\n", [.. hit.Passage.Path, hit.Document.Metadata.Title, hit.Passage.Text]);
            var bearing = matter.BearingOf(text).Sum;
            if (bearing < LeastBearing || !matter.IsSharedBy(text)) continue;
            found.Add(new FoundPassage(hit, PassageFeatures.Of(hit, bearing / Bearing.Whole * matter.InPhrase(text), best, on), []));
        }
        return BestFirst(found.Select(f => AfterItsFullText(f, found)));
    }

    private static FoundPassage AfterItsFullText(FoundPassage passage, List<FoundPassage> all)
    {
        if (passage.Hit.Passage.Zone == ZoneKind.FullText) return passage;
        var full = all.Where(f => f.Hit.Passage.Zone == ZoneKind.FullText && f.Hit.Document.Id == passage.Hit.Document.Id
            && f.Features.Matter >= passage.Features.Matter).Select(f => f.Score).DefaultIfEmpty(0).Max();
        return full == 0 || passage.Score < full
            ? passage
            : passage with { Features = passage.Features with { Voice = passage.Features.Voice * AfterFullText * full / passage.Score } };
    }

    private static IEnumerable<FoundPassage> OneOfEach(List<FoundPassage> found, DateOnly on)
    {
        var read = found.Select(f => (Found: f, Text: new CopyText(f.Hit.Passage.Text)));
        foreach (var group in NearCopies.Group(read, r => r.Text))
        {
            var copies = group.Select(r => r.Found).ToList();
            var shown = NearCopies.Shown(copies, f => f.Hit.Document, f => f.Hit.Passage.Zone, on);
            yield return shown with { Copies = [.. copies.Where(c => c != shown).Select(c => c.Hit)] };
        }
    }

    private static List<FoundPassage> BestFirst(IEnumerable<FoundPassage> found) => [.. found
        .OrderByDescending(f => f.Score)
        .ThenByDescending(f => f.Hit.Document.Metadata.Date)
        .ThenBy(f => f.Hit.Document.Id, StringComparer.Ordinal)
        .ThenBy(f => f.Hit.Passage.Ordinal)];
}

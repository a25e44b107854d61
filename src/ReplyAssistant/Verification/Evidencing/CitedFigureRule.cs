using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Verification.Names;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Evidencing;

/// <summary>Compares what a sentence says that a document provides with what the stored document provides: 奖励25万元 against 20万元.</summary>
internal sealed class CitedFigureRule : IFactRule
{
    public const string Contradicted = "fact.contradicted";

    public IReadOnlyList<string> Ids { get; } = [Contradicted];

    public async Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        if (context.Documents is null || await DocumentRegister.OfAsync(context, cancellationToken) is not { } register) return [];
        var texts = new Dictionary<string, IReadOnlyList<StoredFigure>>(StringComparer.Ordinal);
        var hits = new List<RuleHit>();
        foreach (var cited in CitedTitle.Of(letter).GroupBy(c => c.Sentence))
        {
            var sources = new List<StoredFigure>();
            foreach (var known in cited.SelectMany(c => register.Of(c.Key, context)).Where(k => k.Document is not null).DistinctBy(k => k.In))
            {
                if (!texts.TryGetValue(known.In, out var read))
                    texts[known.In] = read = await ReadAsync(known, context, cancellationToken);
                sources.AddRange(read);
            }
            if (sources.Count > 0) hits.AddRange(In(letter, cited.Key, cited.Min(c => c.End), sources));
        }
        return hits;
    }

    private static IEnumerable<RuleHit> In(CheckedLetter letter, FigureSentence sentence, int from, List<StoredFigure> sources)
    {
        foreach (var figure in sentence.Quantities.Where(q => q.Start >= from && IsProvided(q)))
        {
            if (sources.Exists(s => s.Figure.Means(figure))) continue;
            var about = FigureContext.Of(sentence.Text, figure);
            var best = sources.Where(s => s.Figure.IsSameUnit(figure)).Select(s => (Source: s, Shared: FigureContext.Shared(about, s.About)))
                .Where(s => s.Shared > 0).OrderByDescending(s => s.Shared).FirstOrDefault();
            if (best.Source is null) continue;
            yield return new RuleHit(Contradicted, [sentence.Place(letter, figure)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["written"] = figure.Text,
                    ["about"] = best.Source.About,
                    ["known"] = best.Source.Figure.Text,
                    ["source"] = best.Source.Title,
                },
            };
        }
    }

    // Days and bare numbers are the letter's own more often than the document's.
    private static bool IsProvided(Quantity q) => q.Kind is QuantityKind.Count or QuantityKind.Percent or QuantityKind.Multiple && q.Value > 0;

    private static async Task<IReadOnlyList<StoredFigure>> ReadAsync(KnownTitle known, CheckContext context, CancellationToken cancellationToken)
    {
        if (await context.Documents!.FindAsync(known.In, cancellationToken) is not { } document) return [];
        return [.. from zone in document.Zones
                   where zone.Kind == ZoneKind.FullText
                   from span in SentenceSplitter.Split(document.Text, zone.Start, zone.End)
                   where span.Length <= FigureSentence.Longest
                   let text = span.In(document.Text)
                   from figure in QuantityReader.Read(text)
                   select new StoredFigure(figure, FigureContext.Of(text, figure), known.Key)];
    }

    private sealed record StoredFigure(Quantity Figure, string About, string Title);
}

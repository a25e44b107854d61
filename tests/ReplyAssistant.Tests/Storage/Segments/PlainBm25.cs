using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Storage.Segments;

/// <summary>The ranking as its formula is written down, over plain lists: what the index must agree with.</summary>
internal sealed class PlainBm25
{
    private const double K1 = 0.75;
    private const double B = 0.6;

    private readonly IWordBreaker breaker;
    private readonly List<(string Id, int Ordinal, IReadOnlyList<string> Words, IReadOnlyList<string> Pairs)> texts;
    private readonly double average;

    public PlainBm25(IEnumerable<(string Id, int Ordinal, string Text)> passages, IWordBreaker breaker)
    {
        this.breaker = breaker;
        texts = [.. passages.Select(p => (p.Id, p.Ordinal, breaker.Words(p.Text), Pairs(p.Text)))];
        average = texts.Count == 0 ? 1 : Math.Max(1, texts.Average(t => t.Words.Count));
    }

    public List<(string Id, int Ordinal, double Score)> Search(string query)
    {
        var asked = QueryTerms.From(query, breaker);
        var (found, ranked) = (new double[texts.Count], new double[texts.Count]);
        foreach (var word in asked.Words)
        {
            // A word that the dictionary lacks counts by its pairs, which share its weight.
            var parts = word.Contains(' ') ? Pairs(word.Replace(" ", "")) : [word];
            foreach (var part in parts) Add(Into(word), part, Held(asked, word) / parts.Count, word.Contains(' '));
        }
        foreach (var pair in asked.Bigrams) Add(Into(pair), pair, 0.5 * Held(asked, pair), pairs: true);
        return [.. texts.Select((t, i) => (t.Id, t.Ordinal, found[i] > 0 ? found[i] + ranked[i] : 0)).Where(t => t.Item3 > 0)];

        double[] Into(string term) => asked.OnlyRanking.Contains(term) ? ranked : found;
    }

    private void Add(double[] scores, string term, double weight, bool pairs)
    {
        var counts = texts.ConvertAll(t => (pairs ? t.Pairs : t.Words).Count(w => w == term));
        var holding = counts.Count(c => c > 0);
        var rarity = Math.Log(1 + ((texts.Count - holding + 0.5) / (holding + 0.5)));
        for (var i = 0; i < scores.Length; i++)
        {
            var hold = K1 * (1 - B + (B * texts[i].Words.Count / average));
            if (counts[i] > 0) scores[i] += weight * rarity * counts[i] / (counts[i] + hold);
        }
    }

    private static double Held(QueryTerms asked, string term) => asked.Common.Contains(term) ? 0.5 : 1;

    private static List<string> Pairs(string text) => [.. HanBigrams.Of(TextFolding.Fold(text)).Where(p => p.Length > 1)];
}

using ReplyAssistant.Indexing;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Retrieval;

/// <summary>A clause of a request with its terms.</summary>
public sealed record Clause(string Text, IReadOnlyList<WeightedTerm> Terms)
{
    public double Weight { get; } = Terms.Sum(t => t.Weight);
}

/// <summary>What a request is about: its terms by weight, as a whole and clause by clause.</summary>
public sealed class RequestMatter
{
    private static readonly char[] Stops = ['，', '。', '；', '：', '？', '！', '、', '\n', ',', ';'];

    private RequestMatter(IReadOnlyList<WeightedTerm> heading, IReadOnlyList<WeightedTerm> all, IReadOnlyList<Clause> clauses)
    {
        Heading = heading;
        All = all;
        Clauses = clauses;
    }

    public IReadOnlyList<WeightedTerm> Heading { get; }

    public IReadOnlyList<WeightedTerm> All { get; }

    /// <summary>Only those with a matter of their own.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    public static async Task<RequestMatter> ReadAsync(
        ProposalRequest request, RequestTerms terms, IPassageSearch search, CancellationToken cancellationToken)
    {
        var text = request.Text.Contains(request.Heading, StringComparison.Ordinal)
            ? request.Text
            : request.Heading + "。" + request.Text;
        var all = terms.Of(text);
        var statistics = await search.StatisticsAsync(all, cancellationToken);
        var weights = RequestTerms.Weigh(all, statistics).ToDictionary(t => t.Term, t => t, StringComparer.Ordinal);
        return new RequestMatter(Pick(request.Heading), [.. weights.Values], Divide(text));

        List<WeightedTerm> Pick(string part) =>
            [.. terms.Of(part).Where(weights.ContainsKey).Select(t => weights[t])];

        List<Clause> Divide(string whole) =>
            [.. Join(whole.Split(Stops, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Select(c => new Clause(c, Pick(c)))
                .Where(c => c.Weight > 2)
                .DistinctBy(c => c.Text)];
    }

    /// <summary>How far a text bears on the clause it suits best, 0 to 1.</summary>
    public double Bearing(string text) => Clauses.Select(c => Coverage(c.Terms, text)).DefaultIfEmpty(0).Max();

    /// <summary>The share of the terms' weight that a text holds.</summary>
    public static double Coverage(IReadOnlyList<WeightedTerm> terms, string text)
    {
        double held = 0, whole = 0;
        foreach (var term in terms)
        {
            whole += term.Weight;
            if (text.Contains(term.Term, StringComparison.OrdinalIgnoreCase)) held += term.Weight;
        }
        return whole > 0 ? held / whole : 0;
    }

    // A clause of a few characters (规划、交通、公共服务) is an item of a list, not a matter of its own.
    private static IEnumerable<string> Join(string[] parts)
    {
        var pending = "";
        foreach (var part in parts)
        {
            pending = pending.Length == 0 ? part : pending + "，" + part;
            if (pending.Length < 7) continue;
            yield return pending;
            pending = "";
        }
        if (pending.Length > 0) yield return pending;
    }
}

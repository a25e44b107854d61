using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>A clause of a request with its terms.</summary>
public sealed record Clause(string Text, IReadOnlyList<WeightedTerm> Terms)
{
    // Below this a term stands in so many passages that it tells nothing.
    private const double Telling = 0.5;

    public double Weight { get; } = Terms.Sum(t => t.Weight);

    /// <summary>The share of its weight that a text holds; 0 where it shares a single short word with it, which may be chance.</summary>
    public double CoveredBy(string text)
    {
        var held = Terms.Where(t => t.Weight > Telling).Select(t => Held(t, text)).Where(h => h is not null).Distinct(StringComparer.Ordinal).ToList();
        return held.Count > 1 || held.Any(t => t!.Length > 2) ? RequestMatter.Coverage(Terms, text) : 0;
    }

    private static string? Held(WeightedTerm term, string text) =>
        text.Contains(term.Term, StringComparison.OrdinalIgnoreCase) ? term.Term : term.AlternativeIn(text)?.Text;

    /// <summary>The longest of its phrases that a text has, be it in other words.</summary>
    public int PhraseIn(string text) => Math.Max(
        CommonPhrase.Length(Text, text),
        Terms.Select(t => t.AlternativeIn(text)?.Text.Length ?? 0).DefaultIfEmpty(0).Max());
}

/// <summary>What a request is about: its terms by weight, as a whole and clause by clause.</summary>
public sealed class RequestMatter
{
    private static readonly char[] Stops = ['，', '。', '；', '：', '？', '！', '、', '\n', ',', ';'];

    // A name of so many characters is seldom shared by chance.
    private const double WholePhrase = 6;
    private const double Scattered = 0.4;

    private RequestMatter(
        IReadOnlyList<WeightedTerm> title, IReadOnlyList<WeightedTerm> heading, IReadOnlyList<WeightedTerm> all, IReadOnlyList<Clause> clauses)
    {
        Title = title;
        Heading = heading;
        All = all;
        Clauses = clauses;
    }

    /// <summary>Of the whole proposal's title.</summary>
    public IReadOnlyList<WeightedTerm> Title { get; }

    public IReadOnlyList<WeightedTerm> Heading { get; }

    public IReadOnlyList<WeightedTerm> All { get; }

    /// <summary>Only those with a matter of their own.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <param name="title">Of the whole proposal; empty when there is none.</param>
    /// <param name="text">May begin with the heading.</param>
    public static async Task<RequestMatter> ReadAsync(
        string title, string heading, string text, RequestTerms terms, IPassageSearch search, CancellationToken cancellationToken)
    {
        var whole = text.Contains(heading, StringComparison.Ordinal) ? text : heading + "。" + text;
        var all = terms.Counted(title + "。" + whole);
        var statistics = await search.StatisticsAsync(all, cancellationToken);
        return new RequestMatter(Pick(title), Pick(heading), Pick(whole), Divide(whole));

        IReadOnlyList<WeightedTerm> Pick(string part) => terms.Weigh(part, statistics);

        List<Clause> Divide(string text) =>
            [.. Join(text.Split(Stops, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Select(c => new Clause(c, Pick(c)))
                .Where(c => c.Weight > 2)
                .DistinctBy(c => c.Text)];
    }

    /// <summary>False when it is all phrases: several words, and none that names a matter. A single word is meant as it stands.</summary>
    public bool IsTelling => All.Count == 1 || All.Any(t => !TermWeights.IsEmpty(t.Term));

    /// <summary>True when a text shares more than phrases with it.</summary>
    public bool IsSharedBy(string text) => All.Any(t => (All.Count == 1 || !TermWeights.IsEmpty(t.Term)) && t.HeldBy(text) > 0);

    /// <summary>How far a text bears on the request and its parts.</summary>
    public Bearing BearingOf(string text) => new(Coverage(All, text), Coverage(Heading, text), [.. Clauses.Select(c => c.CoveredBy(text))]);

    /// <summary>From 0.4 for words that stand scattered to 1 for a clause's words in one phrase: 公共技术服务平台 rather than 公共, 技术 and 平台.</summary>
    public double InPhrase(string text)
    {
        var share = Clauses.Select(c => c.PhraseIn(text) / Math.Min(WholePhrase, c.Text.Length)).DefaultIfEmpty(0).Max();
        return Scattered + ((1 - Scattered) * Math.Min(1, share));
    }

    /// <summary>How far a text bears on the clause it suits best, 0 to 1.</summary>
    public double Bearing(string text) => Clauses.Select(c => c.CoveredBy(text)).DefaultIfEmpty(0).Max();

    /// <summary>The same for some of the clauses, by index.</summary>
    public double Bearing(string text, IEnumerable<int> clauses) => clauses.Select(i => Clauses[i].CoveredBy(text)).DefaultIfEmpty(0).Max();

    /// <summary>The share of the terms' weight that a text holds.</summary>
    public static double Coverage(IReadOnlyList<WeightedTerm> terms, string text)
    {
        double held = 0, whole = 0;
        foreach (var term in terms)
        {
            whole += term.Weight;
            held += term.HeldBy(text);
        }
        return whole > 0 ? held / whole : 0;
    }

    /// <summary>How much a text is about the terms, 0 to 1: BM25's saturation with its usual k1 and b, so that one mention in a long text counts little.</summary>
    public static double Aboutness(IReadOnlyList<WeightedTerm> terms, string text)
    {
        const double k1 = 1.2, b = 0.75, usualLength = 600;
        var norm = k1 * (1 - b + (b * text.Length / usualLength));
        double held = 0, whole = 0;
        foreach (var term in terms)
        {
            var count = term.CountIn(text);
            whole += term.Weight;
            held += term.Weight * count * (k1 + 1) / (count + norm) / (k1 + 1);
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

using System.Buffers;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Indexing;

/// <summary>Knows what else the words of a text are called: everyday words, official terms, abbreviations, old names.</summary>
public sealed class Thesaurus
{
    // A term means the same; an everyday wording may mean more than the term that it leads to.
    private const double OfTerm = 0.85;
    private const double OfEveryday = 0.75;

    // What stands between the parts of a wording: 看病总要排很长的队.
    private const int LongestGap = 6;

    // A word with more names than this is no name any more.
    private const int MostOthers = 8;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；！？,;!?\n");

    private static readonly Lazy<Thesaurus> Own = new(() => new Thesaurus([.. ThesaurusFile.BuiltIn().SelectMany(f => f.File.Sets)]));

    private readonly IReadOnlyList<ThesaurusSet> sets;
    private readonly Dictionary<int, List<Wording>> byStart = [];

    public Thesaurus(IReadOnlyList<ThesaurusSet> sets)
    {
        this.sets = sets;
        foreach (var set in sets) Add(set);
    }

    /// <summary>The one that comes with the product; read at first use.</summary>
    public static Thesaurus BuiltIn => Own.Value;

    public static Thesaurus Empty { get; } = new([]);

    public Thesaurus With(IEnumerable<ThesaurusSet> more) => new([.. sets, .. more]);

    /// <summary>What of a text can be said otherwise, in order; of wordings inside each other the longer is meant.</summary>
    /// <param name="folded">Text that went through <see cref="TextFolding"/>.</param>
    public IReadOnlyList<SaidOtherwise> Find(string folded, IWordBreaker breaker)
    {
        var bounds = new Lazy<HashSet<int>?>(() => breaker.IsFallback ? null : BoundsOf(folded, breaker));
        var found = new List<(Wording Wording, List<TextSpan> Places)>();
        for (var at = 0; at < folded.Length - 1; at++)
        {
            if (!byStart.TryGetValue(KeyAt(folded, at), out var wordings)) continue;
            foreach (var wording in wordings)
                if (wording.At(folded, at) is { } places && StandsAlone(folded, places, bounds)) found.Add((wording, places));
        }
        return [.. found.Where(f => !found.Any(o => IsInside(f.Places, o.Places)))
            .GroupBy(f => (f.Places[0].Start, f.Places[^1].End, f.Places.Count))
            .Select(g => Otherwise(folded, [.. g]))
            .Where(s => s.Others.Count > 0)];
    }

    private static SaidOtherwise Otherwise(string folded, IReadOnlyList<(Wording Wording, List<TextSpan> Places)> same)
    {
        var places = same[0].Places;
        var others = same.SelectMany(s => s.Wording.Others)
            .Where(o => !folded.Contains(o.Text, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(o => o.Text, StringComparer.OrdinalIgnoreCase).Take(MostOthers);
        return new SaidOtherwise(string.Join(ThesaurusSet.Gap, places.Select(p => p.In(folded))), places, [.. others]);
    }

    private static bool IsInside(List<TextSpan> inner, List<TextSpan> outer) =>
        inner.Sum(p => p.End - p.Start) < outer.Sum(p => p.End - p.Start)
        && inner.All(i => outer.Any(o => i.Start >= o.Start && i.End <= o.End));

    // A word of two characters may stand in others by chance (车位 in 火车位于); a longer one does not.
    private static bool StandsAlone(string text, List<TextSpan> places, Lazy<HashSet<int>?> bounds)
    {
        var (start, end) = (places[0].Start, places[^1].End);
        if (char.IsAsciiLetterOrDigit(text[start]) && start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) return false;
        if (char.IsAsciiLetterOrDigit(text[end - 1]) && end < text.Length && char.IsAsciiLetterOrDigit(text[end])) return false;
        return places.Count > 1 || end - start > 2 || bounds.Value is not { } known || (known.Contains(start) && known.Contains(end));
    }

    private static HashSet<int> BoundsOf(string folded, IWordBreaker breaker)
    {
        var bounds = new HashSet<int>();
        var from = 0;
        foreach (var word in breaker.Words(folded))
        {
            var at = folded.IndexOf(word, from, StringComparison.Ordinal);
            if (at < 0) continue;
            from = at + word.Length;
            bounds.Add(at);
            bounds.Add(from);
        }
        return bounds;
    }

    private void Add(ThesaurusSet set)
    {
        foreach (var term in set.Terms)
            Add([term], [.. set.Terms.Where(t => t != term).Select(t => new OtherWording(t, OfTerm))]);
        IReadOnlyList<OtherWording> terms = [.. set.Terms.Select(t => new OtherWording(t, OfEveryday))];
        foreach (var parts in set.Everyday.Select(w => w.Split(ThesaurusSet.Gap)))
        {
            Add(parts, terms);
            // 排队看病 as well as 看病排队.
            if (parts is [var one, { Length: > 1 } two]) Add([two, one], terms);
        }
    }

    private void Add(IReadOnlyList<string> parts, IReadOnlyList<OtherWording> others)
    {
        if (others.Count == 0) return;
        IReadOnlyList<string> folded = [.. parts.Select(TextFolding.Fold)];
        var key = KeyAt(folded[0], 0);
        if (!byStart.TryGetValue(key, out var wordings)) byStart[key] = wordings = [];
        wordings.Add(new Wording(folded, others));
    }

    private static int KeyAt(string text, int at) => (text[at] << 16) | text[at + 1];

    private sealed record Wording(IReadOnlyList<string> Parts, IReadOnlyList<OtherWording> Others)
    {
        /// <returns>The places of the parts when it begins there; otherwise null.</returns>
        public List<TextSpan>? At(string text, int start)
        {
            if (string.CompareOrdinal(text, start, Parts[0], 0, Parts[0].Length) != 0) return null;
            var places = new List<TextSpan>(Parts.Count) { new(start, start + Parts[0].Length) };
            foreach (var part in Parts.Skip(1))
            {
                var from = places[^1].End;
                var at = text.IndexOf(part, from, Math.Min(text.Length - from, LongestGap + part.Length), StringComparison.Ordinal);
                if (at < 0 || text.AsSpan(from, at - from).IndexOfAny(ClauseEnds) >= 0) return null;
                places.Add(new TextSpan(at, at + part.Length));
            }
            return places;
        }
    }
}

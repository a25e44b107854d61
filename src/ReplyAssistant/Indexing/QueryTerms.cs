using System.Text;

namespace ReplyAssistant.Indexing;

/// <summary>What a question is looked for by: its words and bigrams, each once, without the empty ones.</summary>
/// <param name="Words">
/// A word that the dictionary lacks comes as its characters with spaces between ("流 片"): so it stands in the index too.
/// </param>
public sealed record QueryTerms(IReadOnlyList<string> Words, IReadOnlyList<string> Bigrams)
{
    /// <summary>A longer question is cut: what is asked stands in front.</summary>
    public const int MaxLength = 400;

    private const int MaxWords = 128;
    private const int MaxBigrams = 256;
    private const int MaxOtherwise = 12;

    /// <summary>
    /// Those of the words and bigrams that every paper of the genre has (措施, 提供, 计划): they tell less, but in other texts
    /// they are the matter. Leaving them out cost three points of MRR in a hundred.
    /// </summary>
    public IReadOnlySet<string> Common { get; private init; } = new HashSet<string>();

    /// <summary>
    /// Those that find nothing by themselves, and rank what the others find: the genre's words, and neighbours of which one
    /// belongs to such a word (台的, 强检).
    /// </summary>
    public IReadOnlySet<string> OnlyRanking { get; private init; } = new HashSet<string>();

    /// <summary>What of it can be said otherwise: looked for beside its own words, at a lower weight.</summary>
    public IReadOnlyList<SaidOtherwise> Otherwise { get; private init; } = [];

    public bool IsEmpty => Words.Count == 0 && Bigrams.Count == 0 && Otherwise.Count == 0;

    public static QueryTerms From(string text, IWordBreaker breaker) => From(text, breaker, Thesaurus.Empty);

    public static QueryTerms From(string text, IWordBreaker breaker, Thesaurus thesaurus)
    {
        var folded = TextFolding.Fold(text.Length > MaxLength ? text[..MaxLength] : text);
        var terms = breaker.IsFallback ? WithoutDictionary(folded, breaker) : ByDictionary(folded, breaker);
        return terms with { Otherwise = [.. thesaurus.Find(folded, breaker).Take(MaxOtherwise)] };
    }

    // Without a dictionary nobody tells where a short word stands, so it is struck wherever its characters do.
    private static QueryTerms WithoutDictionary(string folded, IWordBreaker breaker)
    {
        var dense = StopWords.Without(folded, shortest: 2);
        var words = new QueryWords();
        foreach (var (word, at) in Located(dense, breaker))
            if (!StopWords.Contains(word)) words.Add(word, at);
        var bigrams = Pairs(dense).Distinct();
        return new QueryTerms([.. words.Finish().Distinct().Take(MaxWords)], [.. bigrams.Take(MaxBigrams)]);
    }

    private static QueryTerms ByDictionary(string folded, IWordBreaker breaker)
    {
        var dense = StopWords.WithoutQuestion(StopWords.Without(folded, shortest: 4));
        var rest = new StringBuilder(dense);
        var words = new QueryWords();
        var common = new List<string>();
        foreach (var (word, at) in Located(dense, breaker))
        {
            if (!StopWords.Contains(word) && !StopWords.IsQuestion(word))
            {
                words.Add(word, at);
                continue;
            }
            rest.Replace(word, new string(' ', word.Length), at, word.Length);
            if (word.Length > 1 && !StopWords.IsGrammar(word) && !StopWords.IsQuestion(word)) common.Add(word);
        }
        var matter = words.Finish();
        // What has nothing but the genre's words asks for nothing.
        if (matter.Count == 0) return new QueryTerms([], []);
        var finding = Pairs(rest.ToString()).Where(b => !StopWords.Contains(b)).ToHashSet(StringComparer.Ordinal);
        var bigrams = Pairs(dense).Distinct().Take(MaxBigrams).ToList();
        return new QueryTerms([.. matter.Concat(common).Distinct().Take(MaxWords)], bigrams)
        {
            Common = common.Concat(bigrams.Where(StopWords.Contains)).ToHashSet(StringComparer.Ordinal),
            OnlyRanking = common.Concat(bigrams.Where(b => !finding.Contains(b))).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static IEnumerable<string> Pairs(string folded) => HanBigrams.Of(folded).Where(b => b.Length > 1);

    // Words stand in order in the text; the bigrams of the fallback overlap.
    private static IEnumerable<(string Word, int At)> Located(string text, IWordBreaker breaker)
    {
        var from = 0;
        foreach (var word in breaker.Words(text))
        {
            var at = text.IndexOf(word, from, StringComparison.Ordinal);
            if (at < 0) continue;
            yield return (word, at);
            from = at + (breaker.IsFallback ? 1 : word.Length);
        }
    }

    /// <summary>Collects words, and joins single characters that stand side by side: 流 and 片 are one unknown word.</summary>
    private sealed class QueryWords
    {
        // A longer run of single characters is no word; its bigrams look for it.
        private const int LongestUnknown = 4;

        private readonly List<string> words = [];
        private readonly List<string> singles = [];
        private readonly List<string> lone = [];
        private int end;

        public void Add(string word, int at)
        {
            if (at != end) EndRun();
            end = at + word.Length;
            if (IsSingleHan(word))
            {
                singles.Add(word);
                return;
            }
            EndRun();
            words.Add(word);
        }

        /// <summary>A single character says little and is looked for only when there is nothing else.</summary>
        public List<string> Finish()
        {
            EndRun();
            return words.Count > 0 ? words : lone;
        }

        private void EndRun()
        {
            if (singles.Count is >= 2 and <= LongestUnknown) words.Add(string.Join(' ', singles));
            else if (singles.Count == 1) lone.Add(singles[0]);
            singles.Clear();
        }

        private static bool IsSingleHan(string word) =>
            Rune.TryGetRuneAt(word, 0, out var rune) && rune.Utf16SequenceLength == word.Length && HanBigrams.IsHan(rune);
    }
}

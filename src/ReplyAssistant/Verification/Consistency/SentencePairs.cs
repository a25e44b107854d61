using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Verification.PastLetters;

namespace ReplyAssistant.Verification.Consistency;

/// <summary>A sentence of the letter and the one of a past reply that says the same in nearly the same words.</summary>
internal sealed record SentencePair(TextSpan Place, string Text, PastLetter Past, string PastText);

/// <summary>Pairs the sentences of a letter with those of past replies: by shared runs of characters first, by likeness then.</summary>
internal static class SentencePairs
{
    private const int Run = 5;
    private const int LeastLength = 14;

    // Letters repeat a sentence with other figures; what differs more speaks of something else.
    private const double Same = 0.75;

    public static IReadOnlyList<SentencePair> Of(CheckedLetter letter, IReadOnlyList<PastLetter> past)
    {
        var pairs = new List<SentencePair>();
        var sentences = Sentences(letter).ToList();
        foreach (var source in past)
        {
            var theirs = SentenceSplitter.Split(source.Document.Text).Select(s => s.In(source.Document.Text)).Where(s => s.Length >= LeastLength).ToList();
            var index = Index(theirs);
            foreach (var place in sentences)
            {
                var text = place.In(letter.Text);
                if (Closest(text, theirs, index) is { } other) pairs.Add(new SentencePair(place, text, source, other));
            }
        }
        return pairs;
    }

    private static IEnumerable<TextSpan> Sentences(CheckedLetter letter) =>
        letter.Letter.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Paragraphs)
            .SelectMany(p => SentenceSplitter.Split(letter.Text, p.Start, p.End)).Where(s => s.Length >= LeastLength);

    private static string? Closest(string text, List<string> theirs, Dictionary<string, List<int>> index)
    {
        var shared = new Dictionary<int, int>();
        for (var i = 0; i + Run <= text.Length; i++)
        {
            if (!index.TryGetValue(text.Substring(i, Run), out var places)) continue;
            foreach (var at in places) shared[at] = shared.GetValueOrDefault(at) + 1;
        }
        if (shared.Count == 0) return null;
        var best = shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).First().Key;
        return NearCopy.Dice(text, theirs[best]) >= Same ? theirs[best] : null;
    }

    // A run that stands in many sentences is a name; it tells nothing of which one is meant, and would make the search slow.
    private static Dictionary<string, List<int>> Index(List<string> sentences)
    {
        const int common = 8;
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var i = 0; i + Run <= sentences[s].Length; i++)
            {
                var key = sentences[s].Substring(i, Run);
                if (!index.TryGetValue(key, out var at)) index[key] = at = [];
                if (at.Count <= common && (at.Count == 0 || at[^1] != s)) at.Add(s);
            }
        }
        return index;
    }
}

using System.Collections.Concurrent;
using Icu;

namespace ReplyAssistant.Indexing;

/// <summary>Words by ICU's Chinese dictionary.</summary>
public sealed class IcuWordBreaker : IWordBreaker
{
    private static readonly Locale Chinese = new("zh");

    // ICU's iterators are not thread safe and dear to make: each is lent to one call at a time.
    private readonly ConcurrentBag<BreakIterator> idle = [];

    /// <summary>Loads ICU and its dictionary, and fails where they are missing.</summary>
    public IcuWordBreaker()
    {
        Wrapper.Init();
        Words("试用词典");
    }

    public bool IsFallback => false;

    public IReadOnlyList<string> Words(string text)
    {
        var folded = TextFolding.Fold(text);
        if (folded.Length == 0) return [];
        if (!idle.TryTake(out var breaks)) breaks = BreakIterator.CreateWordInstance(Chinese);
        var words = Words(breaks, folded);
        idle.Add(breaks);
        return words;
    }

    private static List<string> Words(BreakIterator breaks, string folded)
    {
        breaks.SetText(folded);
        var words = new List<string>(folded.Length / 2);
        var start = breaks.MoveFirst();
        for (var end = breaks.MoveNext(); end != BreakIterator.DONE; end = breaks.MoveNext())
        {
            // What is neither letter, number nor character has the status 0.
            if (breaks.GetRuleStatus() != 0) words.Add(folded[start..end]);
            start = end;
        }
        return words;
    }
}

using Icu;

namespace ReplyAssistant.Indexing;

/// <summary>Words by ICU's Chinese dictionary.</summary>
public sealed class IcuWordBreaker : IWordBreaker
{
    private static readonly Locale Chinese = new("zh");

    /// <summary>Loads ICU and its dictionary, and fails where they are missing.</summary>
    public IcuWordBreaker()
    {
        Wrapper.Init();
        Words("试用词典");
    }

    public bool IsFallback => false;

    // Every call has a break iterator of its own: ICU's are not thread safe.
    public IReadOnlyList<string> Words(string text)
    {
        var folded = TextFolding.Fold(text);
        if (folded.Length == 0) return [];
        var words = new List<string>(folded.Length / 2);
        foreach (var boundary in BreakIterator.GetWordBoundaries(Chinese, folded, includeSpacesAndPunctuation: false))
            words.Add(folded[boundary.Start..boundary.End]);
        return words;
    }
}

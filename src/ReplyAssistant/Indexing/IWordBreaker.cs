namespace ReplyAssistant.Indexing;

/// <summary>Divides Chinese text into words: by a dictionary, or into bigrams where there is none.</summary>
public interface IWordBreaker
{
    /// <summary>Terms in order of appearance, lower case and full-width forms folded, without punctuation and white space.</summary>
    IReadOnlyList<string> Words(string text);

    /// <summary>True when there is no dictionary and the words are bigrams; said to the user once.</summary>
    bool IsFallback { get; }
}

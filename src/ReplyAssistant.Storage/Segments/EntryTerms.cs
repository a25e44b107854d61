using System.Collections.Concurrent;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Segments;

/// <summary>Every term of one passage or past point, as often as it stands there.</summary>
/// <param name="Fields">Keys, field by field; <see cref="AsWord"/> is set where the term stands as a word.</param>
/// <param name="Length">Words of the body, or of the question: what long entries are held back by.</param>
internal sealed record EntryTerms(IReadOnlyList<ulong[]> Fields, int Length)
{
    public const ulong AsWord = 1UL << 63;

    /// <summary>The terms of one text: its words, and its neighbouring characters; a word of two comes as both.</summary>
    public static (ulong[] Terms, int Words) Of(IndexedField field, string text, IWordBreaker breaker)
    {
        if (text.Length == 0) return ([], 0);
        var words = breaker.Words(text);
        var terms = new List<ulong>(words.Count + text.Length);
        foreach (var word in words) terms.Add(TermKey.OfWord(field, word) | AsWord);
        foreach (var (first, second) in HanBigrams.PairsOf(TextFolding.Fold(text))) terms.Add(TermKey.OfPair(field, first, second));
        return ([.. terms], words.Count);
    }
}

/// <summary>Finds the terms of entries; what many of them share, as a title, is divided once.</summary>
internal sealed class EntryReader(IWordBreaker breaker)
{
    private readonly ConcurrentDictionary<(IndexedField Field, string Text), ulong[]> shared = new();

    public EntryTerms Passage(string text, IReadOnlyList<string> path, string title)
    {
        var (body, length) = EntryTerms.Of(IndexedField.Body, text, breaker);
        return new EntryTerms([body, Shared(IndexedField.Path, string.Join('\n', path)), Shared(IndexedField.Title, title)], length);
    }

    public EntryTerms Point(string question, string? proposalTitle)
    {
        var (terms, length) = EntryTerms.Of(IndexedField.Question, question, breaker);
        return new EntryTerms([terms, Shared(IndexedField.ProposalTitle, proposalTitle ?? "")], length);
    }

    private ulong[] Shared(IndexedField field, string text) =>
        shared.GetOrAdd((field, text), key => EntryTerms.Of(key.Field, key.Text, breaker).Terms);
}

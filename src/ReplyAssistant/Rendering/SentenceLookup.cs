using System.Globalization;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Rendering;

/// <summary>Finds the sentences of a draft that a person means.</summary>
public static class SentenceLookup
{
    /// <param name="asked">The number of a sentence, or part of its text; white space does not count.</param>
    /// <returns>In the order of the letter; empty when none is meant.</returns>
    public static IReadOnlyList<NumberedSentence> Find(Draft draft, string asked)
    {
        var sentences = draft.NumberedSentences();
        var words = WithoutBlanks(asked);
        if (words.Length == 0) return [];
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= sentences.Count) return [sentences[number - 1]];
        return [.. sentences.Where(s => WithoutBlanks(s.Sentence.Text).Contains(words, StringComparison.Ordinal))];
    }

    /// <returns>The sentence that a finding's first place is in; null where it points into the letter's frame, or nowhere.</returns>
    public static NumberedSentence? Of(Draft draft, Finding finding)
    {
        var quote = finding.Places.Count == 0 ? "" : finding.Places[0].Quote;
        return quote.Length == 0 ? null : draft.NumberedSentences().FirstOrDefault(s =>
            s.Sentence.Text.Contains(quote, StringComparison.Ordinal) || quote.Contains(s.Sentence.Text, StringComparison.Ordinal));
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

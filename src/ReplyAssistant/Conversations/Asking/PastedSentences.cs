using System.Text.RegularExpressions;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>Finds the sentences of a draft in words that were copied out of a message, with its sentence numbers and marks.</summary>
internal static partial class PastedSentences
{
    // Shorter sentences stand in many texts.
    private const int ShortestWithin = 8;

    public static IReadOnlyList<NumberedSentence> In(Draft draft, string pasted)
    {
        var words = Dressing().Replace(pasted, "").Trim('“', '”', '"', ' ', '\n', '\r');
        if (words.Length < ShortestWithin / 2) return [];
        var found = SentenceLookup.Find(draft, words);
        if (found.Count > 0) return found;
        var plain = Plain(words);
        return [.. draft.NumberedSentences().Where(s =>
            s.Sentence.Text.Length >= ShortestWithin && plain.Contains(Plain(s.Sentence.Text), StringComparison.Ordinal))];
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // （12） before a sentence, [3] after it.
    [GeneratedRegex("(?m)^\\s*[（(][0-9]{1,3}[）)]|\\[[0-9]{1,2}\\]", RegexOptions.NonBacktracking)]
    private static partial Regex Dressing();
}

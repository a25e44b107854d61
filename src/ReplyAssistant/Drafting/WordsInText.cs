using System.Text;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Drafting;

/// <summary>Finds words in a text even where a line break or space stands inside them, as in a title over two lines.</summary>
internal static class WordsInText
{
    public static TextSpan? Find(string text, string words)
    {
        if (words.Length == 0) return null;
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at >= 0) return new TextSpan(at, at + words.Length);

        var (compact, places) = Compact(text);
        var sought = string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
        var found = sought.Length == 0 ? -1 : compact.IndexOf(sought, StringComparison.Ordinal);
        return found < 0 ? null : new TextSpan(places[found], places[found + sought.Length - 1] + 1);
    }

    private static (string Text, List<int> Places) Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            compact.Append(text[i]);
            places.Add(i);
        }
        return (compact.ToString(), places);
    }
}

using System.Text.RegularExpressions;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Makes answers shorter by leaving out whole sentences, the emptiest first; no sentence is rewritten.</summary>
internal static partial class Shortening
{
    /// <param name="section">Index; null for the whole letter.</param>
    /// <param name="length">Characters of the answers, headings of blocks included.</param>
    public static Draft To(Draft draft, int? section, int length)
    {
        while (LengthOf(draft, section) > length && Emptiest(draft, section) is { } number)
            draft = draft.WithSentences((n, s) => n == number ? [] : [s]);
        return draft;
    }

    public static int LengthOf(Draft draft, int? section) =>
        section is { } index ? draft.Sections[index].Length() : draft.Sections.Sum(s => s.Length());

    // Of equal worth the later one goes; the last sentence of a section stays, and what has to be supplied stays.
    private static int? Emptiest(Draft draft, int? section)
    {
        int? found = null;
        var least = int.MaxValue;
        var number = 0;
        for (var i = 0; i < draft.Sections.Count; i++)
        {
            var sentences = draft.Sections[i].Blocks.SelectMany(b => b.Sentences).ToList();
            foreach (var sentence in sentences)
            {
                number++;
                if ((section is not null && section != i) || sentences.Count == 1 || IsOpen(sentence)) continue;
                if (Worth(sentence) > least) continue;
                (found, least) = (number, Worth(sentence));
            }
        }
        return found;
    }

    private static bool IsOpen(Sentence sentence) => sentence.Marks.Any(m => m.StartsWith("to-supply", StringComparison.Ordinal));

    private static int Worth(Sentence sentence)
    {
        if (sentence.Kind == SentenceKind.Courtesy) return 0;
        var worth = sentence.Kind == SentenceKind.Explanation ? 3 : 1;
        if (Figure().IsMatch(sentence.Text)) worth += 2;
        if (sentence.Text.Contains('《')) worth += 1;
        return sentence.Citations.Count > 0 ? worth + 1 : worth;
    }

    [GeneratedRegex("[0-9]")]
    private static partial Regex Figure();
}

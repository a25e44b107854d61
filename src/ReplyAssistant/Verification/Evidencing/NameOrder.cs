using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Verification.Evidencing;

/// <summary>Sees whether names of places and bodies stand in another order than in the words they were taken from.</summary>
internal static class NameOrder
{
    private static readonly Regex Name = Patterns.Linear("[\u4e00-\u9fff]{2}(?:区|县|市|镇|州|局|委|厅|院|园|中心|公司|集团|大学|银行)");

    // A sentence that was written anew may order its names as it likes.
    private const double SameWords = 0.8;

    /// <returns>The first name that stands where the source has another; null when the order is kept.</returns>
    /// <param name="quotes">The longest holds the sentence; the others tell its day or its document.</param>
    public static TextSpan? Moved(string sentence, IEnumerable<string> quotes)
    {
        var source = quotes.MaxBy(q => q.Length) ?? "";
        var ours = Once(sentence);
        if (ours.Count < 2 || NearCopy.Dice(sentence, source) < SameWords) return null;
        var theirs = Once(source).ToDictionary(n => n.Value, n => n.Index, StringComparer.Ordinal);
        var last = -1;
        foreach (var name in ours.Where(n => theirs.ContainsKey(n.Value)))
        {
            if (theirs[name.Value] < last) return new TextSpan(name.Index, name.Index + name.Length);
            last = theirs[name.Value];
        }
        return null;
    }

    // A name that stands twice has no one place.
    private static List<Match> Once(string text) =>
        [.. Name.Matches(text).GroupBy(m => m.Value, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.First()).OrderBy(m => m.Index)];
}

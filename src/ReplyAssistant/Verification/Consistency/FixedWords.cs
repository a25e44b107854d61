using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Consistency;

/// <summary>The words of a sentence that are facts without being figures: districts and levels (国家级, 省级), in order.</summary>
internal static class FixedWords
{
    private static readonly Regex word = Patterns.Linear("[一-龥][^园社地辖片城景校厂库山小各全该本市我][区县]|国家级|省级|市级|区级|县级|第[0-9]{1,3}[位名]");

    public static IReadOnlyList<TextSpan> In(string text) =>
        [.. word.Matches(text).Select(m => new TextSpan(m.Index, m.Index + m.Length))];

    /// <summary>The words that differ, place by place; empty where the sentences do not hold as many.</summary>
    public static IReadOnlyList<(TextSpan Ours, string Theirs)> Differing(string ours, string theirs)
    {
        var (a, b) = (In(ours), In(theirs));
        return a.Count != b.Count ? []
            : [.. a.Zip(b).Where(p => !string.Equals(p.First.In(ours), p.Second.In(theirs), StringComparison.Ordinal)).Select(p => (p.First, p.Second.In(theirs)))];
    }
}

using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>The titles of documents that a sentence names in 《》.</summary>
internal static partial class TitlesInText
{
    /// <summary>Distinct, without the marks, in order; what is shorter than four characters or longer than sixty is no title of a document.</summary>
    public static IReadOnlyList<string> In(string sentence) =>
        [.. Marked().Matches(sentence).Select(m => m.Groups["title"].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("《(?<title>[^《》]{4,60})》")]
    private static partial Regex Marked();
}

using System.Text.RegularExpressions;

namespace ReplyAssistant.Letters;

/// <summary>Makes the patterns of the parsers: linear in the text whatever the text is, because it comes from outside.</summary>
internal static class Patterns
{
    public static Regex Linear(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

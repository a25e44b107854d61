using System.Text.RegularExpressions;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Reads several small numbers: 3、5, 第3句和第5句, 第3到5句.</summary>
internal static class CountList
{
    // More than a letter has sentences in one part is a slip of the finger.
    private const int Longest = 60;

    private static readonly Regex number = new(Phrase.Count, RegexOptions.NonBacktracking);

    private static readonly Regex span = new("到|至|-|—|~", RegexOptions.NonBacktracking);

    /// <returns>In order, each once; empty when they are none or too many.</returns>
    public static IReadOnlyList<int> Read(string folded)
    {
        var numbers = new List<int>();
        var end = 0;
        foreach (Match match in number.Matches(folded))
        {
            if (ChineseCount.Read(match.Value) is not { } n) return [];
            if (numbers.Count > 0 && span.IsMatch(folded[end..match.Index]))
                numbers.AddRange(Enumerable.Range(numbers[^1] + 1, Math.Clamp(n - numbers[^1], 0, Longest)));
            else numbers.Add(n);
            end = match.Index + match.Length;
        }
        return numbers.Count > Longest ? [] : [.. numbers.Distinct().Order()];
    }
}

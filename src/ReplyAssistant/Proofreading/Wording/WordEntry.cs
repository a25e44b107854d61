using System.Text.RegularExpressions;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Proofreading.Wording;

/// <summary>A wrong word, and the company in which it is wrong.</summary>
internal sealed record WordEntry(
    string Rule, string Wrong, string Right, string NotAfter, string NotBefore, Regex? After, Regex? Before, Severity? Severity)
{
    // The company is looked for this far; patterns of the list are bounded by it.
    private const int Company = 40;

    public bool IsWrongAt(string text, int at)
    {
        var end = at + Wrong.Length;
        if (at > 0 && NotAfter.Contains(text[at - 1])) return false;
        if (end < text.Length && NotBefore.Contains(text[end])) return false;
        if (After is not null && !After.IsMatch(text[Math.Max(0, at - Company)..at])) return false;
        return Before is null || Before.IsMatch(text[end..Math.Min(text.Length, end + Company)]);
    }
}

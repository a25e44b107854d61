using System.Text;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Verification.Privacy;

/// <summary>What personal data in a letter weighs, and how it is shown without being spread.</summary>
internal static class Publication
{
    /// <summary>Less where the letter is not to be published; null leaves the rule's own weight.</summary>
    public static Severity? Weight(CheckedLetter letter) =>
        letter.Letter.Disclosure?.Text is { } way && (way.Contains("不予", StringComparison.Ordinal) || way.Contains("依申请", StringComparison.Ordinal))
            ? Severity.Hint : null;

    /// <summary>A finding whose message shows the datum masked.</summary>
    public static RuleHit Hit(string rule, TextSpan place, string datum, Severity? weight) => new(rule, [place])
    {
        Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["masked"] = Masked(datum) },
        Severity = weight,
    };

    /// <summary>The first three and the last two characters; all else is starred.</summary>
    public static string Masked(string datum) =>
        datum.Length <= 5 ? new string('*', datum.Length) : datum[..3] + new string('*', Math.Min(8, datum.Length - 5)) + datum[^2..];

    /// <summary>Full-width digits, letters and signs as half-width ones; every character keeps its place.</summary>
    public static string Folded(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('！', '～')) return text;
        var folded = new StringBuilder(text);
        for (var i = 0; i < folded.Length; i++)
        {
            var half = (char)(folded[i] - '！' + '!');
            if (folded[i] is >= '！' and <= '～' && (char.IsAsciiLetterOrDigit(half) || half is '@' or '-' or '+' or '.')) folded[i] = half;
        }
        return folded.ToString();
    }

    /// <summary>True where the stretch is no part of a longer number or code.</summary>
    public static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1]) && !(text[start - 1] is '.' or '-' or '/' && start > 1 && char.IsAsciiDigit(text[start - 2])))
        && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));

    /// <summary>The words before a place, at most so many characters.</summary>
    public static string Before(string text, int start, int length) => text[Math.Max(0, start - length)..start];
}

using System.Text.RegularExpressions;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Verification;

/// <summary>What in a sentence needs evidence: figures, dates, titles of documents, names in quotation marks.</summary>
internal static partial class Claims
{
    public static bool Any(string text) => FiguresAndTitles(text).Any();

    /// <summary>Runs of digits and titles in 《》; marks 〔待…〕 speak to the drafter and claim nothing but their titles.</summary>
    public static IEnumerable<string> FiguresAndTitles(string text)
    {
        var claimed = Marks().Replace(text, "");
        return NearCopy.Figures(claimed)
            .Concat(Title().Matches(claimed).Select(m => m.Groups["title"].Value));
    }

    public static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("〔待[^〕]*〕")]
    private static partial Regex Marks();

    [GeneratedRegex("《(?<title>[^《》]+)》")]
    private static partial Regex Title();
}

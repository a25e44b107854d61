using System.Text.RegularExpressions;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Verification;

/// <summary>What in a sentence needs evidence: figures, dates, titles of documents, names in quotation marks.</summary>
internal static partial class Claims
{
    public static bool Any(string text) => Figures(text).Any() || Titles(text).Any();

    /// <summary>Whole numbers as written; marks 〔待…〕 speak to the drafter and claim nothing.</summary>
    public static IEnumerable<string> Figures(string text) => NearCopy.Figures(Marks().Replace(text, ""));

    /// <summary>Titles in 《》, without the marks.</summary>
    public static IEnumerable<string> Titles(string text) =>
        Title().Matches(Marks().Replace(text, "")).Select(m => m.Groups["title"].Value);

    /// <summary>The first figure or title of a sentence that its quotations do not hold; null when they hold all.</summary>
    public static string? Missing(string sentence, string quotes)
    {
        var figures = Figures(quotes).ToHashSet(StringComparer.Ordinal);
        var words = WithoutSpace(quotes);
        return Figures(sentence).FirstOrDefault(f => !figures.Contains(f))
            ?? Titles(sentence).FirstOrDefault(t => !words.Contains(WithoutSpace(t), StringComparison.Ordinal));
    }

    // A title may run over two lines where it stands.
    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("〔待[^〕]*〕")]
    private static partial Regex Marks();

    [GeneratedRegex("《(?<title>[^《》]+)》")]
    private static partial Regex Title();
}

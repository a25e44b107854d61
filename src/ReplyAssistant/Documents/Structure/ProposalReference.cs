using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>Which proposal a letter answers: the session and the number, read from its title or its opening.</summary>
internal static class ProposalReference
{
    private static readonly Regex SessionWords = Compile(
        @"[\u4e00-\u9fff]{0,20}?第?[一二三四五六七八九十0-9]{1,3}届[\u4e00-\u9fff]{0,14}?第?[一二三四五六七八九十0-9]{1,3}次(?:全体)?会议");
    private static readonly Regex WithOrdinal = Compile(@"第 ?([A-Za-z]{0,4}(?:[（(][0-9]{4}[）)]|[0-9]{4}-)?[A-Za-z]{0,2}[0-9]{1,10}) ?号");
    private static readonly Regex WithoutOrdinal = Compile(@"(?:^|[^〔\[0-9A-Za-z〕\]])([A-Za-z]{0,4}(?:[（(][0-9]{4}[）)])?[0-9]{2,10}) ?号");

    private static readonly string[] Leaders = ["关于对", "关于", "针对", "对", "在", "于", "转来", "复"];

    public static string? Session(string title, string opening) => FirstSession(title) ?? FirstSession(opening);

    public static string? Number(string title, string opening) => FirstNumber(title) ?? FirstNumber(opening);

    private static string? FirstSession(string text)
    {
        var match = SessionWords.Match(text);
        if (!match.Success) return null;
        var term = match.Value.IndexOf('届');
        var from = Leaders.Max(l => match.Value.LastIndexOf(l, term, StringComparison.Ordinal) is >= 0 and var at ? at + l.Length : 0);
        return match.Value[from..];
    }

    private static string? FirstNumber(string text)
    {
        if (WithOrdinal.Match(text) is { Success: true } ordinal) return ordinal.Groups[1].Value;
        return WithoutOrdinal.Match(text) is { Success: true } bare ? bare.Groups[1].Value : null;
    }

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

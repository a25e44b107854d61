using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage;

/// <summary>Whether a name in a text means a certain document, however much of the title is written.</summary>
internal static class DocumentNames
{
    // A shorter rest ("管理办法") would mean a thousand documents.
    private const int ShortestName = 6;

    private const int LongestPrefix = 30;

    // 云澜市工业和信息化局关于印发《…》的通知 is known by what it issues.
    private static readonly Regex Issuing = new("关于(?:印发|公布|发布|颁布)[《<](.+)[》>]的(?:通知|公告|决定)$", RegexOptions.NonBacktracking);

    private static readonly Regex Noise = new(@"[\s《》〈〉<>“”""'‘’·•]", RegexOptions.NonBacktracking);

    private static readonly Regex Place = new("^.{1,8}?[省市州盟区县旗]", RegexOptions.NonBacktracking);

    public static bool Mean(Repealer repealer, DocumentMetadata document)
    {
        var statement = repealer.Statement;
        if (statement.DocumentNumber is { } told && document.DocumentNumber is { } own) return Key(told) == Key(own);
        return MeanTitle(Key(statement.Title), TitleKey(document.Title), $"{repealer.Issuer}{repealer.Title}");
    }

    private static bool MeanTitle(string told, string own, string teller)
    {
        if (told.Length == 0 || own.Length == 0) return false;
        if (told == own) return true;
        var (longer, shorter) = told.Length > own.Length ? (told, own) : (own, told);
        if (shorter.Length < ShortestName || !longer.EndsWith(shorter, StringComparison.Ordinal)) return false;
        var prefix = longer[..^shorter.Length];
        return IsIssuer(prefix) && (longer == told || SpeaksOfTheSamePlace(prefix, teller));
    }

    private static bool IsIssuer(string prefix) =>
        prefix.Length <= LongestPrefix && "省市州盟区县旗国局委厅办部院会府".Contains(prefix[^1]);

    // One city's new measures do not repeal another city's of the same name.
    private static bool SpeaksOfTheSamePlace(string prefix, string teller) =>
        teller.Length == 0 || Place.Match(prefix) is not { Success: true } place
        || Place.Match(Key(teller)) is not { Success: true } || Key(teller).Contains(place.Value, StringComparison.Ordinal);

    private static string TitleKey(string title) =>
        Key(Issuing.Match(title.Trim()) is { Success: true } issuing ? issuing.Groups[1].Value : title);

    private static string Key(string name) => Noise.Replace(TextFolding.Fold(name), "").Replace('[', '〔').Replace(']', '〕');
}

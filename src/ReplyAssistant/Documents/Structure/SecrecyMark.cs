using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>Finds a mark of secrecy (机密★1年); the words inside a sentence (商业秘密) are none.</summary>
internal static class SecrecyMark
{
    private const int TopLines = 20;
    private const int LongestMark = 30;
    private const string Degrees = "(?:秘密|机密|绝密|機密|絕密|祕密)";
    private const string Period = @"(?:[0-9０-９一二三四五六七八九十]{1,3}(?:年|个月|個月)|长期|長期)";

    // With a star it is a mark wherever it stands alone; without one only near the top, where GB/T 9704 puts it.
    private static readonly Regex Starred = Compile($@"^(?:密级[：:]?|[0-9]{{0,8}})?{Degrees}[★☆*＊⋆✩✭](?:{Period}|启用前|解密前)?(?:特急|加急|平急|急件)?$");
    private static readonly Regex Bare = Compile($@"^(?:[0-9]{{6}})?[【\[（(]?{Degrees}[】\]）)]?{Period}?(?:特急|加急|平急|急件)?$");
    private static readonly Regex Labelled = Compile($@"(?:密级|保密级别|秘密等级|涉密等级)[：:\t]?[【\[（(]?{Degrees}");

    /// <returns>The mark as it stands; null when there is none.</returns>
    public static string? Find(RawDocument raw)
    {
        foreach (var (name, value) in raw.Properties)
        {
            var stated = WithoutBlanks(name + "：" + value);
            if (Labelled.IsMatch(stated) || Starred.IsMatch(WithoutBlanks(value))) return stated;
        }
        var seen = 0;
        foreach (var line in TextLines.Of(raw.Text))
        {
            var atTop = seen++ < TopLines;
            if (line.Length > LongestMark * 2 && !atTop) continue;
            var words = WithoutBlanks(line.Length > 200 ? raw.Text.Substring(line.Start, 200) : line.In(raw.Text));
            var isMark = words.Length <= LongestMark && (Starred.IsMatch(words) || (atTop && Bare.IsMatch(words)));
            if (isMark || (atTop && Labelled.IsMatch(words))) return words;
        }
        return null;
    }

    private static string WithoutBlanks(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')));

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Names;

/// <summary>The documents that any text names in 《》, with the numbers that follow.</summary>
internal static class TitlesInDocument
{
    private static readonly Regex Marked = Patterns.Linear(
        "《(?<title>[^《》\n]{4,90})》(?:[（(](?<number>[\u4e00-\u9fffA-Za-z]{1,16}[〔\\[（(【][0-9]{4}[〕\\]）)】]第?[0-9]{1,5}号))?");

    public static IEnumerable<(string Key, string Title, string? Number)> Of(string text) =>
        Marked.Matches(text).Select(m => (TitleKey.Of(m.Groups["title"].Value), m.Groups["title"].Value,
            m.Groups["number"].Success ? DocumentNumbers.Plain(m.Groups["number"].Value) : null));
}

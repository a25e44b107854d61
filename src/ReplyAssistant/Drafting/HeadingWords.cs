using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>What a heading of a source says, without its number and final mark.</summary>
internal static partial class HeadingWords
{
    public static string Of(string heading) => Number().Replace(heading, "").Trim().TrimEnd('。', '：', '；');

    [GeneratedRegex("^(第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+[.．、]|（[0-9]+）|[(][0-9]+[)]|[一二三四五六七八九十]是)\\s*")]
    private static partial Regex Number();
}

using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Names;

/// <summary>What of a title decides whether two are the same: no white space, one kind of dash, quote and bracket, no covering notice, no issuer before 关于.</summary>
internal static class TitleKey
{
    private static readonly Regex Covering = Patterns.Linear("^.{2,60}?关于(?:印发|发布|公布|转发)《?(?<name>[^《》]{4,80}?)》?的(?:通知|公告|决定)$");
    private static readonly Regex Issued = Patterns.Linear("^[^《》“”]{2,60}?(?:局|委员会|政府|办公室|办公厅|厅|部|委|院|会)(?<name>关于.{4,}(?:通知|意见|决定|公告|通告|批复|函))$");
    private static readonly Regex Bracketed = Patterns.Linear("[（(][^（()）]{1,30}[）)]$");

    public static string Of(string title)
    {
        var plain = string.Concat(title.Where(c => !char.IsWhiteSpace(c)).Select(Plain)).Trim('《', '》');
        if (Covering.Match(plain) is { Success: true } covering) return covering.Groups["name"].Value;
        return Issued.Match(plain) is { Success: true } issued ? issued.Groups["name"].Value : plain;
    }

    /// <summary>Without the bracket at the end: 《…办法（2021年版）》 and 《…办法（试行）》 are editions of one.</summary>
    public static string WithoutEdition(string key) => Bracketed.Replace(key, "");

    private static char Plain(char c) => c switch
    {
        '（' => '(',
        '）' => ')',
        '-' or '–' or '—' or '～' or '~' or '－' => '—',
        '〈' or '「' or '‘' => '“',
        '〉' or '」' or '’' => '”',
        '"' => '“',
        _ => c,
    };
}

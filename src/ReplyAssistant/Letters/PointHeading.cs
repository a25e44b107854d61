using System.Text.RegularExpressions;

namespace ReplyAssistant.Letters;

/// <summary>Reads the asked point out of a heading such as 关于“…”的建议.</summary>
internal static class PointHeading
{
    private const string Kinds = "(?:意见和建议|意见建议|建议意见|建议和意见|建议|问题|意见|提案|诉求|要求|方面|情况|事项|事宜)";

    // A bare 就 or 对 opens words of its own: 就业, 对外开放.
    private static readonly Regex frame = Patterns.Linear(
        "^(?:关于|针对|对于|[就对](?:您|你|贵|委员|代表|提案))(?:.{0,16}?(?:提出|反映|提到|所提)的?)?(.+?)(?:等)?(?:方面)?的?" + Kinds
        + "(?:的(?:答复|回复|办理情况|落实情况|说明|答复意见))?$");

    private static readonly Regex quoteTail = Patterns.Linear(
        "^等?(?:方面)?的?(?:" + Kinds + "(?:的(?:答复|回复|办理情况|落实情况|说明|答复意见))?|答复|回复)(?:[（(].{0,20}[）)])?$");

    /// <summary>True for 关于…的建议, 针对“…”的问题 and the like: the heading names what was asked.</summary>
    public static bool IsFramed(string heading)
    {
        var bare = Bare(heading);
        if (bare.Length is < 5 or > 300) return false;
        return QuotedPoint(bare) is not null || (frame.IsMatch(bare) && !bare.Contains("，我", StringComparison.Ordinal));
    }

    /// <summary>The point, without number, frame, outer quotation marks and final punctuation.</summary>
    public static string PointOf(string heading)
    {
        var bare = Bare(heading);
        if (QuotedPoint(bare) is { } quoted) return quoted;
        var match = bare.Length <= 300 ? frame.Match(bare) : Match.Empty;
        if (match.Success) return Unquoted(match.Groups[1].Value.Trim());
        return bare.StartsWith("关于", StringComparison.Ordinal) && bare.Length > 4 ? Unquoted(bare[2..]) : bare;
    }

    /// <summary>The heading without number and final punctuation.</summary>
    public static string Bare(string heading)
    {
        var text = heading.Trim();
        var mark = ItemMark.Of(text);
        return text[mark.Length..].TrimEnd('。', '：', ':', '；', '，', '.', ' ', '　').Trim();
    }

    // 关于“甲”“乙”的建议, 您提出的“甲”建议: what stands between the outermost marks.
    private static string? QuotedPoint(string text)
    {
        var open = text.AsSpan(0, Math.Min(text.Length, 24)).IndexOfAny('“', '"', '「');
        if (open is < 0 || !LeadsToPoint(text[..open])) return null;
        var parts = new List<string>();
        while (open < text.Length && Quotation.Opens(text[open]))
        {
            var close = Quotation.CloseOf(text, open);
            if (close < 0) return null;
            parts.Add(text[(open + 1)..close].Trim());
            open = close + 1;
            if (open + 1 < text.Length && text[open] is '、' or '，' or '和' or '及') open++;
        }
        return quoteTail.IsMatch(text[open..]) ? string.Join("、", parts) : null;
    }

    private static bool LeadsToPoint(string lead) =>
        lead.Length == 0 || lead is "关于" or "针对" or "对于" or "对" or "有关" or "就"
        || lead.EndsWith("提出的", StringComparison.Ordinal) || lead.EndsWith("提出", StringComparison.Ordinal)
        || lead.EndsWith("建议的", StringComparison.Ordinal) || lead.EndsWith("反映的", StringComparison.Ordinal)
        || lead.EndsWith("关于", StringComparison.Ordinal) || lead.EndsWith("提到的", StringComparison.Ordinal);

    private static string Unquoted(string text) =>
        text.Length > 2 && Quotation.Opens(text[0]) && Quotation.CloseOf(text, 0) == text.Length - 1 ? text[1..^1] : text;
}

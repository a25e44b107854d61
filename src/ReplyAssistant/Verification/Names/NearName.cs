namespace ReplyAssistant.Verification.Names;

/// <summary>Tells a slip in a name from another name: a few characters dropped or put in, or one written wrong.</summary>
internal static class NearName
{
    // Where these differ, two things are meant: the 十三五 and the 十四五 plan, the eastern and the western district.
    private const string Telling = "一二三四五六七八九十百千零〇0123456789东西南北中上下前后内外甲乙丙丁省市县区州新旧男女老少";

    private static readonly string[] Kinds =
        ["办法", "细则", "规定", "条例", "方案", "规划", "计划", "措施", "意见", "通知", "规程", "标准", "指南", "纲要", "目录", "法", "函", "协议", "办法(试行)"];

    /// <summary>Nearly but not quite the same.</summary>
    /// <param name="most">The most characters that may be dropped or put in.</param>
    public static bool IsSlip(string a, string b, int most)
    {
        if (a.Length < 8 || b.Length < 8 || string.Equals(a, b, StringComparison.Ordinal)) return false;
        if (Math.Abs(a.Length - b.Length) > most || !string.Equals(Kind(a), Kind(b), StringComparison.Ordinal)) return false;
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        if (longer.Length == shorter.Length) return DiffersByOne(longer, shorter);
        return Extra(longer, shorter) is { } extra && !extra.Any(Telling.Contains);
    }

    /// <summary>What the longer has beyond the shorter, when the shorter's characters stand in it in order; null otherwise.</summary>
    public static string? Extra(string longer, string shorter)
    {
        var at = 0;
        var extra = new System.Text.StringBuilder();
        foreach (var c in longer)
        {
            if (at < shorter.Length && shorter[at] == c) at++;
            else extra.Append(c);
        }
        return at == shorter.Length ? extra.ToString() : null;
    }

    // One wrong character, or two neighbours changed round.
    private static bool DiffersByOne(string a, string b)
    {
        var at = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).Take(3).ToList();
        if (at.Exists(i => Telling.Contains(a[i]) || Telling.Contains(b[i]))) return false;
        return at.Count == 1 || (at.Count == 2 && at[1] == at[0] + 1 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]]);
    }

    private static string Kind(string name) => Array.Find(Kinds, k => name.EndsWith(k, StringComparison.Ordinal)) ?? "";
}

using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>A quotation with where it stands: the document's title, the headings above it and what it names tell what a short name means.</summary>
internal sealed record Provision(string Quote, string Context)
{
    public static Provision Of(Citation citation, Evidence evidence) =>
        new(citation.Quote, string.Join('\n', [evidence.Title, .. evidence.Path, .. TitlesInText.In(citation.Quote)]));
}

/// <summary>Says whether two provisions give a different rate, limit or amount for the same thing.</summary>
/// <remarks>Different years, levels, stages, kinds of enterprise and thresholds are different things, not disagreements.</remarks>
internal static partial class SupportConflict
{
    // 化改造项目, 中小企业: fewer characters at the end are what all projects have in common.
    private const int SharedEnd = 4;

    public static bool Between(Provision a, Provision b)
    {
        var right = SupportClaims.Of(b.Quote);
        return right.Count > 0 && SupportClaims.Of(a.Quote).Any(x => right.Any(y =>
            string.Equals(x.Form, y.Form, StringComparison.Ordinal) && !string.Equals(x.Value, y.Value, StringComparison.Ordinal)
            && IsSameThing(x.To, a, y.To, b)));
    }

    private static bool IsSameThing(string x, Provision a, string y, Provision b)
    {
        if (Qualifiers.Any(q => IsKeptApart(q.Words, q.IsOpen, x, y)) || !Same(Threshold(), x, y) || AreOtherYears(a.Quote, b.Quote)) return false;
        var shared = 0;
        while (shared < Math.Min(x.Length, y.Length) && x[^(shared + 1)] == y[^(shared + 1)]) shared++;
        if (shared < SharedEnd) return false;
        var (own, other) = (General().Replace(x[..^shared], ""), General().Replace(y[..^shared], ""));
        // 轻量化改造项目 in the rules on 数字化转型 are 数字化改造项目.
        return own.Length == 0 || other.Length == 0
            || b.Context.Contains(own, StringComparison.Ordinal) || a.Context.Contains(other, StringComparison.Ordinal);
    }

    // What tells one kind from another; open ones may also be left out (中小企业 are most enterprises), the others make an exception of the rule.
    private static readonly (string[] Words, bool IsOpen)[] Qualifiers =
    [
        (["国家", "省", "市级", "区级", "县"], false),
        (["新认定", "首次", "复核", "连续", "新建", "扩建", "续建"], false),
        (["创新型", "专精特新", "小巨人", "单项冠军", "高新技术", "上市", "龙头", "示范"], false),
        (["规模以上", "规模以下", "小微", "大型", "中型"], true),
    ];

    private static bool IsKeptApart(string[] words, bool isOpen, string x, string y)
    {
        var left = words.Where(w => x.Contains(w, StringComparison.Ordinal)).ToList();
        var right = words.Where(w => y.Contains(w, StringComparison.Ordinal)).ToList();
        return (!isOpen || (left.Count > 0 && right.Count > 0)) && !left.SequenceEqual(right);
    }

    private static bool Same(Regex pattern, string x, string y) =>
        pattern.Matches(x).Select(m => m.Value).SequenceEqual(pattern.Matches(y).Select(m => m.Value), StringComparer.Ordinal);

    // Only where both say for which year they hold; the day of a document stands in its name and says nothing of it.
    private static bool AreOtherYears(string x, string y)
    {
        var left = Years(x);
        var right = Years(y);
        return left.Count > 0 && right.Count > 0 && !left.Overlaps(right);
    }

    private static HashSet<string> Years(string text) => [.. Year().Matches(Name().Replace(text, "")).Select(m => m.Value)];

    [GeneratedRegex("[0-9]+(?:\\.[0-9]+)?(?:亿元|万元|元|平方米|人|家|%)[^，；。]{0,4}?(?:以上|以下|以内|不足|不满)|(?:超过|突破|达到|不低于|满|不足)[0-9]+(?:\\.[0-9]+)?(?:亿元|万元|元|平方米|人|家|%|年)", RegexOptions.NonBacktracking)]
    private static partial Regex Threshold();

    [GeneratedRegex("符合条件|中小|企业|本市|全市|我市|辖区|内|的|等|化$|^化", RegexOptions.NonBacktracking)]
    private static partial Regex General();

    [GeneratedRegex("20[0-9]{2}年", RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex("《[^》]*》|（[^）]*）|20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日起?施行的", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}

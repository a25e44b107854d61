using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>What a provision gives: to what, in which form, how much.</summary>
/// <param name="To">The thing supported, as written: 中小企业数字化改造项目.</param>
/// <param name="Form">A share of what was spent, an upper limit (with per whom), or an amount.</param>
internal sealed record SupportClaim(string To, string Form, string Value);

/// <summary>Reads rates, limits and amounts of support out of a sentence.</summary>
internal static partial class SupportClaims
{
    public static IReadOnlyList<SupportClaim> Of(string sentence)
    {
        var claims = new List<SupportClaim>();
        foreach (var provision in sentence.Split('；', '。', ';'))
        {
            // 对甲按20%给予补助，单户最高20万元: what is given to whom is said once, for all that follows.
            var to = "";
            foreach (var clause in provision.Split('，', ','))
            {
                if (Object(clause) is { } named) to = named;
                claims.AddRange(In(clause, to));
            }
        }
        return claims;
    }

    private static IEnumerable<SupportClaim> In(string clause, string to)
    {
        var isFirst = Object(clause) is not null;
        foreach (Match match in Amount().Matches(clause))
        {
            // 省级企业奖励20万元、国家级企业奖励50万元: each after the first has its own before it.
            var own = isFirst ? to : Lead().Replace(match.Groups["to"].Value, "");
            isFirst = false;
            var isCut = match.Index > 0 && char.IsDigit(clause[match.Index - 1]);
            if (own.Length < 4) own = to;
            if (own.Length >= 4 && !isCut) yield return new SupportClaim(own, "金额" + match.Groups["unit"].Value, match.Groups["value"].Value);
            else if (isCut && to.Length > 0) yield return new SupportClaim(to, "金额" + match.Groups["unit"].Value, match.Groups["value"].Value);
        }
        if (to.Length == 0) yield break;
        foreach (Match match in Rate().Matches(clause)) yield return new SupportClaim(to, "比例", match.Groups["value"].Value);
        foreach (Match match in Limit().Matches(clause)) yield return new SupportClaim(to, $"{match.Groups["per"].Value}最高{match.Groups["unit"].Value}", match.Groups["value"].Value);
    }

    private static string? Object(string clause)
    {
        var match = Named().Match(clause);
        return match.Success && Lead().Replace(match.Groups["to"].Value, "") is { Length: >= 4 } to ? to : null;
    }

    // What stands between 对 and what is done, or before 按…%.
    [GeneratedRegex("对(?<to>[^对]{4,40}?)(?:按|给予|予以|一次性|奖励|补助|补贴|资助|$)|^(?<to>[^对]{4,40}?)(?:按|的?(?:补助|补贴|奖励|资助)(?:比例|标准))", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex("^.*(?:明确|规定|提出|载明|其中|对)", RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex("按[^%％]{0,30}?(?<value>[0-9]{1,3}(?:\\.[0-9]+)?)[%％][^%％]{0,8}?(?:补助|补贴|奖励|资助|抵扣|补偿|贴息|支持)|(?:补助|补贴|奖励|资助)(?:比例|标准)[^0-9]{0,6}(?<value>[0-9]{1,3}(?:\\.[0-9]+)?)[%％]", RegexOptions.NonBacktracking)]
    private static partial Regex Rate();

    [GeneratedRegex("(?<per>(?:单户|单个项目|单个企业|每个项目|每个企业|每户|每家|同一企业|单项|每项)?(?:每年|年度)?)(?:补助|补贴|奖励|资助)?(?:金额)?(?:最高|不超过)(?:不超过|限额|补助|奖励|给予|为)?(?<value>[0-9]+(?:\\.[0-9]+)?)(?<unit>亿元|万元|元)", RegexOptions.NonBacktracking)]
    private static partial Regex Limit();

    [GeneratedRegex("(?<to>[^、0-9]{0,40}?)(?:给予|予以)?(?:一次性)?(?:奖励|补助|补贴|资助)(?<value>[0-9]+(?:\\.[0-9]+)?)(?<unit>亿元|万元|元)", RegexOptions.NonBacktracking)]
    private static partial Regex Amount();
}

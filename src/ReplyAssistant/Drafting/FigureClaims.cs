using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>A counted thing: what, how many, and as of when the sentence says so.</summary>
internal sealed record FigureClaim(string What, string Unit, string Value, string AsOf)
{
    /// <summary>The same thing counted: one name ends in the other, with the same unit.</summary>
    public bool IsSameThing(FigureClaim other) =>
        string.Equals(Unit, other.Unit, StringComparison.Ordinal)
        && (What.EndsWith(other.What, StringComparison.Ordinal) || other.What.EndsWith(What, StringComparison.Ordinal));
}

/// <summary>Reads counted things out of sentences, to see where two sources disagree.</summary>
internal static partial class FigureClaims
{
    public static IReadOnlyList<FigureClaim> Of(string sentence)
    {
        var claims = new List<FigureClaim>();
        foreach (Match match in Counted().Matches(sentence))
        {
            var what = Verbs().Replace(match.Groups["what"].Value, "");
            if (what.Length < 4 || Change().IsMatch(what)) continue;
            claims.Add(new FigureClaim(what, match.Groups["unit"].Value, match.Groups["value"].Value, AsOf(sentence, match.Index)));
        }
        return claims;
    }

    /// <summary>Pairs of the same thing, as of the same day, with different values.</summary>
    public static bool Disagree(string a, string b)
    {
        var right = Of(b);
        return Of(a).Any(x => right.Any(y => x.IsSameThing(y) && x.AsOf.Length > 0
            && string.Equals(x.AsOf, y.AsOf, StringComparison.Ordinal)
            && !string.Equals(x.Value, y.Value, StringComparison.Ordinal)));
    }

    /// <summary>True when each thing that the older sentence counts is counted anew, as of a later day, in the newer one.</summary>
    public static bool IsOutdatedBy(string older, string newer)
    {
        var left = Of(older);
        var right = Of(newer);
        return left.Count > 0 && left.All(x => x.AsOf.Length > 0
            && right.Any(y => x.IsSameThing(y) && string.CompareOrdinal(y.AsOf, x.AsOf) > 0));
    }

    // The last date before the figure says as of when it holds; "2024年12月底" sorts after "2023年底" as text.
    private static string AsOf(string sentence, int before)
    {
        var last = Date().Matches(sentence[..before]).LastOrDefault();
        return last is null ? "" : last.Groups["year"].Value + "-" + last.Groups["month"].Value.PadLeft(2, '0');
    }

    [GeneratedRegex("(?<what>[\\p{IsCJKUnifiedIdeographs}“”]{4,20})(?:约|共|达到?|为|超过?|近)?(?<value>[0-9]+(?:\\.[0-9]+)?)(?<unit>亿元|万元|万家|万个|%|家|个|项|座|人|台|户|批次|公里|平方米|万平方米|条|所|件)")]
    private static partial Regex Counted();

    // "比上年增长24.6%" counts a change, and says of what only elsewhere in the sentence.
    [GeneratedRegex("(增长|下降|上升|提高|提升|增加|减少|降低|同比|上年|占比?|达)$")]
    private static partial Regex Change();

    [GeneratedRegex("^.*(有|共有|建成|累计|认定|培育|新增|达到|其中|获批)")]
    private static partial Regex Verbs();

    [GeneratedRegex("(?<year>20[0-9]{2})年(?:(?<month>[0-9]{1,2})月)?")]
    private static partial Regex Date();
}

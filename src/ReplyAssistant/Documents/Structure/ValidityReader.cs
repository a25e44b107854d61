using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>Reads what a policy says of its own term: 有效期, 试行, and what the page says of its status.</summary>
internal static class ValidityReader
{
    private const string Count = "([0-9]{1,2}|[一二两三四五六七八九十]{1,3})";
    private const int LongestSentence = 1000;

    private static readonly string[] StatusNames = ["效力状态", "有效性", "时效性", "时效", "是否有效", "状态"];
    private static readonly string[] EndNames = ["失效日期", "废止日期", "有效期至", "有效日期", "截止日期"];

    private static readonly Regex UntilDay = Compile("(?:有效期限?|试行期限?|执行期限?)(?:截?至|截?止|到|为?至)到? ?" + ChineseDates.Pattern);
    private static readonly Regex FromToDay = Compile("自 ?" + ChineseDates.Pattern + "起?(?:施行|实施|执行)?[，,]?(?:有效期)?(?:至|到) ?" + ChineseDates.Pattern);
    private static readonly Regex Years = Compile("(?:有效期限?|试行期限?|暂行期)(?:为|是)? ?" + Count + " ?年|(?:试行|暂行) ?" + Count + " ?年");
    private static readonly Regex FromDay = Compile("自 ?" + ChineseDates.Pattern + "起");
    private static readonly Regex StatusMark = Compile("(?:^|[（(【\\[])(?:此件|本件|本文|该文件|文件)?(?:已|全文)?(废止|失效)(?:[）)】\\]]|$)");

    public static Validity Read(RawDocument raw, string text, IReadOnlyList<TextLine> lines, DocumentParts parts, DocumentMetadata metadata)
    {
        var term = metadata.Kind == DocumentKind.Policy ? Term(text, parts, metadata.Date) : Validity.Unknown;
        var stated = StatedBy(raw) ?? MarkedAbove(text, lines, parts);
        if (stated is null) return term;
        return stated.Until is null && term.Until is { } until && stated.Status is ValidityStatus.InForce or ValidityStatus.Expired
            ? stated with { Until = until }
            : stated;
    }

    private static Validity? StatedBy(RawDocument raw)
    {
        var until = EndNames.Select(n => raw.Properties.GetValueOrDefault(n)).FirstOrDefault(v => v is not null) is { } end
            ? ChineseDates.First(end) : null;
        foreach (var name in StatusNames)
        {
            if (!raw.Properties.TryGetValue(name, out var value) || value.Trim().Length == 0) continue;
            if (Status(value) is { } status) return new Validity(status, $"页面载明“{name}：{value.Trim()}”", until);
        }
        return until is null ? null : new Validity(ValidityStatus.InForce, "页面载明失效日期", until);
    }

    private static ValidityStatus? Status(string value)
    {
        if (value.Contains("废止", StringComparison.Ordinal)) return ValidityStatus.Repealed;
        if (value.Contains("失效", StringComparison.Ordinal) || value.Contains("无效", StringComparison.Ordinal) || value.Contains("过期", StringComparison.Ordinal))
            return ValidityStatus.Expired;
        return value.Contains("有效", StringComparison.Ordinal) ? ValidityStatus.InForce : null;
    }

    // Only the page's own lines count; in the text the same words speak of other documents.
    private static Validity? MarkedAbove(string text, IReadOnlyList<TextLine> lines, DocumentParts parts)
    {
        for (var i = 0; i < Math.Min(parts.TextStart, lines.Count); i++)
        {
            var line = lines[i].In(text);
            var label = Array.Find(StatusNames, n => line.StartsWith(n, StringComparison.Ordinal));
            if (label is not null && Status(FirstCell(line)) is { } status)
                return new Validity(status, $"页面载明“{FirstCell(line)}”");
            if (line.Length <= 80 && StatusMark.Match(line) is { Success: true } mark)
                return new Validity(mark.Groups[1].Value == "废止" ? ValidityStatus.Repealed : ValidityStatus.Expired, $"页面载明“{line}”");
        }
        return null;
    }

    private static string FirstCell(string line)
    {
        var label = line.AsSpan().IndexOfAny('：', ':', '\t');
        var end = label < 0 ? -1 : line.AsSpan(label + 1).TrimStart().IndexOfAny('\t', ' ', '\u3000');
        var cell = end < 0 ? line : line[..(line.Length - line.AsSpan(label + 1).TrimStart().Length + end)];
        return cell.Length <= 40 ? cell : cell[..40];
    }

    private static Validity Term(string text, DocumentParts parts, DateOnly? issued)
    {
        foreach (var zone in parts.Zones.Where(z => z.Kind == ZoneKind.FullText))
        {
            foreach (var span in SentenceSplitter.Split(text, zone.Start, zone.End))
            {
                if (span.Length > LongestSentence || TermIn(span.In(text), issued) is not { } until) continue;
                return new Validity(ValidityStatus.InForce, $"文中规定“{Shortened(span.In(text))}”", until);
            }
        }
        return Validity.Unknown;
    }

    private static DateOnly? TermIn(string sentence, DateOnly? issued)
    {
        if (UntilDay.Match(sentence) is { Success: true } day && IsOwn(sentence, day.Index)) return ChineseDates.Read(day);
        if (FromToDay.Match(sentence) is { Success: true } span && IsOwn(sentence, span.Index) && sentence.Contains('本'))
            return ChineseDates.Read(span, 4);
        if (Years.Match(sentence) is not { Success: true } years || !IsOwn(sentence, years.Index)) return null;
        var count = ChineseDates.Number(years.Groups[1].Success ? years.Groups[1].Value : years.Groups[2].Value);
        var begins = ChineseDates.Read(FromDay.Match(sentence)) ?? issued;
        return count is > 0 and <= 50 && begins is { } from ? from.AddYears(count).AddDays(-1) : null;
    }

    // 《…》有效期至… speaks of another document; a certificate's term (证书有效期3年) is no term of the policy.
    private static bool IsOwn(string sentence, int at)
    {
        var before = sentence[..at];
        if (before.Contains('《', StringComparison.Ordinal) && !before.Contains('本', StringComparison.Ordinal)) return false;
        return before.Contains('本', StringComparison.Ordinal) || before.Contains("起施行", StringComparison.Ordinal)
            || before.Contains("起实施", StringComparison.Ordinal) || before.Contains("起执行", StringComparison.Ordinal) || before.Length == 0;
    }

    private static string Shortened(string sentence) => sentence.Length <= 80 ? sentence : sentence[..80] + "…";

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

namespace ReplyAssistant.Verification.Quantities;

/// <summary>Reads 三分之一 and tells when 六成 is six tenths.</summary>
internal static class Fraction
{
    /// <returns>In hundredths.</returns>
    public static NumberSpan? At(string text, int start, NumberSpan denominator, int end)
    {
        if (string.CompareOrdinal(text, denominator.End, "分之", 0, 2) != 0 || denominator.Value is < 2 or > 10_000) return null;
        return NumberScan.Any(text, denominator.End + 2, end) is { } top && top.Value <= denominator.Value
            ? new NumberSpan(decimal.Round(top.Value * 100 / denominator.Value, 2), top.End, 0, QuantityBound.Exact)
            : null;
    }

    // 建成, 三成 of 三成套: tenths stand behind a word of share, or end their clause.
    public static bool IsTenths(string text, int start, int at)
    {
        if (NumberWords.DigitOf(text[start]) < 1) return false;
        var before = start == 0 ? ' ' : text[start - 1];
        var after = at + 1 < text.Length ? text[at + 1] : '。';
        return before is '占' or '约' or '近' or '超' or '过' or '到' or '达' or '有' or '逾' or '的'
            || after is '以' or '左' or '，' or '。' or '；' or '、';
    }
}

namespace ReplyAssistant.Verification.Quantities;

/// <summary>Reads calendar days, months and years: 2021年10月26日, 2021年7月, 二〇二一年, 2024年度.</summary>
internal static class Years
{
    /// <returns>20211026, 202107 or 2021; null when the number is no year.</returns>
    public static NumberSpan? At(string text, int start, NumberSpan number, int end)
    {
        if (number.End >= end || number.End - start != 4 || text[number.End] != '年') return null;
        if (number.Value is < 1900 or > 2200) return null;
        var at = number.End + 1;
        if (Part(text, at, end, '月', 12) is not { } month) return new NumberSpan(number.Value, at, 0, QuantityBound.Exact);
        var value = number.Value * 100 + month.Value;
        return Part(text, month.End, end, '日', 31) is { } day
            ? new NumberSpan(value * 100 + day.Value, day.End, 0, QuantityBound.Exact)
            : new NumberSpan(value, month.End, 0, QuantityBound.Exact);
    }

    /// <summary>The last day of what a date tells: 2021 is 2021-12-31. Null when there is no such day.</summary>
    public static DateOnly? LastDay(decimal value)
    {
        var (year, month, day) = value switch
        {
            > 9_999_999 => ((int)value / 10000, (int)value / 100 % 100, (int)value % 100),
            > 99_999 => ((int)value / 100, (int)value % 100, 0),
            _ => ((int)value, 12, 0),
        };
        if (year is < 1900 or > 2200 || month is < 1 or > 12) return null;
        var days = DateTime.DaysInMonth(year, month);
        return day > days ? null : new DateOnly(year, month, day == 0 ? days : day);
    }

    private static NumberSpan? Part(string text, int at, int end, char mark, int most)
    {
        var i = at;
        while (i < end && i - at < 3 && (char.IsAsciiDigit(text[i]) || NumberWords.DigitOf(text[i]) >= 0 || text[i] == '十')) i++;
        if (i == at || i >= end || text[i] != mark) return null;
        var value = int.TryParse(text.AsSpan(at, i - at), out var digits) ? digits : NumberWords.Read(text.AsSpan(at, i - at)) ?? 0;
        return value >= 1 && value <= most ? new NumberSpan(value, i + 1, 0, QuantityBound.Exact) : null;
    }
}

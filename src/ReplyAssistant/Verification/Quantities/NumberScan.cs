using System.Globalization;

namespace ReplyAssistant.Verification.Quantities;

/// <summary>A number and where it ends.</summary>
internal readonly record struct NumberSpan(decimal Value, int End, decimal Blur, QuantityBound Bound);

/// <summary>Finds the end and the value of a number in digits, in characters, or in both (1.5万亿, 90余亿, 3千).</summary>
internal static class NumberScan
{
    // decimal holds 28 digits; longer runs are codes.
    private const int LongestRun = 15;

    /// <returns>Null where no number begins.</returns>
    public static NumberSpan? Any(string text, int at, int end)
    {
        if (at >= end) return null;
        return char.IsAsciiDigit(text[at]) ? Digits(text, at, end) : Words(text, at, end);
    }

    public static NumberSpan Digits(string text, int at, int end)
    {
        var i = at;
        while (i < end && (char.IsAsciiDigit(text[i]) || IsThousandsComma(text, at, i, end))) i++;
        var decimals = 0;
        if (i + 1 < end && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            var point = i++;
            while (i < end && char.IsAsciiDigit(text[i])) i++;
            decimals = i - point - 1;
        }
        if (i - at > LongestRun) return new NumberSpan(-1, i, 0, QuantityBound.Exact);
        var value = decimal.Parse(text.AsSpan(at, i - at), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return Scaled(text, value, decimals, i, end);
    }

    public static NumberSpan? Words(string text, int at, int end)
    {
        var i = at;
        while (i < end && i - at < 16 && NumberWords.IsPart(text[i]) && (i == at || !IsUnitHere(text, i))) i++;
        if (i == at || NumberWords.Read(text.AsSpan(at, i - at)) is not { } value) return null;
        return Scaled(text, value, 0, i, end);
    }

    // 余, 多 and 来 may stand before or behind 万 and 亿: 90余亿, 3万多.
    private static NumberSpan Scaled(string text, decimal value, int decimals, int at, int end)
    {
        var factor = 1m;
        var bound = QuantityBound.Exact;
        var i = at;
        while (i < end && i - at < 6)
        {
            if (text[i] is '余' or '多' && i > 0) bound = QuantityBound.AtLeast;
            else if (FactorOf(text[i]) is var f && f > 1 && !IsUnitHere(text, i)) factor *= f;
            else break;
            i++;
        }
        var blur = decimals == 0 && factor == 1 ? 0 : factor / (decimal)Math.Pow(10, decimals) / 2;
        return new NumberSpan(value * factor, i, blur, bound);
    }

    private static bool IsThousandsComma(string text, int start, int i, int end) =>
        text[i] == ',' && i - start is > 0 and <= 3 + 8 && i + 3 < end
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 >= end || !char.IsAsciiDigit(text[i + 4]));

    // 千瓦, 千克, 千米 and 百分点 begin with what is a number elsewhere.
    private static bool IsUnitHere(string text, int at) => text[at] is '千' or '百' && Units.At(text, at) is not null;

    private static decimal FactorOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 1,
    };
}

namespace ReplyAssistant.Letters;

/// <summary>The numerals that number headings: read from 一 to 九十九, written to 九百九十九.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "一二三四五六七八九";

    public static bool IsDigit(char c) => c == '十' || Digits.Contains(c);

    public static int ValueOf(string numeral)
    {
        var ten = numeral.IndexOf('十');
        if (ten < 0) return numeral.Length == 1 ? DigitOf(numeral[0]) : 0;
        var tens = ten == 0 ? 1 : DigitOf(numeral[ten - 1]);
        var ones = ten == numeral.Length - 1 ? 0 : DigitOf(numeral[ten + 1]);
        return (tens * 10) + ones;
    }

    /// <summary>1 to 999, as headings are numbered: 十二, 一百零五, 一百一十.</summary>
    public static string Of(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 999);
        var (hundreds, rest) = Math.DivRem(value, 100);
        if (hundreds == 0) return BelowHundred(rest);
        return Digits[hundreds - 1] + "百" + rest switch
        {
            0 => "",
            < 10 => "零" + BelowHundred(rest),
            < 20 => "一" + BelowHundred(rest),
            _ => BelowHundred(rest),
        };
    }

    private static string BelowHundred(int value)
    {
        var (tens, ones) = Math.DivRem(value, 10);
        var last = ones == 0 ? "" : Digits[ones - 1].ToString();
        return tens == 0 ? last : (tens == 1 ? "" : Digits[tens - 1].ToString()) + "十" + last;
    }

    private static int DigitOf(char c) => Digits.IndexOf(c) + 1;
}

namespace ReplyAssistant.Letters;

/// <summary>The numerals that number headings: 一 to 九十九.</summary>
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

    public static string Of(int value) => value switch
    {
        <= 0 or > 99 => throw new ArgumentOutOfRangeException(nameof(value)),
        < 10 => Digits[value - 1].ToString(),
        _ => (value < 20 ? "" : Digits[(value / 10) - 1]) + "十" + (value % 10 == 0 ? "" : Digits[(value % 10) - 1]),
    };

    private static int DigitOf(char c) => Digits.IndexOf(c) + 1;
}

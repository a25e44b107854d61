namespace ReplyAssistant.Drafting;

/// <summary>Chinese numerals for headings, 1 to 999.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999);
        if (number >= 100) return Digits[number / 100] + "百" + BelowHundred(number % 100);
        if (number < 10) return Digits[number].ToString();
        var tens = number / 10 == 1 ? "十" : Digits[number / 10] + "十";
        return number % 10 == 0 ? tens : tens + Digits[number % 10];
    }

    // Inside a hundred: 一百零五, 一百一十.
    private static string BelowHundred(int rest) => rest switch
    {
        0 => "",
        < 10 => "零" + Digits[rest],
        < 20 => "一" + Of(rest),
        _ => Of(rest),
    };
}

namespace ReplyAssistant.Drafting;

/// <summary>Chinese numerals for headings, 1 to 99.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        if (number < 10) return Digits[number].ToString();
        var tens = number / 10 == 1 ? "十" : Digits[number / 10] + "十";
        return number % 10 == 0 ? tens : tens + Digits[number % 10];
    }
}

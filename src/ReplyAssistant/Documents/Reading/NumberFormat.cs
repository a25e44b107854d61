using System.Globalization;
using System.Text;

namespace ReplyAssistant.Documents.Reading;

/// <summary>A number as Word writes it in one of its formats.</summary>
internal static class NumberFormat
{
    private const string Digits = "〇一二三四五六七八九";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";

    /// <returns>Decimal figures for a format that is not known here.</returns>
    public static string Write(int number, string format) => format switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => FullWidth(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number),
        "decimalEnclosedParen" => From('⑴', 20, number),
        "decimalEnclosedFullstop" => From('⒈', 20, number),
        "ideographEnclosedCircle" => From('㊀', 10, number),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "chineseCounting" or "taiwaneseCounting" => Counting(number, Digits, "十百千", leadingOne: false),
        "chineseCountingThousand" or "taiwaneseCountingThousand" =>
            Counting(number, string.Concat("零", Digits.AsSpan(1)), "十百千", leadingOne: false),
        "japaneseCounting" => Counting(number, "\0" + Digits[1..], "十百千", leadingOne: false),
        "chineseLegalSimplified" or "japaneseLegal" => Counting(number, FormalDigits, "拾佰仟", leadingOne: true),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" =>
            string.Concat(Decimal(number).Select(c => Digits[c - '0'])),
        "ideographTraditional" => OneOf("甲乙丙丁戊己庚辛壬癸", number),
        "ideographZodiac" => OneOf("子丑寅卯辰巳午未申酉戌亥", number),
        "numberInDash" => $"- {Decimal(number)} -",
        _ => Decimal(number),
    };

    private static string Decimal(int number) => Math.Max(0, number).ToString(CultureInfo.InvariantCulture);

    private static string FullWidth(int number) => string.Concat(Decimal(number).Select(c => (char)(c - '0' + '０')));

    private static string From(char one, int count, int number) =>
        number >= 1 && number <= count ? ((char)(one + number - 1)).ToString() : Decimal(number);

    private static string Circled(int number) => number switch
    {
        0 => "⓪",
        <= 20 => From('①', 20, number),
        <= 35 => From('㉑', 15, number - 20),
        <= 50 => From('㊱', 15, number - 35),
        _ => Decimal(number),
    };

    private static string OneOf(string signs, int number) =>
        number >= 1 && number <= signs.Length ? signs[number - 1].ToString() : Decimal(number);

    /// <summary>a … z, aa, bb: Word repeats the letter.</summary>
    private static string Letters(int number, char first) =>
        number is < 1 or > 780 ? Decimal(number) : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Decimal(number);
        ReadOnlySpan<(int Value, string Sign)> signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var roman = new StringBuilder();
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value) roman.Append(sign);
        return roman.ToString();
    }

    /// <summary>二十一, 一百〇五; up to four places, beyond that nobody counts headings.</summary>
    /// <param name="digits">The sign of zero first; "\0" where zero is not written (百一).</param>
    private static string Counting(int number, string digits, string places, bool leadingOne)
    {
        if (number is < 1 or > 9999) return number == 0 && digits[0] != '\0' ? digits[..1] : Decimal(number);
        var written = new StringBuilder();
        var gap = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = number / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                gap = written.Length > 0;
                continue;
            }
            if (gap && digits[0] != '\0') written.Append(digits[0]);
            gap = false;
            var bareOne = digit == 1 && !leadingOne && place > 0 && ((place == 1 && written.Length == 0) || digits[0] == '\0');
            if (!bareOne) written.Append(digits[digit]);
            if (place > 0) written.Append(places[place - 1]);
        }
        return written.ToString();
    }
}

namespace ReplyAssistant.Verification.Quantities;

/// <summary>Reads numbers in Chinese characters: 九千, 一百二十, 两万五, 二〇二一.</summary>
internal static class NumberWords
{
    private const string Digits = "〇一二三四五六七八九";

    public static bool IsPart(char c) => DigitOf(c) >= 0 || Tens(c) > 0 || c is '万' or '亿';

    public static int DigitOf(char c) => c switch
    {
        '两' => 2,
        '零' or '○' => 0,
        _ => Digits.IndexOf(c),
    };

    /// <returns>Null when the characters make no number.</returns>
    public static decimal? Read(ReadOnlySpan<char> words)
    {
        if (words.Length is 0 or > 16) return null;
        return words.IndexOfAny("十百千万亿") < 0 ? Positional(words) : Spoken(words);
    }

    // 二〇二一; a lone digit is itself.
    private static decimal? Positional(ReadOnlySpan<char> words)
    {
        var value = 0m;
        foreach (var c in words)
        {
            if (DigitOf(c) is var digit && digit < 0) return null;
            value = value * 10 + digit;
        }
        return value;
    }

    private static decimal? Spoken(ReadOnlySpan<char> words)
    {
        decimal total = 0, section = 0, last = 1;
        var digit = -1;
        foreach (var c in words)
        {
            if (DigitOf(c) is var d && d >= 0)
            {
                if (digit > 0) return null;
                digit = d;
                if (d == 0) last = 1;
                continue;
            }
            var unit = Tens(c);
            if (unit > 0)
            {
                section += (digit < 0 ? 1 : digit) * unit;
                last = unit;
            }
            else
            {
                var myriad = c == '万' ? 10_000m : 100_000_000m;
                section += Math.Max(digit, 0);
                if (section == 0 && total == 0) return null;
                (total, section) = c == '亿' ? ((total + section) * myriad, 0) : (total + section * myriad, 0);
                last = myriad;
            }
            digit = -1;
        }
        // 两万五 is 25000: a digit right behind 百, 千, 万 stands for the next lower place.
        if (digit > 0) section += digit * (last > 10 ? last / 10 : 1);
        return total + section;
    }

    private static decimal Tens(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
}

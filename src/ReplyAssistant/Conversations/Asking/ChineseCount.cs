using System.Globalization;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>Reads the numbers that people say: 3, ３, 三, 十二, 两; and lengths: 1,500, 一千五百.</summary>
internal static class ChineseCount
{
    private const string Digits = "零一二三四五六七八九";

    /// <returns>Null when it is no number from 1 to 999.</returns>
    public static int? Read(string text)
    {
        var said = TextFolding.Fold(text).Trim().Replace('两', '二');
        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            number = said.All(ChineseNumeral.IsDigit) ? ChineseNumeral.ValueOf(said) : 0;
        return number is >= 1 and <= 999 ? number : null;
    }

    /// <returns>Null when it is no number from 10 to 99999.</returns>
    public static int? ReadLarge(string text)
    {
        var said = TextFolding.Fold(text).Trim().Replace(",", "", StringComparison.Ordinal).Replace('两', '二');
        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) number = Worth(said);
        return number is >= 10 and <= 99_999 ? number : null;
    }

    // 一千五百, 一千五 (= 1500), 三百, 八百五十.
    private static int Worth(string said)
    {
        var (sum, digit, unit) = (0, 0, 1);
        foreach (var c in said)
        {
            var value = c switch { '千' => 1000, '百' => 100, '十' => 10, _ => 0 };
            if (value == 0)
            {
                digit = Digits.IndexOf(c, StringComparison.Ordinal);
                if (digit < 0) return 0;
                continue;
            }
            (sum, digit, unit) = (sum + (Math.Max(digit, 1) * value), 0, value);
        }
        return sum + (digit * (unit >= 100 ? unit / 10 : 1));
    }
}

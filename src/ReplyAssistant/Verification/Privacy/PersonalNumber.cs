namespace ReplyAssistant.Verification.Privacy;

/// <summary>The check digits of identity cards and bank cards.</summary>
internal static class PersonalNumber
{
    // GB 11643-1999, 5.3: ISO 7064 MOD 11-2.
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string CheckCharacters = "10X98765432";

    /// <summary>The first two digits of an address code: provinces by GB/T 2260, 83 for residents from Taiwan.</summary>
    private static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
    ];

    /// <summary>Eighteen characters with a province, a day of birth that exists and the right check character.</summary>
    public static bool IsIdentity(string number)
    {
        if (number.Length != 18 || !HasProvinceAndBirth(number)) return false;
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (number[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11] == char.ToUpperInvariant(number[17]);
    }

    /// <summary>The old form of fifteen digits has no check digit: its year has two digits of the last century.</summary>
    public static bool IsOldIdentity(string number) =>
        number.Length == 15 && HasProvinceAndBirth(number[..6] + "19" + number[6..]);

    /// <summary>Province and birth fit, whatever the check character says.</summary>
    public static bool LooksLikeIdentity(string number) => number.Length == 18 && HasProvinceAndBirth(number);

    /// <summary>Luhn (ISO/IEC 7812-1, annex B).</summary>
    public static bool PassesLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    /// <summary>UnionPay by its prefix 62; other schemes only by length and prefix, to be trusted beside a label.</summary>
    public static bool IsBankCard(string digits, bool labelled)
    {
        if (digits.Length is < 15 or > 19 || digits.Distinct().Count() < 3 || !PassesLuhn(digits)) return false;
        if (digits.StartsWith("62", StringComparison.Ordinal)) return digits.Length >= 16;
        return labelled && (digits[0] is '4' or '5' && digits.Length == 16
            || digits.StartsWith("35", StringComparison.Ordinal) && digits.Length == 16
            || digits[..2] is "34" or "37" && digits.Length == 15
            || digits[0] is '6' or '9' && digits.Length >= 16);
    }

    private static bool HasProvinceAndBirth(string number)
    {
        if (!Provinces.Contains(number[..2]) || !number.AsSpan(0, 17 <= number.Length ? 17 : number.Length).ContainsOnlyDigits()) return false;
        var year = int.Parse(number.AsSpan(6, 4));
        var month = int.Parse(number.AsSpan(10, 2));
        var day = int.Parse(number.AsSpan(12, 2));
        return year is >= 1880 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}

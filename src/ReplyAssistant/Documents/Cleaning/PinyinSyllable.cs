using System.Buffers;
using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Tells a syllable of pinyin (chǎn) from a Latin abbreviation (EDA).</summary>
internal static class PinyinSyllable
{
    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếềêɑ";
    private static readonly SearchValues<char> ToneLetters = SearchValues.Create(Toned);
    private const string Plain = "aaaaeeeeiiiioooouuuuvvvvnnnmeeea";

    private static readonly Regex Shape = new(
        "^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|iou|in|ua|uo|ui|uei|un|uen|ue|ve|van|vn|[aeiouv])$|^n?g$|^[nm]$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static bool IsLetter(char c) => c is >= 'a' and <= 'z' or 'ü' || Toned.Contains(c);

    public static bool IsSyllable(ReadOnlySpan<char> letters) => letters.Length is > 0 and <= 6 && Shape.IsMatch(WithoutTones(letters));

    public static bool HasTone(ReadOnlySpan<char> letters) => letters.ContainsAny(ToneLetters);

    private static string WithoutTones(ReadOnlySpan<char> letters)
    {
        Span<char> plain = stackalloc char[letters.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            var tone = Toned.IndexOf(letters[i]);
            plain[i] = tone >= 0 ? Plain[tone] : letters[i] == 'ü' ? 'v' : letters[i];
        }
        return plain.ToString();
    }
}

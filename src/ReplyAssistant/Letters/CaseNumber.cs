using System.Text.RegularExpressions;

namespace ReplyAssistant.Letters;

/// <summary>Finds 案号 and 建议号: 第20210468号, 第046号, 第DH0271号, 第B(2019)331号.</summary>
internal static class CaseNumber
{
    private static readonly Regex numbered = Patterns.Linear(
        @"第\s*[“""]?([一-龥]{0,2}[A-Za-z]{0,4}[-（(]?[0-9][0-9A-Za-z（）()\-]{0,14}?)\s*号"
        + @"|(?:编号|案号|提案号|建议号)\s*[：:]?\s*(?:第)?\s*([A-Za-z]{0,4}[-（(]?[0-9][0-9A-Za-z（）()\-]{0,14}[0-9A-Za-z])"
        + @"|[“""]([A-Za-z]{0,4}[0-9]{1,12})\s*号[”""]"
        + @"|([A-Za-z]{1,4}[0-9]{2,12}|[0-9]{6,12})\s*号(?:提案|建议|议案)");

    public static IReadOnlyList<LetterPart> In(string text, int offset)
    {
        var found = new List<LetterPart>();
        foreach (Match match in numbered.Matches(text))
        {
            var after = match.Index + match.Length;
            if (after < text.Length && text[after] is '令' or '文' or '公') continue;
            var number = match.Groups.Values.Skip(1).First(group => group.Success);
            found.Add(new LetterPart(number.Value, offset + number.Index, offset + number.Index + number.Length));
        }
        return found;
    }
}

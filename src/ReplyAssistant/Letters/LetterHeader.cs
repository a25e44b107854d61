using System.Text.RegularExpressions;

namespace ReplyAssistant.Letters;

/// <summary>What stands above the addressee beside the title: document number, class mark, metadata of the site.</summary>
internal static class LetterHeader
{
    private static readonly Regex documentNumber = Patterns.Linear(
        @"[一-龥A-Za-z]{1,20}\s*(?:字|函|复|提|建)?\s*[〔\[（(【]\s*(?:19|20)[0-9]{2}\s*[〕\]）)】]\s*(?:第\s*)?[0-9]{1,5}\s*号");

    private static readonly Regex alone = Patterns.Linear(@"^\s*(?:[（(【\[]?\s*[A-DＡ-Ｄ甲乙丙丁][0-9]?\s*类\s*[）)】\]]?)?\s*(?:签发人.{0,20})?$");

    private static readonly Regex labelled = Patterns.Linear(@"^(?:发\s*文\s*字\s*号|发\s*文\s*号|文\s*件\s*编\s*号|文\s*号|字\s*号)[\s：:|｜]");

    private static readonly Regex classLabelled = Patterns.Linear(
        @"(?:办理结果分类|办理结果类别|办理类别|答复类别|类别标记|答复分类|办结类别|办理结果|办理分类|类\s*别)\s*[：:|｜]?\s*[“（(【\[]?\s*([A-DＡ-Ｄ甲乙丙丁][0-9]?|第[一二三四]类)");

    private static readonly Regex classAlone = Patterns.Linear(@"^[（(【\[“]?\s*([A-DＡ-Ｄ甲乙丙丁][0-9]?)\s*类?\s*[）)】\]”]?\s*类?$");

    // 云交函〔2023〕27号B类: the class glued on to the number.
    private static readonly Regex classAfterNumber = Patterns.Linear(@"[0-9]{1,5}\s*号\s*[（(【\[]?\s*([A-DＡ-Ｄ甲乙丙丁][0-9]?)\s*类\s*[）)】\]]?$");

    private static readonly Regex classInTitle = Patterns.Linear(@"[（(【\[]\s*([A-DＡ-Ｄ甲乙丙丁][0-9]?)\s*类?\s*[）)】\]]\s*$");

    private static readonly Regex dateAlone = Patterns.Linear(@"^[（(]?\s*([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)\s*[）)]?$");

    private static readonly Regex disclosure = Patterns.Linear(
        @"(?:公\s*开\s*方\s*式|公\s*开\s*属\s*性|信息公开选项|公\s*开\s*选\s*项|公\s*开\s*类\s*别|公\s*开\s*形\s*式|公开类型|是否公开|信息公开)\s*[：:|｜]\s*"
        + @"([^\s，。；|｜）)]{2,12})");

    public static LetterPart? DocumentNumber(IReadOnlyList<TextLine> lines, int headerEnd)
    {
        for (var i = 0; i < headerEnd; i++)
        {
            var line = lines[i];
            if (line.Text.Length > 400 || documentNumber.Match(line.Text) is not { Success: true } match) continue;
            var rest = line.Text[(match.Index + match.Length)..];
            if ((match.Index == 0 && alone.IsMatch(rest)) || labelled.IsMatch(line.Text)) return Part(line, match);
            if (match.Index > 0 && HasLabelBefore(line.Text[..match.Index])) return Part(line, match);
        }
        return null;
    }

    public static LetterPart? ResultClass(IEnumerable<TextLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Text.Length > 200) continue;
            foreach (var pattern in new[] { classLabelled, classAlone, classAfterNumber, classInTitle })
            {
                if (pattern.Match(line.Text) is not { Success: true } match) continue;
                var mark = match.Groups[1];
                return line.Part(mark.Index, mark.Index + mark.Length);
            }
        }
        return null;
    }

    /// <summary>（2024年5月10日） under the title, where a letter has its date at the head.</summary>
    public static LetterPart? Date(IReadOnlyList<TextLine> lines, int headerEnd)
    {
        for (var i = headerEnd - 1; i >= 0 && i >= headerEnd - 8; i--)
        {
            if (lines[i].Text.Length <= 24 && dateAlone.Match(lines[i].Text) is { Success: true } match)
                return lines[i].Part(match.Groups[1].Index, match.Groups[1].Index + match.Groups[1].Length);
        }
        return null;
    }

    public static LetterPart? Disclosure(IEnumerable<TextLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Text.Length > 400 || disclosure.Match(line.Text) is not { Success: true } match) continue;
            var value = match.Groups[1];
            return line.Part(value.Index, value.Index + value.Length);
        }
        return null;
    }

    // A row of a table: 索引号 … 发文字号 … in one line.
    private static bool HasLabelBefore(string text) =>
        text.TrimEnd(' ', '\t', '：', ':', '|', '｜', '　') is { } head
        && (head.EndsWith("字号", StringComparison.Ordinal) || head.EndsWith("文号", StringComparison.Ordinal));

    private static LetterPart Part(TextLine line, Match match) => line.Part(match.Index, match.Index + match.Length);
}

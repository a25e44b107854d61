using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>The letter's own 发文字号 has hexagonal brackets, the full year, no 第 and no zero before its number.</summary>
internal sealed class DocumentNumberRule : IFormRule
{
    private static readonly Regex number = Patterns.Linear(
        @"(?<organ>[一-龥]{1,20})\s*(?<open>[〔\[（(【［﹝])\s*(?<year>[0-9]{2}|[0-9]{4})\s*(?<close>[〕\]）)】］﹞])\s*(?<di>第?)\s*(?<count>[0-9]{1,5})\s*号(?<class>\s*[（(【\[]?\s*[A-DＡ-Ｄ甲乙丙丁][0-9]?\s*类\s*[）)】\]]?)?");

    private static readonly Regex label = Patterns.Linear(@"(?:发\s*文\s*字\s*号|发\s*文\s*号|文\s*号|文件编号)[\s：:|｜]*$");

    public IReadOnlyList<string> Ids => ["header.document-number"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        foreach (var line in letter.Paragraphs.Where(l => l.Role == LineRole.Head && l.Text.Length <= 400))
        {
            if (number.Match(line.Text) is not { Success: true } match) continue;
            var isAlone = match.Index == 0 && match.Length == line.Text.Length;
            if (!isAlone && !label.IsMatch(line.Text[..match.Index])) continue;
            var faults = Faults(match).ToList();
            if (faults.Count == 0) continue;
            yield return new RuleHit("header.document-number", [line.Place(match.Index, match.Length - match.Groups["class"].Length)])
            {
                Fix = IsCertain(match) ? $"{match.Groups["organ"]}〔{match.Groups["year"]}〕{match.Groups["count"]}号" : null,
                // Sites set brackets as their fonts allow.
                Severity = letter.Stage == LetterStage.Published ? Severity.Warning : null,
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["faults"] = string.Join("，", faults) },
            };
        }
    }

    private static IEnumerable<string> Faults(Match match)
    {
        if (!HasRightBrackets(match)) yield return "年份应用六角括号“〔〕”";
        if (match.Groups["year"].Length == 2) yield return "年份应标全称";
        if (match.Groups["di"].Length > 0) yield return "顺序号前不加“第”";
        if (match.Groups["count"].Value[0] == '0') yield return "顺序号不编虚位";
        if (match.Groups["class"].Value is { Length: > 0 } mark) yield return $"办理类别“{mark.Trim()}”不是发文字号的一部分，应另行标注";
    }

    private static bool HasRightBrackets(Match match) => match.Groups["open"].Value == "〔" && match.Groups["close"].Value == "〕";

    // A year or a zero is a figure: a person mends it.
    private static bool IsCertain(Match match) => (!HasRightBrackets(match) || match.Groups["di"].Length > 0) && match.Groups["year"].Length == 4 && match.Groups["count"].Value[0] != '0';
}

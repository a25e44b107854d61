using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents.Structure;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>The letter's date exists, is written as the standard has it, and does not lie ahead.</summary>
internal sealed class LetterDateRule : IFormRule
{
    // GB/T 9704-2012 took effect that day; before it dates were in Chinese numerals.
    private static readonly DateOnly arabicSince = new(2012, 7, 1);

    private static readonly Regex parts = Patterns.Linear(
        @"^\s*([0-9]{4}|[一二三四五六七八九〇○零ＯO]{4})\s*([年\-./])\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*([月\-./])\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*([日号]?)\s*$");

    public IReadOnlyList<string> Ids => ["header.date-invalid", "header.date-form", "header.date-future"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        if (letter.Letter.Date is not { } part) yield break;
        var place = letter.Place(part);
        if (parts.Match(letter.Quote(place)) is not { Success: true } match) yield break;
        var (year, month, day) = (Number(match, 1), Number(match, 3), Number(match, 5));
        if (month is < 1 or > 12 || day < 1 || year < 1 || day > DateTime.DaysInMonth(year, month))
        {
            yield return new RuleHit("header.date-invalid", [place]) { Words = Said("date", letter.Quote(place)) };
            yield break;
        }
        var date = new DateOnly(year, month, day);
        if (date > context.On)
            yield return new RuleHit("header.date-future", [place]) { Words = Said("on", $"{context.On.Year}年{context.On.Month}月{context.On.Day}日") };
        var faults = Faults(match, date).ToList();
        if (faults.Count == 0) yield break;
        yield return new RuleHit("header.date-form", [place])
        {
            Fix = IsPadded(match) || IsHan(match) ? null : $"{match.Groups[1]}年{match.Groups[3]}月{match.Groups[5]}日",
            // Sites print the day of publication in figures of their own.
            Severity = letter.Stage == LetterStage.Published && match.Groups[2].Value != "年" ? Severity.Hint : null,
            Words = Said("faults", string.Join("，", faults)),
        };
    }

    private static IEnumerable<string> Faults(Match match, DateOnly date)
    {
        if (IsHan(match) && date >= arabicSince) yield return "应用阿拉伯数字";
        if (match.Groups[2].Value != "年") yield return "应写作“年月日”";
        if (match.Groups[6].Value == "号") yield return "“号”应为“日”";
        if (IsPadded(match)) yield return "月、日不编虚位（不写“0”）";
    }

    private static bool IsPadded(Match match) => match.Groups[3].Value[0] == '0' || match.Groups[5].Value[0] == '0';

    private static bool IsHan(Match match) => !char.IsAsciiDigit(match.Groups[1].Value[0]);

    private static int Number(Match match, int group) => ChineseDates.Number(match.Groups[group].Value.Replace('O', '〇'));

    private static Dictionary<string, string> Said(string key, string value) => new(StringComparer.Ordinal) { [key] = value };
}

using System.Globalization;
using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Freshness;

/// <summary>Sees whether 截至… is old on the letter's day, or after it.</summary>
internal sealed class AsOfRule : IFactRule
{
    private static readonly Regex AsOf = Patterns.Linear("截[至止到]到? ?(?<date>20[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?)(?:底|末)?");
    private static readonly Regex Done = Patterns.Linear("已经?[于在](?<date>20[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?)");
    private static readonly Regex Ahead = Patterns.Linear("将|计划|预计|力争|拟|争取|目标|到期|申报|有效期|规划|前完成");

    // A month's figures are out a few weeks later: after two months newer ones are to be had; of a quarter, after four.
    private const int MonthDays = 60;
    private const int QuarterDays = 120;

    public const string Old = "freshness.as-of-old";
    public const string Future = "freshness.future-fact";

    public IReadOnlyList<string> Ids { get; } = [Old, Future];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RuleHit>>([.. FigureSentence.Of(letter).Where(s => s.Quantities.Count > 0)
            .SelectMany(s => Stated(letter, s, context).Concat(DoneAhead(letter, s, context)))]);

    private static IEnumerable<RuleHit> Stated(CheckedLetter letter, FigureSentence sentence, CheckContext context)
    {
        foreach (Match match in AsOf.Matches(sentence.Text))
        {
            if (DayOf(match) is not { } day) continue;
            if (day > context.On)
            {
                if (IsAhead(match, context.On) && !Ahead.IsMatch(sentence.Text)) yield return Hit(Future, letter, sentence, match, context.On);
                continue;
            }
            if (Weight(day, match, context) is { } severity)
            {
                // A draft of the program dates its evidence on purpose and asks for newer figures itself.
                yield return Hit(Old, letter, sentence, match, context.On) with { Severity = letter.Draft is null ? severity : Severity.Hint };
            }
        }
    }

    private static IEnumerable<RuleHit> DoneAhead(CheckedLetter letter, FigureSentence sentence, CheckContext context) =>
        from match in Done.Matches(sentence.Text)
        where DayOf(match) is { } day && day > context.On && IsAhead(match, context.On)
        select Hit(Future, letter, sentence, match, context.On);

    // 截至2025年 in a letter of May 2025 is loose, not wrong; 截至2025年8月 is.
    private static bool IsAhead(Match match, DateOnly on)
    {
        var date = QuantityReader.Read(match.Groups["date"].Value)[0].Value;
        return date < 10_000 ? date > on.Year : date < 1_000_000 ? date > on.Year * 100 + on.Month : date > on.Year * 10_000 + on.Month * 100 + on.Day;
    }

    private static DateOnly? DayOf(Match match) =>
        QuantityReader.Read(match.Groups["date"].Value) is [var date, ..] ? Years.LastDay(date.Value) : null;

    // Null: fresh. The last year's figures are the newest of their kind until the next year's are out, in spring.
    private static Severity? Weight(DateOnly day, Match match, CheckContext context)
    {
        var age = context.On.DayNumber - day.DayNumber;
        if (day is { Month: 12, Day: 31 })
            return day.Year >= context.On.Year - 1 || (day.Year == context.On.Year - 2 && context.On.Month <= 3) ? null : Severity.Warning;
        if (age > context.Profile.FreshDays) return Severity.Warning;
        return age > (day.Month % 3 == 0 ? QuarterDays : MonthDays) ? Severity.Hint : null;
    }

    private static RuleHit Hit(string rule, CheckedLetter letter, FigureSentence sentence, Match match, DateOnly on) =>
        new(rule, [sentence.Place(letter, match.Index, match.Index + match.Length)])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["date"] = match.Groups["date"].Value,
                ["on"] = on.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
            },
        };
}

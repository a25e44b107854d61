using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Freshness;

/// <summary>Counts and ranks as of 目前, 截至目前 or 今年: nobody can tell later, or in a copy, which day is meant.</summary>
internal sealed class RelativeFigureRule : IFactRule
{
    private static readonly Regex Word = Patterns.Linear("截[至止]目前(?:为止)?|到目前为止|目前为止|今年(?:以来|上半年)?|本月|上个?月|目前|当前|现阶段");
    private static readonly Regex Ahead = Patterns.Linear("计划|拟|将|力争|预计|下一步|目标|到期");

    // Units of time and of steps say how long or which, not how many there are.
    private static readonly string[] NotCounted = ["年", "天", "日", "周", "个月", "小时", "分钟", "秒", "级", "期", "届", "岁", "层", "轮", "工作日", ""];

    public const string Relative = "freshness.relative-figure";

    public IReadOnlyList<string> Ids { get; } = [Relative];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var found = FigureSentence.Of(letter).Select(s => (Sentence: s, Word: First(s))).Where(f => f.Word is not null)
            .Select(f => (f.Sentence, Word: f.Word!, Strong: IsStrong(f.Sentence, f.Word!)))
            .OrderByDescending(f => f.Strong).ToList();
        if (found.Count == 0) return Task.FromResult<IReadOnlyList<RuleHit>>([]);
        return Task.FromResult<IReadOnlyList<RuleHit>>(
        [
            new RuleHit(Relative, [.. found.Select(f => f.Sentence.Place(letter, f.Word.Index, f.Word.Index + f.Word.Length))])
            {
                Severity = found[0].Strong ? null : Severity.Hint,
                Words = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["words"] = string.Join("、", found.Select(f => f.Word.Value).Distinct(StringComparer.Ordinal).Take(4)),
                },
            },
        ]);
    }

    // The word counts only for what follows it, up to the next date that is written out.
    private static Match? First(FigureSentence sentence)
    {
        if (!sentence.Quantities.Any(IsCounted)) return null;
        foreach (Match word in Word.Matches(sentence.Text))
        {
            var end = word.Index + word.Length;
            var dated = sentence.Quantities.Any(q => q.Kind == QuantityKind.Date && q.End <= word.Index && word.Index - q.End < 30);
            var figure = sentence.Quantities.FirstOrDefault(q => q.Start >= end && IsCounted(q));
            if (dated || figure is null || figure.Start - end > 60) continue;
            if (sentence.Quantities.Any(q => q.Kind == QuantityKind.Date && q.Start >= end && q.End <= figure.Start)) continue;
            if (!Ahead.IsMatch(sentence.Text[Math.Max(0, word.Index - 6)..figure.Start])) return word;
        }
        return null;
    }

    private static bool IsStrong(FigureSentence sentence, Match word) =>
        !word.Value.StartsWith("目前", StringComparison.Ordinal) && !word.Value.StartsWith("当前", StringComparison.Ordinal)
        || sentence.Quantities.Any(q => q.Kind == QuantityKind.Rank);

    private static bool IsCounted(Quantity q) => q.Kind switch
    {
        QuantityKind.Rank or QuantityKind.Percent => true,
        QuantityKind.Count => !NotCounted.Contains(q.Unit, StringComparer.Ordinal),
        _ => false,
    };
}

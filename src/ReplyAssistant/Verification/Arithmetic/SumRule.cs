using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Arithmetic;

/// <summary>Adds up what a sentence divides: 210个，其中…138个、…72个; …138个、…72个，共210个.</summary>
internal sealed class SumRule : IFactRule
{
    private static readonly Regex Total = Patterns.Linear("(?:合计|共计|总计|总共|，共|、共)(?:有|为)?");
    private static readonly Regex Among = Patterns.Linear("其中");
    private static readonly Regex Joint = Patterns.Linear("[、，和及]");
    private static readonly Regex Broken = Patterns.Linear("[；。：]|其中|比|较|增|减|同比|上年|占|等[，、]|另|还|超过|达到|每|平均|人均|以上");

    public const string Sum = "fact.sum";
    public const string Parts = "fact.sum-parts";

    // A part that is missing from 其中 is no fault; parts that miss the whole by less than this look like a slip.
    private const decimal Near = 0.1m;

    public IReadOnlyList<string> Ids { get; } = [Sum, Parts];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RuleHit>>([.. FigureSentence.Of(letter).Where(s => s.Quantities.Count >= 3)
            .SelectMany(s => Whole(s).Concat(Divided(s)).Select(h => h.ToHit(letter, s)))]);

    // …a、…b，共N: all that stands before 共 in a row makes the total.
    private static IEnumerable<SumFault> Whole(FigureSentence sentence)
    {
        foreach (Match word in Total.Matches(sentence.Text))
        {
            var at = FirstAt(sentence, word.Index + word.Length);
            if (at < 2 || sentence.Quantities[at].Kind != QuantityKind.Count) continue;
            var total = sentence.Quantities[at];
            if (total.Start - word.Index - word.Length > 2) continue;
            var parts = RowBefore(sentence, at, word.Index);
            if (parts.Count >= 2 && AreCounted(parts, total) && parts.Sum(p => p.Value) != total.Value)
                yield return new SumFault(Sum, total, parts);
        }
    }

    // N…，其中…a、…b: more than the whole cannot be; a little less is a slip when one digit would mend it.
    private static IEnumerable<SumFault> Divided(FigureSentence sentence)
    {
        foreach (Match word in Among.Matches(sentence.Text))
        {
            var at = FirstAt(sentence, word.Index);
            if (at < 1) continue;
            var total = sentence.Quantities.Take(at).LastOrDefault(q => q.Kind == QuantityKind.Count);
            if (total is null || word.Index - total.End > 30) continue;
            var parts = RowAfter(sentence, at, total, word.Index + word.Length);
            if (parts.Count < 2 || !AreCounted(parts, total)) continue;
            var sum = parts.Sum(p => p.Value);
            if (sum == total.Value || sum > total.Value * 1.5m) continue;
            if (sum > total.Value || (total.Value - sum <= total.Value * Near && parts.Count >= 3 && OneDigitApart(total.Value - sum)))
                yield return new SumFault(Parts, total, parts);
        }
    }

    private static List<Quantity> RowBefore(FigureSentence sentence, int at, int wordStart)
    {
        var total = sentence.Quantities[at];
        var parts = new List<Quantity>();
        var next = wordStart;
        for (var i = at - 1; i >= 0; i--)
        {
            var part = sentence.Quantities[i];
            var gap = sentence.Text[part.End..next];
            if (!part.IsSameUnit(total) || gap.Length > 30 || Broken.IsMatch(gap)) break;
            if (parts.Count > 0 && !Joint.IsMatch(gap)) break;
            parts.Insert(0, part);
            next = part.Start;
        }
        return parts;
    }

    private static List<Quantity> RowAfter(FigureSentence sentence, int at, Quantity total, int from)
    {
        var parts = new List<Quantity>();
        var last = from;
        for (var i = at; i < sentence.Quantities.Count; i++)
        {
            var part = sentence.Quantities[i];
            var gap = sentence.Text[last..part.Start];
            if (part.IsSameUnit(total) && gap.Length <= 30 && !Broken.IsMatch(gap) && (parts.Count == 0 || Joint.IsMatch(gap))) parts.Add(part);
            else if (parts.Count == 0 || gap.Contains('、') || part.Kind != QuantityKind.Percent) break;
            last = part.End;
        }
        return parts;
    }

    private static bool AreCounted(List<Quantity> parts, Quantity total) =>
        parts.Append(total).All(q => q is { Bound: QuantityBound.Exact, InRange: false, Blur: 0, Value: > 0 });

    private static int FirstAt(FigureSentence sentence, int from)
    {
        for (var i = 0; i < sentence.Quantities.Count; i++)
        {
            if (sentence.Quantities[i].Start >= from) return i;
        }
        return -1;
    }

    // 1 to 9, 10 to 90, 100 to 900: what one wrong digit makes.
    private static bool OneDigitApart(decimal difference)
    {
        while (difference >= 10 && difference % 10 == 0) difference /= 10;
        return difference is >= 1 and <= 9;
    }

    private sealed record SumFault(string Rule, Quantity Total, IReadOnlyList<Quantity> Parts)
    {
        public RuleHit ToHit(CheckedLetter letter, FigureSentence sentence) =>
            new(Rule, [sentence.Place(letter, Total), .. Parts.Select(p => sentence.Place(letter, p))])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["parts"] = string.Join("＋", Parts.Select(p => p.Text)),
                    ["sum"] = Shown.Number(Parts.Sum(p => p.Value)),
                    ["total"] = Total.Text,
                },
            };
    }
}

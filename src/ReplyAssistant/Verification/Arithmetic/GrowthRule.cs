using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Arithmetic;

/// <summary>Computes growth anew from the two values that the sentence names: 1960个，比…的1180个增加780个、增长66.1%.</summary>
internal sealed class GrowthRule : IFactRule
{
    private static readonly Regex Than = Patterns.Linear("[比较](?:上|去|前|同|2)");
    private static readonly Regex From = Patterns.Linear("[由从]");
    private static readonly Regex To = Patterns.Linear("(提高|增加|增长|上升|提升|扩大|发展|降低|下降|减少|压减|缩短|降)(到|至|为)");
    private static readonly Regex Change = Patterns.Linear("(分别|同比|净|均)?(?:(?<up>增加|增长|提高|上升|提升|新增)|(?<down>下降|减少|降低|缩短))(了|约)?");

    public const string Growth = "fact.growth";

    public IReadOnlyList<string> Ids { get; } = [Growth];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RuleHit>>([.. FigureSentence.Of(letter).Where(s => s.Quantities.Count >= 3)
            .SelectMany(s => Compared(s).Concat(Raised(s)).SelectMany(p => Faults(letter, s, p)))]);

    // N…，比…的B: what follows 比 … 的 is the base, the figures before it are the new values, one for one.
    private static IEnumerable<Pairs> Compared(FigureSentence sentence)
    {
        foreach (Match word in Than.Matches(sentence.Text))
        {
            var olds = Row(sentence, word.Index + word.Length);
            if (olds.Count == 0 || sentence.Text.LastIndexOf('的', olds[0].Start - 1, Math.Min(3, olds[0].Start)) < 0) continue;
            var news = RowBefore(sentence, word.Index, olds.Count);
            if (news.Count == olds.Count && news.Zip(olds).All(p => p.First.IsSameUnit(p.Second)))
                yield return new Pairs(news, olds, ChangesAfter(sentence, olds[^1].End, olds.Count));
        }
    }

    // 由A提高到B，增长P.
    private static IEnumerable<Pairs> Raised(FigureSentence sentence)
    {
        foreach (Match word in From.Matches(sentence.Text))
        {
            var olds = Row(sentence, word.Index + word.Length);
            if (olds.Count != 1) continue;
            var to = To.Match(sentence.Text, olds[0].End);
            if (!to.Success || to.Index - olds[0].End > 20) continue;
            var news = Row(sentence, to.Index + to.Length);
            if (news.Count == 1 && news[0].Start - to.Index < 24 && news[0].IsSameUnit(olds[0]))
                yield return new Pairs(news, olds, ChangesAfter(sentence, news[0].End, 1));
        }
    }

    private static IEnumerable<RuleHit> Faults(CheckedLetter letter, FigureSentence sentence, Pairs pairs)
    {
        foreach (var (down, changes) in pairs.Changes)
        {
            if (changes.Count != pairs.News.Count) continue;
            for (var i = 0; i < changes.Count; i++)
            {
                var (now, then, change) = (pairs.News[i], pairs.Olds[i], changes[i]);
                if (Computed(now, then, change, down) is not { } computed) continue;
                yield return new RuleHit(Growth, [sentence.Place(letter, change), sentence.Place(letter, now), sentence.Place(letter, then)])
                {
                    Words = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["from"] = then.Text,
                        ["to"] = now.Text,
                        ["change"] = change.Text,
                        ["computed"] = computed,
                    },
                };
            }
        }
    }

    // Null when the change holds, or when it is of another kind than can be computed.
    private static string? Computed(Quantity now, Quantity then, Quantity change, bool down)
    {
        if (then.Value <= 0) return null;
        var sign = down ? -1 : 1;
        var (low, high) = (now.Span.Low - then.Span.High, now.Span.High - then.Span.Low);
        if (down) (low, high) = (-high, -low);
        if (change.Kind == QuantityKind.Percent && now.Kind != QuantityKind.Percent)
        {
            var unit = change.Blur > 0 ? change.Blur * 2 : Place(change);
            return Holds(change, low * 100 / then.Span.High - unit, high * 100 / Math.Max(then.Span.Low, 1e-9m) + unit)
                ? null : Shown.Percent(sign * (now.Value - then.Value) * 100 / then.Value);
        }
        var difference = change.IsSameUnit(now) || (now.Kind == QuantityKind.Percent && change.Kind == QuantityKind.Point);
        if (!difference) return null;
        var place = now.Kind == QuantityKind.Percent ? Place(now) : now.Blur + then.Blur;
        return Holds(change, low - place, high + place) ? null : Shown.Number(sign * (now.Value - then.Value));
    }

    private static bool Holds(Quantity change, decimal low, decimal high) => change.Span.High >= low && change.Span.Low <= high;

    private static decimal Place(Quantity q) =>
        q.Text.IndexOf('.', StringComparison.Ordinal) is var point && point >= 0
            ? 1 / (decimal)Math.Pow(10, q.Text.TrimEnd('%', '％', '个', '百', '分', '点').Length - point - 1) : 1;

    // 增加780个，增长66.1%; 分别增长39.0%和30.2%.
    private static List<(bool Down, List<Quantity> Values)> ChangesAfter(FigureSentence sentence, int from, int count)
    {
        var changes = new List<(bool, List<Quantity>)>();
        var last = from;
        for (var word = Change.Match(sentence.Text, from); word.Success && word.Index - last <= 3; word = Change.Match(sentence.Text, last))
        {
            var row = Row(sentence, word.Index + word.Length).Take(count).ToList();
            if (row.Count == 0 || row[0].Start - word.Index - word.Length > 1) break;
            changes.Add((word.Groups["down"].Success, row));
            last = row[^1].End;
        }
        return changes;
    }

    /// <summary>The figures in a row from here on: between two stands one of 、和及 and no more.</summary>
    private static List<Quantity> Row(FigureSentence sentence, int from)
    {
        var row = new List<Quantity>();
        foreach (var q in sentence.Quantities.Where(q => q.Start >= from && q.Kind != QuantityKind.Date))
        {
            if (row.Count == 0 ? q.Start - from > 24 : q.Start - row[^1].End > 1 || !"、和及".Contains(sentence.Text[row[^1].End])) break;
            row.Add(q);
        }
        return row;
    }

    private static List<Quantity> RowBefore(FigureSentence sentence, int before, int count)
    {
        var row = sentence.Quantities.Where(q => q.End <= before && q.Kind != QuantityKind.Date).TakeLast(count).ToList();
        return row.Count > 0 && before - row[^1].End <= 1 ? row : [];
    }

    private sealed record Pairs(List<Quantity> News, List<Quantity> Olds, List<(bool Down, List<Quantity> Values)> Changes);
}

using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Arithmetic;

/// <summary>Computes a share anew from the figures of its sentence: 119个…79个，占66%; shares of one whole do not pass 100%.</summary>
internal sealed class ShareRule : IFactRule
{
    private static readonly Regex Of = Patterns.Linear("占比?(?:例|重)?(?:约?为|达到?|约|近|超过?)?");
    private static readonly Regex Binds = Patterns.Linear("中|其|已|内");
    private static readonly Regex Together = Patterns.Linear("(?:分别占|占比分别为|比重分别为|占比分别是)(?:总数的|全部的|总量的)?");

    public const string Share = "fact.share";
    public const string Above = "fact.share-above-whole";

    public IReadOnlyList<string> Ids { get; } = [Share, Above];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RuleHit>>([.. FigureSentence.Of(letter).Where(s => s.Quantities.Count > 0)
            .SelectMany(s => Shares(letter, s).Concat(Wholes(letter, s)))]);

    private static IEnumerable<RuleHit> Shares(CheckedLetter letter, FigureSentence sentence)
    {
        foreach (Match word in Of.Matches(sentence.Text))
        {
            var at = sentence.Quantities.ToList().FindIndex(q => q.Start == word.Index + word.Length);
            if (at < 2 || sentence.Quantities[at] is not { Kind: QuantityKind.Percent, InRange: false } percent) continue;
            var part = sentence.Quantities[at - 1];
            if (part.Kind != QuantityKind.Count || word.Index - part.End > 2) continue;
            // 占 alone leaves the whole open; it is certain only where the sentence says that the part is of it.
            var wholes = sentence.Quantities.Take(at - 1).Where(q => q.IsSameUnit(part) && q.Value >= part.Value && !q.InRange).ToList();
            if (wholes.Count == 0 || wholes.Exists(w => Agrees(part, w, percent))) continue;
            var whole = wholes[^1];
            if (!Binds.IsMatch(sentence.Text[whole.End..part.Start])) continue;
            yield return new RuleHit(Share, [sentence.Place(letter, percent), sentence.Place(letter, part), sentence.Place(letter, whole)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["part"] = part.Text,
                    ["whole"] = whole.Text,
                    ["share"] = percent.Text,
                    ["computed"] = Shown.Percent(part.Value * 100 / whole.Value),
                },
            };
        }
    }

    private static bool Agrees(Quantity part, Quantity whole, Quantity percent)
    {
        var (low, high) = (part.Span.Low * 100 / whole.Span.High, part.Span.High * 100 / Math.Max(whole.Span.Low, 1e-9m));
        var last = percent.Text.IndexOf('.', StringComparison.Ordinal) is var point && point >= 0 ? percent.Text.Length - point - 2 : 0;
        // Some round, some cut off: both are within one unit of the last place.
        var unit = percent.Blur > 1 ? percent.Blur : 1 / (decimal)Math.Pow(10, Math.Max(0, last));
        var loose = percent.Bound == QuantityBound.Exact ? unit : Math.Max(unit, percent.Value * 0.05m);
        return percent.Value > low - loose && percent.Value < high + loose;
    }

    private static IEnumerable<RuleHit> Wholes(CheckedLetter letter, FigureSentence sentence)
    {
        foreach (Match word in Together.Matches(sentence.Text))
        {
            var shares = new List<Quantity>();
            var last = word.Index + word.Length;
            foreach (var q in sentence.Quantities.Where(q => q.Start >= word.Index + word.Length))
            {
                if (q.Kind != QuantityKind.Percent || q.Start - last > 4) break;
                shares.Add(q);
                last = q.End;
            }
            var limit = 100 + shares.Count * 0.5m;
            if (shares.Count < 2 || shares.Sum(s => s.Value) <= limit) continue;
            yield return new RuleHit(Above, [.. shares.Select(s => sentence.Place(letter, s))])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["sum"] = Shown.Percent(shares.Sum(s => s.Value)) },
            };
        }
    }
}

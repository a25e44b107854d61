using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Arithmetic;

/// <summary>Counts years against what is said to have happened in them: 2009年以来连续举办十二届; 2019—2021年连续三年.</summary>
internal sealed class YearSpanRule : IFactRule
{
    private static readonly Regex Yearly = Patterns.Linear("(?:连续|已|共|累计|成功)+(?:成功|连续|已)?(?:举办|开展|实施|举行|承办|入选|获评|获得|位居|居|保持|增长|组织)?了?$");

    public const string Span = "fact.year-span";

    public IReadOnlyList<string> Ids { get; } = [Span];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RuleHit>>([.. FigureSentence.Of(letter).Where(s => s.Quantities.Count >= 2)
            .SelectMany(s => In(s, context.On).Select(f => Hit(letter, s, f)))]);

    private static IEnumerable<SpanFault> In(FigureSentence sentence, DateOnly on)
    {
        for (var i = 1; i < sentence.Quantities.Count; i++)
        {
            var said = sentence.Quantities[i];
            if (said is not { Kind: QuantityKind.Count, Unit: "年" or "届", InRange: false, Value: >= 2 } || !IsYearly(sentence.Text, said)) continue;
            var year = sentence.Quantities[i - 1];
            if (!IsYear(year)) continue;
            var between = sentence.Text[year.End..said.Start];
            if (between.Length > 24 || between.Contains('；', StringComparison.Ordinal)) continue;
            if (year.InRange && i >= 2 && IsYear(sentence.Quantities[i - 2]) && said.Unit == "年")
            {
                var years = year.Value - sentence.Quantities[i - 2].Value + 1;
                if (said.Value != years && said.Value != years - 1) yield return new SpanFault(sentence.Quantities[i - 2], year, said, years);
            }
            else if (!year.InRange && between.Length > 0 && between[0] is '以' or '起' or '开' or '至' or '首')
            {
                // A yearly event cannot have happened more often than there were years.
                var most = on.Year - year.Value + 1;
                if (said.Value > most && most > 0) yield return new SpanFault(year, year, said, most);
            }
        }
    }

    private static bool IsYear(Quantity q) => q is { Kind: QuantityKind.Date, Value: < 10_000 };

    private static bool IsYearly(string text, Quantity said) =>
        Yearly.IsMatch(text[Math.Max(0, said.Start - 12)..said.Start]);

    private static RuleHit Hit(CheckedLetter letter, FigureSentence sentence, SpanFault fault) =>
        new(Span, [sentence.Place(letter, fault.Said), sentence.Place(letter, fault.From.Start, fault.To.End)])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["said"] = fault.Said.Text,
                ["years"] = Shown.Number(fault.Years),
                ["from"] = sentence.Text[fault.From.Start..fault.To.End],
            },
        };

    private sealed record SpanFault(Quantity From, Quantity To, Quantity Said, decimal Years);
}

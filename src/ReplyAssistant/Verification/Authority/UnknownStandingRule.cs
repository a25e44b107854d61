using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Names;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Authority;

/// <summary>Names once, all together, the cited documents whose standing the store does not know; and newer editions that it holds.</summary>
internal sealed class UnknownStandingRule : IFactRule
{
    private static readonly Regex Making = Patterns.Linear("编制|起草|制定|拟订|拟定|修订|征求意见|拟|即将|开展");
    private static readonly Regex Gone = Patterns.Linear("失效|废止|到期|不再");

    public const string Unknown = "authority.unknown";
    public const string Newer = "authority.newer-edition";

    public IReadOnlyList<string> Ids { get; } = [Unknown, Newer];

    public async Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        if (await DocumentRegister.OfAsync(context, cancellationToken) is not { } register) return [];
        var standing = new Standing(register, context);
        var cited = CitedTitle.Of(letter).DistinctBy(c => c.Key).ToList();
        var hits = new List<RuleHit>();
        var unknown = cited.Where(c => !IsToldOtherwise(c, context.On) && standing.Of(c.Key, c.Number) is null or { Status: ValidityStatus.Unknown }).ToList();
        if (unknown.Count > 0)
        {
            hits.Add(new RuleHit(Unknown, [.. unknown.Select(c => c.Place(letter))])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = $"{unknown.Count}" },
            });
        }
        hits.AddRange(cited.Select(c => (Cited: c, Newer: NewerOf(c, register, context))).Where(p => p.Newer is not null)
            .Select(p => new RuleHit(Newer, [p.Cited.Place(letter)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["newer"] = p.Newer!.Key },
            }));
        return hits;
    }

    // Still in the making, ended by the letter's own word, or with its years in its title: nothing is left open.
    private static bool IsToldOtherwise(CitedTitle cited, DateOnly on)
    {
        var (from, to) = (Math.Max(0, cited.Start - 14), Math.Min(cited.Sentence.Text.Length, cited.End + 14));
        if (Making.IsMatch(cited.Sentence.Text[from..cited.Start]) || Gone.IsMatch(cited.Sentence.Text[cited.End..to])) return true;
        var years = QuantityReader.Read(cited.Title).Where(q => q is { Kind: QuantityKind.Date, InRange: true }).ToList();
        return years.Count == 2 && years[0].Value <= on.Year && on.Year <= years[1].Value;
    }

    // 《…办法（2021年版）》 where the store holds 《…办法（2024年版）》 of before the letter's day.
    private static KnownTitle? NewerOf(CitedTitle cited, DocumentRegister register, CheckContext context)
    {
        var core = TitleKey.WithoutEdition(cited.Key);
        var editions = register.Titles.Where(k => k.Document is not null && !context.ExcludedDocuments.Contains(k.In)
            && string.Equals(TitleKey.WithoutEdition(k.Key), core, StringComparison.Ordinal)).ToList();
        var newest = editions.Where(k => k.Document!.Metadata.Date <= context.On).MaxBy(k => k.Document!.Metadata.Date);
        if (newest is null || string.Equals(newest.Key, cited.Key, StringComparison.Ordinal)) return null;
        // 《…办法》 without a bracket may mean any edition.
        return core.Length < cited.Key.Length && editions.Exists(k => string.Equals(k.Key, cited.Key, StringComparison.Ordinal)) ? newest : null;
    }
}

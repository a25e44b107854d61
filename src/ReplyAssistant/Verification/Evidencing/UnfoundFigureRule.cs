using ReplyAssistant.Checking;
using ReplyAssistant.Indexing;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Evidencing;

/// <summary>Names once, all together, the counts, shares and ranks of a letter that no stored document holds.</summary>
internal sealed class UnfoundFigureRule : IFactRule
{
    // Each sentence is one search; a letter of more is looked up in part, and says so by pointing no further.
    private const int MostSentences = 80;
    private const int Passages = 8;
    private const int LongestQuery = 200;

    // 2个方面 and 3年 count the letter's own steps.
    private static readonly string[] OwnUnits = ["年", "天", "日", "周", "个月", "级", "期", "届", "次", "小时", "工作日", "层", "岁"];

    public const string NotFound = "fact.not-found";

    public IReadOnlyList<string> Ids { get; } = [NotFound];

    public async Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        if (context.Search is not { } search || letter.Draft is not null) return [];
        var places = new List<Documents.TextSpan>();
        foreach (var sentence in FigureSentence.Of(letter).Where(s => s.Quantities.Any(IsClaim)).Take(MostSentences))
        {
            var known = await KnownAsync(sentence, search, context, cancellationToken);
            places.AddRange(sentence.Quantities.Where(q => IsClaim(q) && !known.Any(k => k.Means(q))).Select(q => sentence.Place(letter, q)));
        }
        if (places.Count == 0) return [];
        return [new RuleHit(NotFound, places)
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = $"{places.Count}" },
        }];
    }

    private static async Task<IReadOnlyList<Quantity>> KnownAsync(
        FigureSentence sentence, IPassageSearch search, CheckContext context, CancellationToken cancellationToken)
    {
        var hits = await search.SearchAsync(new PassageQuery
        {
            Text = sentence.Text.Length <= LongestQuery ? sentence.Text : sentence.Text[..LongestQuery],
            Top = Passages,
            ExcludedDocuments = context.ExcludedDocuments,
        }, cancellationToken);
        return [.. hits.SelectMany(h => QuantityReader.Read(h.Passage.Text))];
    }

    private static bool IsClaim(Quantity q) => q.Kind switch
    {
        QuantityKind.Percent or QuantityKind.Point or QuantityKind.Rank => true,
        QuantityKind.Count => q.Value > 3 && !OwnUnits.Contains(q.Unit, StringComparer.Ordinal),
        _ => false,
    };
}

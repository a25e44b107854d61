using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Arithmetic;

/// <summary>Counts what was announced: 五项，分别是 with six items; 三个方面：一是…二是….</summary>
internal sealed class ListCountRule : IFactRule
{
    private static readonly Regex Named = Patterns.Linear("^[^，。；：、0-9]{0,12}[，：:]?(?:分别是|分别为|依次是|依次为|即)[：:]?");
    private static readonly Regex Steps = Patterns.Linear("^[^，。；：0-9]{0,12}(?:工作|举措|措施|方面|任务|要求|原则|思路|行动|问题|原因|意见|抓手)(?:入手|着手|开展工作|推进|发力|努力)?[：:。]");
    private static readonly Regex Mark = Patterns.Linear("(?:^|[：:。；，、\n])(?<n>[一二三四五六七八九十])(?:是|要)");
    private static readonly Regex Open = Patterns.Linear("等[^级待于同额]|等$|主要|以及其他|……|…");

    // A longer enumeration is a paragraph of its own, in which other lists stand.
    private const int LongestList = 300;

    public const string Count = "fact.list-count";

    public IReadOnlyList<string> Ids { get; } = [Count];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var hits = new List<RuleHit>();
        var sentences = FigureSentence.Of(letter);
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var said in sentences[i].Quantities.Where(q => q is { Kind: QuantityKind.Count, Value: >= 2 and <= 20, Bound: QuantityBound.Exact, InRange: false }))
            {
                var counted = CountNamed(sentences[i], said) ?? CountSteps(sentences, i, said);
                if (counted is not { } range || (said.Value >= range.Least && said.Value <= range.Most)) continue;
                hits.Add(new RuleHit(Count, [sentences[i].Place(letter, said)])
                {
                    Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["said"] = said.Text, ["count"] = Shown.Number(said.Value > range.Most ? range.Most : range.Least) },
                });
            }
        }
        return Task.FromResult<IReadOnlyList<RuleHit>>(hits);
    }

    // 和 joins the last two items, or stands inside a name: both readings are allowed.
    private static (int Least, int Most)? CountNamed(FigureSentence sentence, Quantity said)
    {
        var rest = sentence.Text[said.End..];
        var lead = Named.Match(rest.Length > 60 ? rest[..60] : rest);
        if (!lead.Success) return null;
        var list = rest[lead.Length..];
        var end = ItemList.EndOf(list);
        if (end is < 3 or > LongestList) return null;
        list = list[..end];
        // Figures in the list count other things: 3家企业，分别为120人、80人、50人 is a list all the same.
        return Open.IsMatch(list) ? null : ItemList.Count(list);
    }

    // 一是…二是… in the same paragraph, counted from the announcement on to where the row ends.
    private static (int Least, int Most)? CountSteps(IReadOnlyList<FigureSentence> sentences, int at, Quantity said)
    {
        if (said.Unit is not ("个" or "项" or "条" or "大" or "") || !Steps.IsMatch(Head(sentences[at].Text, said.End))) return null;
        var highest = 0;
        for (var i = at; i < sentences.Count && sentences[i].Paragraph == sentences[at].Paragraph; i++)
        {
            var from = i == at ? said.End : 0;
            foreach (Match mark in Mark.Matches(sentences[i].Text[from..]))
            {
                var number = ChineseNumeral.ValueOf(mark.Groups["n"].Value);
                if (number == highest + 1) highest = number;
                else if (number == 1 && highest > 0) return (highest, highest);
            }
        }
        return highest < 2 ? null : (highest, highest);
    }

    private static string Head(string text, int from) => text.Substring(from, Math.Min(40, text.Length - from));
}

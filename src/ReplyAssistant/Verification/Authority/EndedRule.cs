using System.Globalization;
using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Names;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Authority;

/// <summary>A document that is no longer in force on the letter's day, by what the store knows, cited without saying so.</summary>
internal sealed class EndedRule : IFactRule
{
    private static readonly Regex SaysItself = Patterns.Linear("废止|失效|到期|不再执行|停止执行|已被|修订前|原有的?《|^原《|[，。；（]原《|取代|替代");
    private static readonly Regex Number = Patterns.Linear("[\u4e00-\u9fffA-Za-z]{2,12}〔[0-9]{4}〕[0-9]{1,5}号");

    public const string Ended = "authority.ended";

    public IReadOnlyList<string> Ids { get; } = [Ended];

    public async Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        if (await DocumentRegister.OfAsync(context, cancellationToken) is not { } register) return [];
        var standing = new Standing(register, context);
        var hits = new List<RuleHit>();
        foreach (var cited in CitedTitle.Of(letter).Where(c => !SaysItself.IsMatch(c.Sentence.Text)))
        {
            if (standing.Of(cited.Key, cited.Number) is { IsEnded: true } end) hits.Add(Hit(cited.Place(letter), cited.Sentence, end));
        }
        // 云府〔2021〕5号文件 names a document by its number alone.
        foreach (var sentence in FigureSentence.Of(letter).Where(s => s.Text.Contains('〔', StringComparison.Ordinal) && !SaysItself.IsMatch(s.Text)))
        {
            foreach (Match match in Number.Matches(sentence.Text))
            {
                if (match.Index > 1 && sentence.Text[match.Index - 2] == '》') continue;
                if (standing.OfNumber(match.Value) is { IsEnded: true } end)
                    hits.Add(Hit(sentence.Place(letter, match.Index, match.Index + match.Length), sentence, end));
            }
        }
        return hits;
    }

    private static RuleHit Hit(TextSpan place, FigureSentence sentence, TitleStanding end) => new(Ended, [place])
    {
        // 2023年按…支持了… tells of the time when it was in force.
        Severity = end.Until is { } until && sentence.Quantities.Any(q => q.Kind == QuantityKind.Date && Years.LastDay(q.Value) <= until) ? Severity.Hint : null,
        Words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["status"] = end.Status switch
            {
                ValidityStatus.Repealed => "已废止",
                ValidityStatus.Superseded => "已被新文件替代",
                _ => "有效期已满",
            },
            ["until"] = end.Until is { } last ? $"（有效至{last.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}）" : "",
            ["by"] = end.By is { Length: > 0 } by ? $"，见《{by}》" : "",
        },
    };
}

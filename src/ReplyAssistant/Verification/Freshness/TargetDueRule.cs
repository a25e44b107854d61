using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Freshness;

/// <summary>Targets whose year has come: 到2020年，力争达到… in a letter of 2021 tells no result.</summary>
internal sealed class TargetDueRule : IFactRule
{
    private static readonly Regex Target = Patterns.Linear(
        "到(?<date>20[0-9]{2}年(?:[0-9]{1,2}月)?)(?:底|末)?(?:，|,)?(?:力争|将|实现|建成|基本|形成|达到|全市|全省|全国|全县|全区|我市|我省|我县|我区|培育|打造|完成)"
        + "|(?:计划|力争|拟|将|确保|预计)(?:于|在)?(?<date>20[0-9]{2}年(?:[0-9]{1,2}月)?)(?:底|末)?前?(?:完成|建成|投入|投用|投产|开工|竣工|印发|出台|启动|实现|达到)"
        + "|(?<date>20[0-9]{2}年(?:[0-9]{1,2}月)?)(?:底|末)?前(?:将|力争|计划|拟|完成|建成|实现)");

    // What has happened, or is told as the past of a comparison, is no open target.
    private static readonly Regex Reached = Patterns.Linear("已|达到了|实现了|完成了|建成了|从20|由20|截至|如期|提前|当年|原计划|曾");

    public const string Due = "freshness.target-due";

    public IReadOnlyList<string> Ids { get; } = [Due];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RuleHit>>([.. FigureSentence.Of(letter).Where(s => s.Quantities.Count > 0 && !Reached.IsMatch(s.Text))
            .SelectMany(s => Target.Matches(s.Text).Select(m => (Sentence: s, Match: m)))
            .Where(f => DayOf(f.Match) is { } day && day < context.On)
            .Select(f => new RuleHit(Due, [Place(letter, f.Sentence, f.Match)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["date"] = f.Match.Groups["date"].Value },
            })]);

    private static Documents.TextSpan Place(CheckedLetter letter, FigureSentence sentence, Match match) =>
        sentence.Place(letter, match.Groups["date"].Index, match.Groups["date"].Index + match.Groups["date"].Length);

    private static DateOnly? DayOf(Match match) =>
        QuantityReader.Read(match.Groups["date"].Value) is [var date, ..] ? Years.LastDay(date.Value) : null;
}

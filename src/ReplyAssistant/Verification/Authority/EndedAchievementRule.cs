using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Authority;

/// <summary>A programme that the letter itself calls ended, told among what is being done: （目前该扶持计划已到期）.</summary>
internal sealed class EndedAchievementRule : IFactRule
{
    private static readonly Regex Ended = Patterns.Linear(
        "[（(，](?:目前|现)?(?:该|此|上述|这一)(?:项)?[\u4e00-\u9fff]{0,6}(?:计划|政策|办法|项目|资金|措施|规程|方案|细则)(?:目前|现|均|现均)?已(?:经)?(?:到期|失效|废止|停止执行|停止实施)");

    // What took its place, or why it ended, makes it an explanation.
    private static readonly Regex Followed = Patterns.Linear("新的?《|重新|修订|替代|取代|接续|延续|拟出台|正在制定|正在编制|取消|不再");

    public const string Achievement = "authority.ended-as-achievement";

    public IReadOnlyList<string> Ids { get; } = [Achievement];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var sentences = FigureSentence.Of(letter);
        var hits = new List<RuleHit>();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (Ended.Match(sentences[i].Text) is not { Success: true } match) continue;
            var next = i + 1 < sentences.Count && sentences[i + 1].Paragraph == sentences[i].Paragraph ? sentences[i + 1].Text : "";
            if (Followed.IsMatch(sentences[i].Text) || Followed.IsMatch(next)) continue;
            hits.Add(new RuleHit(Achievement, [sentences[i].Place(letter, match.Index + 1, match.Index + match.Length)]));
        }
        return Task.FromResult<IReadOnlyList<RuleHit>>(hits);
    }
}

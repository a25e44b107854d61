using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Names;

/// <summary>A document that was issued and is named without 《》 in a letter that marks others.</summary>
internal sealed class UnmarkedTitleRule : IFactRule
{
    private static readonly Regex Issued = Patterns.Linear(
        "(?:制定)?(?:并)?(?:印发|出台|颁布)了?(?<title>(?:[\u4e00-\u9fff]|“[^“”]{1,8}”){4,36}?(?:管理办法|实施办法|扶持办法|奖励办法|暂行办法|管理细则|实施细则|操作规程|实施方案|工作方案|行动方案|行动计划|若干措施|管理规定|实施意见|指导意见))(?:[，。；）]|$)");

    // 出台相关实施细则 names no document.
    private static readonly Regex General = Patterns.Linear("相关|有关|配套|一系列|系列|各项|多项|多个|具体|若干[^措]|部分|相应|专项[^资]|针对性|完善的|年度|各类|各自|一批|首个|全国|第一|新的|具有|以及|和.*[办细规方措意]|为|的[^管实扶奖暂操工行若指]|等");

    // 将出台, 研究出台 and 建议出台 tell of what is not there yet.
    private static readonly Regex Ahead = Patterns.Linear("将|拟|研究|推动|推进|加快|尽快|适时|准备|计划|督促|要求|建议|尚未|未|待|支持|鼓励|探索|力争|争取|抓紧|积极");

    public const string Unmarked = "name.title-unmarked";

    public IReadOnlyList<string> Ids { get; } = [Unmarked];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var marked = CitedTitle.Of(letter).Count > 0;
        return Task.FromResult<IReadOnlyList<RuleHit>>(!marked ? [] :
            [.. from sentence in FigureSentence.Of(letter)
                where sentence.Text.Length <= FigureSentence.Longest
                from Match match in Issued.Matches(sentence.Text)
                let title = match.Groups["title"]
                where !General.IsMatch(title.Value) && !Ahead.IsMatch(sentence.Text[Math.Max(0, match.Index - 6)..match.Index])
                select new RuleHit(Unmarked, [sentence.Place(letter, title.Index, title.Index + title.Length)])
                {
                    Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = title.Value.Replace('“', '‘').Replace('”', '’') },
                }]);
    }
}

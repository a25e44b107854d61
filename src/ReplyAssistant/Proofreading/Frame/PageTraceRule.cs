using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>What a web page left in the letter: its title a second time above, the page's own words below.</summary>
internal sealed class PageTraceRule : IFormRule
{
    private static readonly Regex page = Patterns.Linear(
        "^(?:【|\\[|\\s)*(?:打印|关闭|分享|扫一扫|上一[篇条]|下一[篇条]|返回|责任编辑|网站地图|版权所有|主办单位[：:]|承办单位[：:]|您是第|浏览次数|字号[：:]|相关链接|相关附件|附件下载|收藏)|ICP备|公网安备|网站标识码");

    public IReadOnlyList<string> Ids => ["header.title-repeated", "header.page-matter"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        // On a site both are the site's; in a draft they came by copying.
        Severity? severity = letter.Stage == LetterStage.Published ? Severity.Hint : null;
        var title = Plain(letter.Letter.Title.Text);
        var again = letter.Lines.Where(l => l.Role == LineRole.Head && title.Length >= 10 && Plain(l.Text) == title).ToList();
        if (again.Count > 0)
            yield return new RuleHit("header.title-repeated", [.. again.Select(l => new TextSpan(l.Start, l.End))]) { Severity = severity };

        var end = letter.Lines.Where(l => l.Role is not LineRole.After).Select(l => l.CleanEnd).DefaultIfEmpty().Max();
        var traces = TextLines.Of(letter.Document).Where(l => l.Start >= end && page.IsMatch(l.Text)).Take(20).ToList();
        if (traces.Count > 0)
            yield return new RuleHit("header.page-matter", [.. traces.Select(l => letter.Place(l.Start, l.End))]) { Severity = severity };
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}

using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Checking;

/// <summary>Tells a letter as a site shows it from one that is still at the office.</summary>
internal static class PublishedCopy
{
    // What a site writes around an article. Of these signs one is enough; an office's own file has none.
    private static readonly Regex site = Patterns.Linear(
        "^(?:来\\s?源|信息来源|文章来源|发布时间|发布日期|发布机构|公开日期|索\\s?引\\s?号|浏览次数|浏览量|点击数|点击量|阅读量|访问量|字号|字体)[：:\\s]"
        + "|(?:发布时间|发布日期|浏览次数|浏览量|点击数|点击量|阅读量)[：:]|首页\\s?(?:>|›|»|＞)|^(?:当前|您的|所在)位置"
        + "|^【?(?:上一篇|下一篇|上一条|下一条|打印本页|关闭窗口|分享到|扫一扫)");

    private static readonly Regex openMark = Patterns.Linear("〔待(?:补充|核实)");

    private static readonly Regex disclosed = Patterns.Linear("主动公开|此件公开发布|此件主动公开");

    // The site's own words stand above the letter and below it.
    private const int Margin = 25;

    public static bool Is(SourceDocument document, ReplyLetter letter)
    {
        if (openMark.IsMatch(document.Text)) return false;
        if (HasSiteWords(document)) return true;
        // With number and disclosure it has gone out; without number, class and contact the site has dropped them.
        if (letter.DocumentNumber is not null) return letter.Disclosure is { } way && disclosed.IsMatch(way.Text) && letter.Signatory is not null && letter.Date is not null;
        return letter.ResultClass is null && !NamesContact(letter.Note?.Text ?? "");
    }

    private static bool HasSiteWords(SourceDocument document)
    {
        var lines = TextLines.Of(document);
        return lines.Where((line, i) => i < Margin || i >= lines.Count - Margin).Any(line => line.Text.Length <= 200 && site.IsMatch(line.Text));
    }

    private static bool NamesContact(string note) =>
        note.Contains("联系", StringComparison.Ordinal) || note.Contains("电话", StringComparison.Ordinal);
}

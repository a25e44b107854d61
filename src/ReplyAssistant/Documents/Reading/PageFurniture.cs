using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ReplyAssistant.Documents.Reading;

/// <summary>What a web site puts around a text: navigation, buttons, links to other pages, notices of the host.</summary>
internal static class PageFurniture
{
    private static readonly HashSet<string> NeverText = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "button", "select", "textarea", "input", "option",
        "iframe", "object", "embed", "svg", "canvas", "audio", "video", "map", "head", "rt", "rp", "dialog", "datalist", "math",
    };

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "breadcrumb", "breadcrumbs", "crumb", "crumbs", "nav", "navbar", "menu", "share", "bdsharebuttonbox", "bshare", "sidebar",
        "footer", "copyright", "related", "toolbar", "pagination", "print", "qrcode", "search", "topbar", "friendlink",
    };

    private static readonly Regex Controls = new(
        "^(?:[\\s\\[\\]【】（）()|｜/、，,:：>＞»·•\\-—+]|打印本页|打印此页|打印|关闭窗口|关闭本页|关闭页面|关闭|分享到|分享|一键分享|微信|新浪微博|微博|QQ空间|QQ好友|QQ"
        + "|朋友圈|收藏本页|收藏|字体大小|字体|字号|视力保护色|大|中|小|返回顶部|返回列表|返回首页|返回|无障碍阅读|无障碍|朗读|语音播报|复制链接|我要纠错|我要打印|纠错"
        + "|扫一扫|在手机打开当前页|扫描二维码|手机扫一扫|手机版|打开|下载本页|保存本页|保存|我要|本页|首页|上一页|下一页|上一篇|下一篇|没有了)+$", RegexOptions.NonBacktracking);

    private static readonly Regex Position = new(
        "^[\\s【\\[]*(?:(?:您|你)?(?:现在|当前)?(?:所在)?的?(?:当前)?位置(?:是)?\\s*[:：]|首页\\s*[>＞»›→/-]|(?:上|下)一(?:篇|条|页)\\s*[:：])", RegexOptions.NonBacktracking);

    private static readonly Regex Host = new(
        "ICP备|ICP证|公网安备|网站标识码|版权所有|Copyright|技术支持\\s*[:：]|浏览器分辨率|主办单位?\\s*[:：].*(?:承办|网)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Byline = new(
        "^[\\s【\\[（(]*(?:信息来源|文章来源|来源|稿源|发布时间|发布日期|发布者|发布人|浏览次数|浏览量|点击数|点击量|阅读次数|阅读量|访问量|访问次数|责任编辑|编辑|作者|审核)\\s*[:：]", RegexOptions.NonBacktracking);

    private static readonly Regex Elsewhere = new(
        "^[\\s【\\[]*(?:相关|推荐|延伸|热点|猜你喜欢|更多)(?:阅读|链接|文章|稿件|文档|新闻|信息|政策|解读|内容|推荐)?[\\s】\\]:：]*$", RegexOptions.NonBacktracking);

    /// <param name="ownText">Han characters inside it that are not in links.</param>
    public static bool Is(IElement element, int ownText) =>
        NeverText.Contains(element.LocalName) || IsHidden(element)
        || (element.LocalName == "header" && element.QuerySelector("h1") is null && element.Closest("article, main") is null)
        // A name decides only over little text: some site calls its article "print".
        || (ownText < 120 && element.LocalName is not ("body" or "html") && IsNamed(element));

    public static bool IsControl(string line) => line.Length <= 120 && Controls.IsMatch(line) && line.Any(char.IsLetter);

    public static bool IsPosition(string line) => line.Length <= 200 && Position.IsMatch(line);

    public static bool IsHostNotice(string line) => line.Length <= 300 && Host.IsMatch(line);

    /// <summary>来源：… 发布时间：… 浏览次数：…</summary>
    public static bool IsByline(string line) => line.Length <= 150 && Byline.IsMatch(line) && !line.Contains('。', StringComparison.Ordinal);

    /// <summary>The heading over links to other pages.</summary>
    public static bool IsElsewhere(string line) => Elsewhere.IsMatch(line);

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("style") is not { } style) return false;
        var compact = string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        return compact.Contains("display:none", StringComparison.Ordinal) || compact.Contains("visibility:hidden", StringComparison.Ordinal);
    }

    private static bool IsNamed(IElement element) =>
        $"{element.Id} {element.ClassName}".ToLowerInvariant()
            .Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Any(Names.Contains);
}

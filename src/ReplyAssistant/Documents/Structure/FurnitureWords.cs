using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>What web sites put around a document: labels, menus, hotlines, credits.</summary>
internal static class FurnitureWords
{
    private static readonly Regex Label = Compile(
        @"^(?:[-•·*] ?)?(?:索 ?引 ?号|访问次数|阅读量|浏览量|发布机构|发文机关|发文机构|公开主体|信息来源|来源|主题分类|主题词|主题|体裁分类|信息分类|分类|效力状态|有效性|时效性|时效|文 ?号|发文字号|统一登记号|公开属性|" +
        @"名称|标题|成文日期|发文日期|发布日期|发布时间|生成日期|公开日期|公开范围|公开时限|信息索引号|信息名称|统一编号|关键词|内容概述|作者|字号|字体|字体大小|" +
        @"浏览次数|点击数|点击量|阅读次数|访问量|责任编辑|编辑|审核|视力保护色|有效日期|失效日期|废止日期|生效日期|服务对象|实施日期)\s*[：:]");

    private static readonly Regex Menu = Compile(
        @"首页 ?(?:>|›|»|＞|/|-)|^(?:当前|您(?:现在)?的|你的|所在|现在)(?:所在)?位置|>>|^(?:网站)?首页$|^返回(?:首页|顶部|上一页)|欢迎来到.{0,30}(?:网站|门户)|打印本页|关闭窗口|^【?(?:字体|打印|关闭|分享|收藏)|分享到|扫一扫|" +
        @"欢迎(?:访问|光临)|官方网站|服务热线|^(?:座机|手机|热线)[：:]|^(?:详细内容|繁體(?:版|中文)?|简体(?:版|中文)?|无障碍(?:浏览|阅读)?|长者(?:版|模式)|登录|注册|搜索)$");

    private static readonly Regex Foot = Compile(
        @"版权|[Cc]opyright|©|技术支持|管理登录|备案|ICP|网站地图|网站标识码|联系我们|上一篇|下一篇|上一条|下一条|相关(?:附件|链接|文章|阅读|稿件|解读|政策)[：:]?$|" +
        @"分享到|打印本页|关闭窗口|转自|扫一扫|责任编辑|^来源[：:]|主办单位[：:]|承办单位[：:]|^seo|【(?:打印|关闭)】|^打印|^关闭|^分享|^返回|公网安备");

    /// <summary>A line that belongs to the page above the text.</summary>
    public static bool IsHead(string line) => line.Length <= 120 && (Label.IsMatch(line) || Menu.IsMatch(line));

    /// <summary>A line that belongs to the page below the text.</summary>
    public static bool IsFoot(string line) => line.Length <= 120 && Foot.IsMatch(line) && (!line.Contains('。') || Disclaimer.IsMatch(line));

    private static readonly Regex Disclaimer = Compile("^(?:版权声明|免责声明|声明)[：:]|版权所有|本站.{0,20}(?:转载|来自|侵权)|如有侵权");

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

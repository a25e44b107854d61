using System.Text.RegularExpressions;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>A way of saying something.</summary>
/// <param name="Intent">Null when the words fit but make no sense: the next phrase is tried.</param>
internal sealed record Phrase(Regex Pattern, Func<Match, Intent?> Intent);

/// <summary>All that the rules understand, the more special before the more general.</summary>
internal static class Phrases
{
    private const string N = @"\s*(?<n>[0-9０-９]{1,3}|[一二三四五六七八九十两]{1,3})\s*";
    private const string Part = @"第?\s*(?<part>[0-9０-９]{1,3}|[一二三四五六七八九十两]{1,3})\s*(?:部分|条|点|项|个问题)";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say("(?:帮助|help|/help|怎么用|你会什么|菜单|你好|您好|hi|hello)", _ => new Intent.Help()),
        Say("(?:取消|停止|停|stop|/stop|/cancel)", _ => new Intent.Cancel()),
        Say("(?:/forget|清除记录|忘记我|清除我的数据|删除记录)", _ => new Intent.Forget()),
        Say("(?:我的任务|我的稿件|我的草稿|任务|待办|状态|进度|status|/status)", _ => new Intent.MyWork()),
        Say("(?:打开|继续处理|切换到?)(?:草稿|稿件)?\\s*(?<id>[a-z0-9]{10})", m => new Intent.OpenDraft(m.Groups["id"].Value)),

        Say("(?:类别|类型|性质|是)\\s*[:：是为]?\\s*(?<v>提案|政协提案|建议|人大建议|代表建议)", m => new Intent.Tell("kind", m.Groups["v"].Value)),
        Say("(?:编号|案号|建议号|提案号)\\s*[:：是为]?\\s*第?(?<v>[0-9A-Za-z０-９()（）\\-]{1,30})号?", m => new Intent.Tell("number", m.Groups["v"].Value)),
        Say("(?:届次|会议)\\s*[:：是为]?\\s*(?<v>.{4,40}会议)", m => new Intent.Tell("session", m.Groups["v"].Value)),
        Say("(?:题目|标题|案由)\\s*[:：是为]\\s*[《“]?(?<v>[^》”]{4,100})[》”]?", m => new Intent.Tell("title", m.Groups["v"].Value)),
        Say("(?:提案人|提出人|领衔代表|委员|代表|提案者)\\s*[:：是为]\\s*(?<v>.{2,40})", m => new Intent.Tell("proposer", m.Groups["v"].Value)),
        Say("(?:起草|开始起草|开始|直接起草|生成草稿|写答复|拟稿|好的?|继续)", _ => new Intent.Start()),

        Say($"(?:引用|依据|出处|来源)\\s*[\\[［]?{N}[\\]］]?(?:的(?:出处|来源|原文))?(?:是什么|呢)?", m => Numbered(m, n => new Intent.SourceOfMark(n))),
        Say($"[\\[［]{N}[\\]］]", m => Numbered(m, n => new Intent.SourceOfMark(n))),
        Say($"第?{N}句(?:话)?的?(?:依据|出处|来源|引用|是哪来的).{{0,6}}", m => Numbered(m, n => new Intent.SourceOfSentence(n))),
        Say("这(?:句|句话|一句|段)的?(?:依据|出处|来源|是哪来的|引用).{0,6}", _ => new Intent.SourceOfSentence(null)),
        Say($"{Part}的?(?:依据|出处|来源|引用).{{0,6}}", m => InPart(m, p => new Intent.SourceOfSection(p))),
        Say($"(?:{Part}的?)?(?:未采用|没采用|没有采用|没用上|未使用|没用)的?(?:依据|材料|资料|内容)?", m => new Intent.Unused(PartOf(m))),
        Say("(?:还找到|还有)(?:了|什么|哪些).{0,8}", _ => new Intent.Unused(null)),

        Say("(?:以前|过去|往年|之前|历年)(?:都)?(?:是)?(?:怎么|如何)(?:答复|回复|说)的?(?<q>.{0,100})", m => new Intent.PastAnswers(Rest(m, "q"))),
        Say("(?:其他|别的)(?:答复|单位|局)(?:都)?(?:是)?(?:怎么|如何)(?:答复|回复|说)的?(?<q>.{0,100})", m => new Intent.PastAnswers(Rest(m, "q"))),
        Say("(?:类似|相似)(?:的)?(?:提案|建议|答复)\\s*[:：]?(?<q>.{0,100})", m => new Intent.PastAnswers(Rest(m, "q"))),

        Say($"(?:把|将)?第?{N}句(?:话)?\\s*(?:改为|改成|替换为|换成)\\s*[:：]?\\s*(?<text>.+)", m => Numbered(m, n => new Intent.ReplaceSentence(n, Unquoted(m)))),
        Say($"(?:修改|改)第?{N}句(?:话)?\\s*[:：]\\s*(?<text>.+)", m => Numbered(m, n => new Intent.ReplaceSentence(n, Unquoted(m)))),
        Say("(?:把|将)\\s*[“\"「](?<old>[^”\"」]{1,300})[”\"」]\\s*(?:改为|改成|替换为|换成)\\s*[“\"「](?<new>[^”\"」]{0,500})[”\"」]", m => new Intent.ReplaceWords(m.Groups["old"].Value, m.Groups["new"].Value)),
        Say($"(?:删除|删掉|删去|去掉|删)第?{N}句(?:话)?", m => Numbered(m, n => new Intent.RemoveSentence(n))),
        Say($"(?:不用|去掉|删除|删掉|排除|弃用)\\s*(?:引用|依据|出处)\\s*[\\[［]?{N}[\\]］]?(?:.{{0,4}}重写)?", m => Numbered(m, n => new Intent.DropSource(n))),
        Say($"补充(?:依据|材料|资料)\\s*(?:到|给|在)?\\s*{Part}\\s*[:：]\\s*(?<text>.+)", m => InPart(m, p => Added(p, m.Groups["text"].Value))),
        Say($"(?:重写|重新起草|重拟){Part}", m => InPart(m, p => new Intent.Redraft(p))),
        Say("(?:调整顺序|顺序|重新排序|排序)\\s*(?:为|改为)?\\s*[:：]?\\s*(?<order>[0-9０-９一二三四五六七八九十、，,\\s]{3,60})", m => Ordered(m.Groups["order"].Value)),
        Say($"(?:把|将)?(?:{Part})?\\s*(?:缩短|压缩|精简|缩减)(?:到|至|为)\\s*(?<len>[0-9０-９]{{2,5}})\\s*字(?:以内|左右)?", m => Shortened(m)),
        Say($"{Part}(?:的?(?:表态|态度|办理情况|结论))?(?:改为|改成|为|定为|[:：])\\s*(?<stance>.{{2,12}})", m => StanceNames.Of(m.Groups["stance"].Value) is { } stance ? InPart(m, p => new Intent.SetStance(p, stance)) : null),
        Say("(?:办理)?类别\\s*(?:改为|改成|为|定为|[:：])?\\s*(?<class>[A-Za-z])\\s*类?", m => new Intent.SetClass(m.Groups["class"].Value.ToUpperInvariant())),
        Say("(?:称谓|称呼|抬头|主送|收件人)\\s*(?:改为|改成|为|[:：])\\s*(?<who>.{2,60})", m => new Intent.SetAddressee(m.Groups["who"].Value)),
        Say("(?:落款|成文|答复)?日期\\s*(?:改为|改成|为|[:：])?\\s*(?<y>20[0-9]{2})\\s*[年\\-/.]\\s*(?<m>[0-9]{1,2})\\s*[月\\-/.]\\s*(?<d>[0-9]{1,2})\\s*日?", Dated),
        Say("(?:撤销|撤回修改|回退|恢复上一版|undo)", _ => new Intent.Undo()),
        Say("(?:比较|对比|差异|改了什么|有什么变化)\\s*(?:(?<a>[0-9]{1,3})\\s*(?:和|与|、|，|,|\\s|到)\\s*(?<b>[0-9]{1,3}))?", m => new Intent.Compare(Count(m, "a"), Count(m, "b"))),
        Say("(?:历史|版本|修改记录|修订记录|版本记录)", _ => new Intent.History()),

        Say("(?:核验|核查|检查|校对|审校|check)", _ => new Intent.Check()),
        Say($"(?:忽略|不处理|无需处理)(?:第|问题|提示)?{N}(?:条|项|个)?\\s*[:：，,]?\\s*(?<text>.{{0,200}})", m => Numbered(m, n => new Intent.Dismiss(n, m.Groups["text"].Value.Trim()))),
        Say($"(?:修正|修复|改正)(?:第|问题|提示)?{N}(?:条|项|个)?", m => Numbered(m, n => new Intent.Fix(n))),
        Say("(?:送审|提交审核|提请审核|送审核)\\s*(?<id>[a-z0-9]{10})?", m => new Intent.Submit(m.Groups["id"].Success ? m.Groups["id"].Value : null)),
        Say("(?:待审|待审核|审核列表|待我审核)", _ => new Intent.Waiting()),
        Say("(?:审核|审阅)\\s*(?<id>[a-z0-9]{10})", m => new Intent.Review(m.Groups["id"].Value)),
        Say("(?:通过|同意|审核通过|批准)", _ => new Intent.Approve()),
        Say("(?:退回|不同意|退改)\\s*[:：，,]?\\s*(?<text>.{0,1000})", m => new Intent.SendBack(m.Groups["text"].Value.Trim())),
        Say("(?:导出|下载|生成文件|输出)\\s*(?<f>docx|word|Word|md|markdown|json|审阅稿|清稿)?(?:文件|文档)?", m => new Intent.Export(m.Groups["f"].Value.ToLowerInvariant())),

        Say("(?:概览|摘要|概要|要点|总览)", _ => new Intent.Overview()),
        Say($"(?:看|查看|显示|读|看看)?(?:{Part})(?:的?(?:内容|草稿|正文))?", m => InPart(m, p => new Intent.Read(p))),
        Say("(?:看|查看|显示|读|看看)?(?:全文|草稿|全部|正文|答复函|信)", _ => new Intent.Read(null)),
        Say("(?:查一下|查找|查询|搜索|检索|找一下|查|搜)\\s*[:：，,]?\\s*(?<q>.{1,400})", m => new Intent.Search(m.Groups["q"].Value.Trim())),
    ];

    private static Phrase Say(string pattern, Func<Match, Intent?> intent) =>
        new(new Regex($@"\A(?:请|请帮我|帮我|麻烦)?\s*{pattern}\s*\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline), intent);

    private static Intent? Numbered(Match match, Func<int, Intent> intent) => Count(match, "n") is { } n ? intent(n) : null;

    private static Intent? InPart(Match match, Func<int, Intent?> intent) => PartOf(match) is { } part ? intent(part) : null;

    private static int? PartOf(Match match) => Count(match, "part");

    private static int? Count(Match match, string group) => match.Groups[group].Success ? ChineseCount.Read(match.Groups[group].Value) : null;

    private static string? Rest(Match match, string group) =>
        match.Groups[group].Value.Trim(' ', '：', ':', '，', ',', '？', '?') is { Length: > 1 } rest ? rest : null;

    private static string Unquoted(Match match)
    {
        var text = match.Groups["text"].Value.Trim();
        return text.Length > 2 && text[0] is '“' or '"' && text[^1] is '”' or '"' ? text[1..^1] : text;
    }

    private static Intent.AddSource Added(int part, string text)
    {
        var source = Regex.Match(text, @"[（(](?:来源|出处)\s*[:：]\s*(?<from>[^（）()]{2,200}(?:（[^（）]*）)?)[）)]\s*$", RegexOptions.NonBacktracking);
        return source.Success
            ? new Intent.AddSource(part, text[..source.Index].Trim(), source.Groups["from"].Value.Trim())
            : new Intent.AddSource(part, text.Trim(), null);
    }

    private static Intent.Reorder? Ordered(string said)
    {
        var order = said.Split(['、', '，', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(ChineseCount.Read).ToList();
        return order.Count >= 2 && order.All(n => n is not null) ? new Intent.Reorder([.. order.Select(n => n!.Value)]) : null;
    }

    private static Intent.Shorten? Shortened(Match match) =>
        int.TryParse(Indexing.TextFolding.Fold(match.Groups["len"].Value), out var length) ? new Intent.Shorten(PartOf(match), length) : null;

    private static Intent.SetDate? Dated(Match match) =>
        DateOnly.TryParse($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", System.Globalization.CultureInfo.InvariantCulture, out var day)
            ? new Intent.SetDate(day) : null;
}

/// <summary>The words for a stance.</summary>
internal static class StanceNames
{
    private static readonly (string Words, Stance Stance)[] All =
    [
        ("已落实", Stance.AdoptedDone), ("已采纳", Stance.AdoptedDone), ("正在推进", Stance.AdoptedUnderWay), ("正在办理", Stance.AdoptedUnderWay),
        ("列入计划", Stance.Planned), ("部分采纳", Stance.PartlyAdopted), ("说明情况", Stance.Explained), ("暂不采纳", Stance.Explained),
        ("不属本单位职权", Stance.OutsidePowers), ("不属于本单位", Stance.OutsidePowers), ("待补充", Stance.NothingFound),
    ];

    public static IEnumerable<string> Names => All.Select(a => a.Words);

    public static Stance? Of(string said) =>
        All.Where(a => said.Contains(a.Words, StringComparison.Ordinal)).Select(a => (Stance?)a.Stance).FirstOrDefault();
}

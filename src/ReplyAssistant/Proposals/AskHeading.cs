using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Where in a line a proposal begins to ask.</summary>
/// <param name="Asked">Where what it asks begins, the words that lead to it left out.</param>
/// <param name="IsHeading">建议：, and not 建议尽快…, which is an ask itself.</param>
internal readonly record struct LeadIn(int Start, int Asked, bool IsHeading);

/// <summary>Tells the heading under which a proposal asks from the headings of background and problems.</summary>
internal static class AskHeading
{
    private const string AskWords =
        "(?:具体|对策|意见|相关|几点|[一二两三四五六七八九十0-9]{1,2}(?:点|条|项|个方面)|工作|主要|有关|下一步|我们|我|本人|提案|代表|解决|改进|政策|和|与|及|的|、|以下|如下"
        + "|思路|想法|措施|办法|建议|方法|途径|提出|特|为此|因此|，|,|现|实施|可行性|性|具有)";

    private static readonly Regex heading = Patterns.Linear("^[【\\[“]?(" + AskWords + "{1,8})[】\\]”]?\\s*(?:[：:|｜\\t。]\\s*|$)");

    // 三、建议一是加快…: the line end, or the colon, between heading and count was lost.
    private const string FirstNumber = "(?:一是|一、|（一）|\\(一\\)|1[.．、]|（1）|\\(1\\)|第一[，、]|首先[，、]|①)";

    private static readonly Regex glued = Patterns.Linear("^[【\\[“]?(" + AskWords + "{1,8})[】\\]”]?\\s?" + FirstNumber);

    private static readonly Regex lateColon = Patterns.Linear(
        "^[^。]{0,120}(?:建议如下|如下建议|以下[^。，：]{0,8}(?:建议|意见|对策)|几点[^。，：]{0,6}(?:建议|意见)|[三四五六七八]点(?:建议|意见)|(?:提出|特|为此|因此|现)[^。：]{0,16}建议)[^。：，]{0,8}[：:。]$");

    private static readonly Regex inProse = Patterns.Linear(
        "(?:^|[。！？；])((?:为此|因此|鉴于此|对此|据此|综上所述|综上|有鉴于此|基于此|基于上述|鉴于以上|鉴于上述|针对上述|针对以上)[^。！？]{0,40}?建议[^。！？：，]{0,12}[：:，]?)");

    // …走访企业。三、建议：一是… on one line.
    private static readonly Regex inLine = Patterns.Linear(
        "(?:^|[。！？；”）)\\s])((?:(?:[一二三四五六七八九十]{1,2}[、．.]|[（(][一二三四五六七八九十]{1,2}[）)])\\s?)?(" + AskWords + "{1,8})(?:[：:]|\\s?" + FirstNumber + "))");

    private static readonly Regex askTitle = Patterns.Linear("^[^。，：]{0,40}(?:建议|对策|办法|对策措施|建议措施|解决措施)$");

    private static readonly Regex afterword = Patterns.Linear("^(?:[一-龥]{0,6}(?:预期|效果|效益|成效|结语|结束语|展望|附件|附录|参考文献|说明|备注))$");

    private const string BackgroundWords =
        "(?:案由|案据|背景|现状|问题|原因|理由|依据|情况|概况|必要性|重要性|意义|分析|做法|经验|困难|短板|不足|瓶颈|成因|启示|优势|挑战|形势)";

    // 一、现状与问题: nothing but such words.
    private static readonly Regex backgroundHead = Patterns.Linear(
        "^(?:提案|建议|调研|存在|主要|基本|当前|目前|突出|工作|有关|的|和|与|及|、)*(?:" + BackgroundWords + "(?:和|与|及|、)?){1,4}$");

    // 二、收运设施不足: ends in such a word.
    private static readonly Regex backgroundEnd = Patterns.Linear("^[^，。：]{0,30}" + BackgroundWords + "$");

    // 补齐短板, 推广先进经验 ask although they end so.
    private static readonly Regex verb = Patterns.Linear(
        "^(?:加强|完善|推进|推动|建立|健全|提升|提高|优化|加快|加大|解决|破解|化解|补齐|发挥|推广|公布|公开|明确|支持|鼓励|强化|深化|突破|总结|借鉴|摸清|开展|做好|改善|聚焦|统筹|克服|消除|弥补|着力|切实|进一步|关于)");

    /// <summary>The length of 建议： or 二、具体建议 at the head of a line, what follows it being asked; 0 for another line.</summary>
    public static int LengthIn(string line)
    {
        var mark = ItemMark.Of(line);
        var rest = line[mark.Length..];
        var match = heading.Match(rest.Length <= 80 ? rest : rest[..80]);
        if (match.Success && IsAsking(match.Groups[1].Value)) return mark.Length + match.Length;
        if (LengthOfGlued(line, mark) is > 0 and var length) return length;
        return rest.Length <= 160 && mark.IsNone && lateColon.IsMatch(rest) ? line.Length : 0;
    }

    /// <summary>Where 为此，建议… begins inside a paragraph, and where what it asks begins; null when it does not.</summary>
    public static LeadIn? InProse(string line)
    {
        var prose = inProse.Match(line);
        var titled = HeadingInLine(line);
        if (!prose.Success || (titled is { } head && head.Start < prose.Groups[1].Index)) return titled;
        var lead = prose.Groups[1];
        // 为此，建议尽快…: the verb stays with what is asked.
        return lead.Value[^1] is '：' or ':'
            ? new LeadIn(lead.Index, lead.Index + lead.Length, IsHeading: true)
            : new LeadIn(lead.Index, lead.Index + lead.Value.IndexOf("建议", StringComparison.Ordinal), IsHeading: false);
    }

    private static LeadIn? HeadingInLine(string line)
    {
        foreach (Match match in inLine.Matches(line))
        {
            var (lead, words) = (match.Groups[1], match.Groups[2]);
            if (!IsAsking(words.Value)) continue;
            var end = words.Index + words.Length;
            return new LeadIn(lead.Index, line[end] is '：' or ':' ? end + 1 : end, IsHeading: true);
        }
        return null;
    }

    // 建议1.增加…建议2.延长…: the word belongs to each number.
    private static int LengthOfGlued(string line, ItemMark mark)
    {
        var from = mark.Level == MarkLevel.Labelled ? 0 : mark.Length;
        var rest = line.Length - from <= 80 ? line[from..] : line[from..(from + 80)];
        var match = glued.Match(rest);
        if (!match.Success || !IsAsking(match.Groups[1].Value) || line.Contains("建议2", StringComparison.Ordinal) || line.Contains("建议二", StringComparison.Ordinal)) return 0;
        return from + match.Groups[1].Index + match.Groups[1].Length;
    }

    /// <summary>三、促进产业发展的对策建议: asks only beside headings of background.</summary>
    public static bool IsAskTitle(string text) => askTitle.IsMatch(text) && !backgroundHead.IsMatch(text);

    public static bool IsBackground(string text)
    {
        var bare = PointHeading.Bare(text);
        return bare.Length <= 40 && (backgroundHead.IsMatch(bare) || (backgroundEnd.IsMatch(bare) && !verb.IsMatch(bare)));
    }

    /// <summary>A heading that only names the part: 一、背景, 存在问题.</summary>
    public static bool IsBareBackground(string text) => text.Length <= 20 && backgroundHead.IsMatch(PointHeading.Bare(text));

    /// <summary>四、预期效果, 结语: stands behind what is asked and asks for nothing.</summary>
    public static bool IsAfterword(string text) => afterword.IsMatch(PointHeading.Bare(text));

    private static bool IsAsking(string words) =>
        words.Contains("建议", StringComparison.Ordinal) || words.Contains("对策", StringComparison.Ordinal)
        || words.Contains("办法", StringComparison.Ordinal) || words is "意见" or "具体意见" or "措施" or "具体措施" or "解决措施" or "工作措施";
}

using System.Text.RegularExpressions;

namespace ReplyAssistant.Letters;

/// <summary>Finds the title of a reply above its addressee, over one line or several, printed once or twice.</summary>
internal static class LetterTitle
{
    private static readonly Regex ending = Patterns.Linear(
        "(?:函|答复|答复摘要|回复|复函|答复意见|办理意见|会办意见|协办意见|意见|情况|办理结果|办理结果的报告|情况的报告|情况说明)"
        + "(?:\\s*[（(【\\[][^）)】\\]]{1,16}[）)】\\]])?\\s*[A-DＡ-Ｄ]?类?$");

    private static readonly Regex subject = Patterns.Linear("提案|建议|议案|政协.{0,20}次会议|人大.{0,12}次会议|人民代表大会.{0,12}会议");

    private static readonly Regex organ = Patterns.Linear("^[一-龥]{3,30}(?:局|委|委员会|厅|办公室|部|政府|院|会|中心|公司|署)"
        + "(?:[ 　、]+[一-龥]{3,30}(?:局|委|委员会|厅|办公室|部|政府|院|会|中心|公司|署))*(?:文件)?$");

    private static readonly Regex named = Patterns.Linear(@"^(?:信息名称|名\s?称|标\s?题)[\s　]+");

    public static bool EndsAt(string text) => text.Length is > 1 and <= 160 && ending.IsMatch(text) && !text.Contains('。');

    public static bool IsReplyTitle(string text) =>
        EndsAt(text) && subject.IsMatch(text) && (text.Contains("答复", StringComparison.Ordinal)
            || text.Contains('复') || text.Contains('函') || text.Contains("意见", StringComparison.Ordinal)
            || text.Contains("办理", StringComparison.Ordinal));

    /// <summary>The title of the answer to one proposal or several that are named by their numbers.</summary>
    public static bool IsOfOneReply(string text) =>
        IsReplyTitle(text) && text.Contains('号') && text.Contains("次会议", StringComparison.Ordinal)
        && (text.Contains('复') || text.EndsWith('函'));

    /// <summary>The title nearest to the letter's text; null when no lines above it read as one.</summary>
    public static LetterPart? Find(IReadOnlyList<TextLine> lines, int headerEnd)
    {
        for (var last = headerEnd - 1; last >= 0 && last >= headerEnd - 60; last--)
        {
            if (!EndsAt(lines[last].Text)) continue;
            for (var first = last; first >= 0 && first > last - 4; first--)
            {
                if (first < last && !Continues(lines[first].Text)) break;
                var text = Join(lines, first, last);
                if (IsCutOff(lines, first, text)) continue;
                if (!IsReplyTitle(text) || !(text.Contains("关于", StringComparison.Ordinal) || text.Contains('对') || text.Contains("次会议", StringComparison.Ordinal))) continue;
                first = WithIssuer(lines, first);
                return new LetterPart(Join(lines, first, last), StartOf(lines[first]), lines[last].End);
            }
        }
        return null;
    }

    // …政协十 / 三届一次会议第12号提案答复的函: the line below looks whole, but the subject begins above.
    private static bool IsCutOff(IReadOnlyList<TextLine> lines, int first, string text) =>
        first > 0 && !text.Contains("关于", StringComparison.Ordinal) && !text.Contains('对') && Continues(lines[first - 1].Text)
        && lines[first - 1].Text.Contains("关于", StringComparison.Ordinal);

    // The issuer on a line of its own belongs to a title that begins with 关于 or 对.
    private static int WithIssuer(IReadOnlyList<TextLine> lines, int first)
    {
        if (first == 0) return first;
        var text = lines[first].Text;
        var above = lines[first - 1].Text;
        var opensWithSubject = text.StartsWith("关于", StringComparison.Ordinal) || text.StartsWith('对') || text.StartsWith('第');
        if (!opensWithSubject) return first;
        if (organ.IsMatch(above)) return first - 1;
        return above.Contains("关于", StringComparison.Ordinal) && text[0] == '第' && Continues(above) ? WithIssuer(lines, first - 1) : first;
    }

    private static bool Continues(string text) =>
        text.Length <= 80 && !text.Contains('：') && !text.Contains(':') && !text.Contains('。') && !EndsAt(text)
        && !text.Contains("号〕", StringComparison.Ordinal) && !text.Contains('〔') && !text.Contains('>');

    private static string Join(IReadOnlyList<TextLine> lines, int first, int last) =>
        string.Concat(lines.Skip(first).Take(last - first + 1).Select((line, i) => i == 0 ? line.Text[(StartOf(line) - line.Start)..] : line.Text));

    // 标题：关于…的函 in a table of metadata.
    private static int StartOf(TextLine line)
    {
        var colon = line.Text.IndexOfAny(['：', ':', '|', '｜', '\t']);
        if (named.Match(line.Text) is { Success: true } label) return line.From(label.Length).Start;
        if (colon is < 0 or > 8 || line.Text[..colon].Contains("关于", StringComparison.Ordinal)) return line.Start;
        return line.From(colon + 1).Start;
    }
}

using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>The title of a document: its words and the lines on which it stands.</summary>
/// <param name="First">Index of its first line.</param>
/// <param name="Last">Index of its last line.</param>
/// <param name="IsFormal">False when it is only the first short line.</param>
internal sealed record FoundTitle(string Text, int First, int Last, bool IsFormal);

/// <summary>Finds the formal title above the text, over as many lines as it was broken into.</summary>
internal sealed class TitleFinder(string text, IReadOnlyList<TextLine> lines)
{
    private const int LongestTitle = 160;
    private const int LinesSearched = 60;

    private static readonly Regex Ending = Compile(
        @"(?:函|答复|回复|复函|意见|办法|措施|规划|方案|通知|条例|细则|规定|决定|计划|纲要|政策|公告|通告|批复|报告|指引|要点|制度|规程|规则|建议|提案|行动|实施意见书|目录|标准|章程|若干措施)" +
        @"(?:（[^（）]{1,30}）|\([^()]{1,30}\))?$");

    // 名称：关于…的答复 names the title; 类别：提案 is a field like any other.
    private static readonly Regex TitleLabel = Compile(
        "^(?:信息名称|名称|名 称|标题|标 题|题目|题 目|案由|案 由|案　由|提案名称|建议名称|提案题目|建议标题|建议名称|提案标题|事由)(?:[：:|]\\s*|\\s+)|^[\u4e00-\u9fff]{2,6}[丨｜|] ?");

    private static readonly Regex Field = Compile("^[•·*]|^[\u4e00-\u9fff \u3000]{2,8}[：:]");

    // A law is named after its place, so that the body above it is no part of its name.
    private static readonly Regex LawOfPlace = Compile("^[\u4e00-\u9fff]{2,8}[省市区县州][^关于]{2,40}(?:条例|办法|规定|细则|规则|章程)(?:（[^（）]{1,30}）)?$");

    private static readonly Regex Inside = Compile(@"[。；！？]");
    private static readonly Regex DocumentNumber = Compile(@"[〔\[【（(][0-9]{4}[〕\]】）)] ?[0-9]{1,5} ?号");

    /// <param name="from">The first line to look at: after the site's head, or after 附…全文.</param>
    /// <returns>Null when no line looks like a title.</returns>
    public FoundTitle? Find(int from)
    {
        FoundTitle? best = null;
        for (var i = from; i < Math.Min(lines.Count, from + LinesSearched); i++)
        {
            if (BeginsText(i)) break;
            if (IsTitleEnd(i)) best = WithLinesAbove(i, from);
        }
        return best ?? FirstShortLine(from);
    }

    private bool IsTitleEnd(int i)
    {
        var line = Words(i);
        return line.Length is >= 4 and <= LongestTitle && Ending.IsMatch(line) && !Inside.IsMatch(line)
            && !FurnitureWords.IsHead(line) && Numbering.Read(line).Style == NumberingStyle.None
            && (!Field.IsMatch(line) || TitleLabel.IsMatch(line));
    }

    private FoundTitle WithLinesAbove(int last, int from)
    {
        var title = Words(last);
        var first = last;
        while (first - 1 >= from && last - first < 3 && Continues(first - 1, title))
        {
            first--;
            title = Words(first) + title;
        }
        return new FoundTitle(title[TitleLabel.Match(title).Length..], first, last, IsFormal: true);
    }

    // A line above belongs to the title when it is itself unfinished: no end of a title, no punctuation, no label.
    private bool Continues(int i, string below)
    {
        var line = Words(i);
        return line.Length + below.Length <= LongestTitle && line.Length >= 4 && (!Ending.IsMatch(line) || BreaksOff(line, below)) && !Inside.IsMatch(line)
            && line[^1] is not ('：' or ':' or '，' or ',' or '）' or '.') && !line.EndsWith("文件", StringComparison.Ordinal)
            && !FurnitureWords.IsHead(line) && !DocumentNumber.IsMatch(line) && ChineseDates.OfLine(line) is null
            && !TitleBeginning.IsMatch(below) && !line.Contains('\t') && !Field.IsMatch(line)
            && !TitleLabel.IsMatch(below) && !TitleLabel.IsMatch(line + " ") && !(LawOfPlace.IsMatch(below) && Signature.IsBody(line));
    }

    // 关于…第12号建议 / 办理情况的答复: the line ends like a title, but the one below could not stand alone.
    private static bool BreaksOff(string line, string below) =>
        line.Length <= 60 && (line.EndsWith("建议", StringComparison.Ordinal) || line.EndsWith("提案", StringComparison.Ordinal))
        && below.Length <= 20 && !below.Contains("关于", StringComparison.Ordinal) && !below.Contains('《', StringComparison.Ordinal);

    // "深圳市…关于…的函" is complete to the left; "关于…的函" may still have its issuer on the line above.
    private static readonly Regex TitleBeginning = Compile(@"^[^关于]{3,30}(?:关于|印发|转发)|^[^《]{0,12}《");

    private bool BeginsText(int i)
    {
        var line = Words(i);
        if (FurnitureWords.IsHead(line)) return false;
        return Numbering.Read(line).Style is NumberingStyle.Han or NumberingStyle.Chapter or NumberingStyle.Article
            || line.Length > LongestTitle || Inside.IsMatch(line) || (line.Length <= 80 && line[^1] is '：' or ':');
    }

    private FoundTitle? FirstShortLine(int from)
    {
        for (var i = from; i < Math.Min(lines.Count, from + LinesSearched); i++)
        {
            var line = Words(i);
            if (FurnitureWords.IsHead(line) || DocumentNumber.IsMatch(line)) continue;
            if (Numbering.Read(line).Style != NumberingStyle.None) return null;
            return line.Length <= 80 && !Inside.IsMatch(line) && line[^1] is not ('：' or ':') ? new FoundTitle(line, i, i, IsFormal: false) : null;
        }
        return null;
    }

    private string Words(int i) => lines[i].In(text);

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

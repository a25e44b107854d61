using System.Globalization;
using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Tells from one sentence that it comes back to an earlier proposal or its answer, and to which.</summary>
internal static class EarlierMention
{
    private const string Past = "(?:去年|前年|上一?年度?|上次|上一次|前次|此前|之前|以前|曾|往年|历年|当年|原|年前|[0-9]{4}年)";
    private const string Paper = "(?:答复|回复|复函|函复|承诺|答应|再提案|再建议|再提)";

    // 《关于第019号提案答复落实情况的再提案》, 去年答复中承诺的事项, 第074号提案得到答复, 我们曾提出第12号建议.
    private static readonly Regex comesBack = Patterns.Linear(
        $"{Past}[^。；]{{0,40}}(?:{Paper}|提案|建议|议案)|号(?:提案|建议|议案)[^。；]{{0,24}}(?:{Paper}|落实|办理|完成|兑现|进展)"
        + $"|{Paper}[^。；]{{0,16}}(?:承诺|所列|列出|提到|提出|明确|中的|中说|里说)|(?:期间|会议上|会上)[^。；]{{0,16}}提出的?[^。；]{{0,30}}号|再(?:提案|建议)|[〔\\[（(][0-9]{{4}}[〕\\]）)][^。；]{{0,12}}号[^。；]{{0,12}}{Paper}|{Paper}[^。；]{{0,16}}[〔\\[][0-9]{{4}}[〕\\]]");

    private static readonly Regex account = Patterns.Linear(
        "(?:逐[项条一]|说明|公布|通报|反馈|告知|汇报|列出|介绍|答复|回应|回复|交代|讲清|清单)[^。；]{0,60}(?:完成|落实|办理|进展|兑现|推进|进度|结果|做到|没做|到位)"
        + "|(?:答复|承诺|答应)[^。；]{0,60}(?:完成|落实|办理|进展|兑现|进度|做到哪|怎么样|如何了|逐[项条一]|说明|结果|到位)");

    private static readonly Regex document = Patterns.Linear(@"([一-龥A-Za-z]{1,16})([〔\[（(][0-9]{4}[〕\]）)]第?[0-9]{1,5}号)");

    private static readonly string[] beforeIssuer = ["答复", "复函", "函复", "文号", "文件", "即", "以", "按", "的", "在", "对", "了", "为", "是", "年", "月", "日"];

    private static readonly Regex year = Patterns.Linear("((?:19|20)[0-9]{2})年");

    private static readonly Regex quotedTitle = Patterns.Linear("《([^《》]{4,120}(?:提案|建议|议案|答复|的函|复函)[^《》]{0,10})》");

    /// <summary>True when a sentence comes back to what was proposed or answered before.</summary>
    public static bool In(string sentence) => comesBack.IsMatch(sentence);

    /// <summary>True when a request wants to be told what became of an answer.</summary>
    public static bool AsksForAccount(string request) => account.IsMatch(request) && (In(request) || SpeaksOfAnswer(request));

    /// <summary>One entry for each number that is not the proposal's own; one without number when the sentence names none.</summary>
    public static IEnumerable<EarlierProposal> Of(LetterPart sentence, string? ownNumber, string? ownTitle)
    {
        var text = sentence.Text;
        var whole = new EarlierProposal
        {
            Session = SessionName.In(text, 0) is [var session, ..] ? session.Text : null,
            Year = year.Match(text) is { Success: true } named ? int.Parse(named.Groups[1].Value, CultureInfo.InvariantCulture) : null,
            YearsAgo = YearsAgo(text),
            DocumentNumber = DocumentNumber(text),
            Title = quotedTitle.Matches(text).Select(m => m.Groups[1].Value).FirstOrDefault(t => !string.Equals(t, ownTitle, StringComparison.Ordinal)),
            Places = [sentence],
        };
        var numbers = CaseNumber.In(document.Replace(text, ""), 0).Select(n => n.Text)
            .Where(n => !string.Equals(n, ownNumber, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        return numbers.Count == 0 ? [whole] : numbers.Select(number => whole with { Number = number });
    }

    private static bool SpeaksOfAnswer(string text) =>
        text.Contains("答复", StringComparison.Ordinal) || text.Contains("承诺", StringComparison.Ordinal) || text.Contains("复函", StringComparison.Ordinal);

    private static int? YearsAgo(string text) =>
        text.Contains("去年", StringComparison.Ordinal) || text.Contains("上年", StringComparison.Ordinal) || text.Contains("上一年", StringComparison.Ordinal) ? 1
        : text.Contains("前年", StringComparison.Ordinal) ? 2 : null;

    private static string? DocumentNumber(string text)
    {
        if (document.Match(text) is not { Success: true } match) return null;
        var issuer = match.Groups[1].Value;
        var cut = beforeIssuer.Max(word => issuer.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? at + word.Length : 0);
        var serial = match.Groups[2].Value.Replace('[', '〔').Replace(']', '〕').Replace('（', '〔').Replace('）', '〕').Replace('(', '〔').Replace(')', '〕');
        return issuer.Length > cut ? issuer[cut..] + serial : null;
    }
}

using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>Tells from the title, and then from the opening, what a document is to the bureau.</summary>
internal static class KindReader
{
    private const int Opening = 1500;
    private const int Greeting = 300;

    private static readonly Regex OpinionTitle = Compile(@"(?:会办|协办|分办)[^。]{0,12}(?:意见|函)|(?:意见|函)[^。]{0,6}(?:会办|协办)");
    private static readonly Regex ReplyTitle = Compile(
        @"(?:提案|建议|议案|委员|代表|第[A-Za-z0-9（）()\-]{1,20}号)[^。]{0,30}(?:答复|复函|回复|的函|办理情况)|(?:答复|复函|回复)[^。]{0,60}(?:提案|建议|议案)");
    private static readonly Regex PolicyTitle = Compile(
        @"(?:意见|办法|措施|规划|方案|通知|条例|细则|规定|政策|决定|计划|纲要|公告|通告|批复|指引|要点|规程|规则|制度|目录|章程|标准|行动|决议|[^办方做看想说用书疗]法)" +
        @"(?:（[^（）]{1,30}）|\([^()]{1,30}\))?$");
    private static readonly Regex RuleTitle = Compile(@"(?:办法|条例|细则|规定|通知|规程|规则|方案)(?:（[^（）]{1,30}）)?$");
    private static readonly Regex ReplyOpening = Compile(@"(?:答复|回复|函复|办理情况)(?:意见|情况)?(?:如下|于后)");
    // 您提出的…提案收悉, or 某代表您好 above the point: letters that announce no answer in so many words.
    private static readonly Regex Received = Compile(@"(?:提案|建议|议案)[^。\n]{0,24}(?:收悉|收到|收阅)|[^。\n]{2,30}(?:委员|代表)[，：:]?(?:您|你)们?好[^。]{0,100}(?:提案|建议|议案)");
    private static readonly Regex OpinionOpening = Compile(@"(?:会办|协办)(?:的)?意见(?:函告|函复|反馈)?如下");

    public static DocumentKind Read(string title, string text)
    {
        if (OpinionTitle.IsMatch(title)) return DocumentKind.Opinion;
        if (ReplyTitle.IsMatch(title) && !RuleTitle.IsMatch(title)) return DocumentKind.Reply;
        var opening = text.Length > Opening ? text[..Opening] : text;
        if (OpinionOpening.IsMatch(opening)) return DocumentKind.Opinion;
        if (ReplyOpening.IsMatch(opening) && (opening.Contains("收悉", StringComparison.Ordinal) || opening.Contains("提案", StringComparison.Ordinal)
            || opening.Contains("建议", StringComparison.Ordinal)))
            return DocumentKind.Reply;
        if (Received.IsMatch(opening.Length > Greeting ? opening[..Greeting] : opening)) return DocumentKind.Reply;
        return PolicyTitle.IsMatch(title) ? DocumentKind.Policy : DocumentKind.Other;
    }

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

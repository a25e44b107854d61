using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>How the like was answered before, and what other replies say.</summary>
internal static class PastPhrases
{
    private const string Before = "(?:以前|过去|往年|之前|历年|去年|前年|以往|曾经|从前)";
    private const string How = "(?:都)?(?:是)?(?:怎么|如何|咋)(?:样)?";
    private const string Answered = "(?:答复|回复|答|回|说|办|处理)(?:过)?的?";
    private const string Like = "(?:类似|相似|同类|相近|一样)的?(?:提案|建议|答复|问题|事项|事)?";
    private const string Others = "(?:其他|其它|别的|别人的?|兄弟)(?:答复|单位|局|部门|地方|城市|人)?";

    // What was just spoken of.
    private const string This = "(?:此|这(?:一)?(?:件事情?|句话?|点|条|项|个问题|方面|部分|个)?)";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say($"{Part}(?:的)?{Before}{How}{Answered}|{Part}(?:有)?(?:{Before})?(?:有没有)?{Like}(?:吗)?|{Part}{Others}{How}{Answered}", m => m.InPart(p => new Intent.PastAnswersOfSection(p))),
        Say($"{Others}(?:对|就|关于)?{This}(?:是)?{How}{Answered}|{Others}{How}{Answered}{This}|{This}{Before}{How}{Answered}", new Intent.PastAnswersOfThis()),
        Say($"(?:{Before})?(?:有没有|有无|有)?(?:{Before})?(?:答复过|收到过)?{Like}(?:{Before})?(?:{How}{Answered})?", new Intent.SimilarProposals()),
        Say($@"(?:查找?|找)?{Like}\s*[:\s]\s*(?<q>.{{2,100}})", Asked),
        Say($"{Before}{How}{Answered}(?<q>.{{0,100}})", Asked),
        Say($"{Before}(?:有没有)?(?:答复|回复|答|说|办)过(?<q>.{{2,60}}?)(?:没有)?", Asked),
        Say($"{Others}(?:对|就|关于)(?<q>.{{2,60}}?)(?:是)?{How}{Answered}", Asked),
        Say($"{Others}{How}{Answered}(?<q>.{{0,100}})", Asked),
        Say($"(?:{Before}|历史)的?口径(?:是什么|是啥)?", new Intent.PastAnswers(null)),
        Say($"(?<q>[^第这].{{1,60}}?)(?:的问题|的提案|的建议|问题)?,?{Before}{How}{Answered}", Asked),
    ];

    private static Intent Asked(Heard heard) => new Intent.PastAnswers(heard.Subject("q"));
}

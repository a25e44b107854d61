using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>What a proposal lacked: kind, number, session, title, proposer.</summary>
internal static class TellingPhrases
{
    private const string Is = @"\s*[:是为]{0,2}\s*";

    // A number is digits with, at most, letters and brackets around them: 20260012, DH0271, B(2019)331.
    private const string Number = @"(?<v>[0-9a-z()\-]{0,20}[0-9][0-9a-z()\-]{0,10})";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say($"(?:这|这个|这份)?(?:类别|类型|性质|是){Is}(?:一份|一件)?(?<v>提案|政协提案|建议|人大建议|代表建议|人大代表建议)|(?<v>政协提案|人大建议|代表建议|人大代表建议)", m => new Intent.Tell("kind", m.Words("v"))),
        Say($"(?:提案|建议)?(?:编号|案号|建议号|提案号){Is}第?{Number}号?|第{Number}号", m => new Intent.Tell("number", m.Folded("v").ToUpperInvariant())),
        Say(@$"(?:届次|会议)\s*{Is}(?<v>.{{4,40}}会议)|(?<v>.{{0,12}}(?:政协|人大).{{0,12}}届.{{0,12}}次会议)", m => new Intent.Tell("session", m.Words("v"))),
        Say(@"(?:题目|标题|案由|题名)\s*[:是为]\s*[《""]?(?<v>[^》""]{4,100})[》""]?", m => new Intent.Tell("title", m.Words("v"))),
        Say(@"(?:提案人|提出人|领衔代表|领衔人|提案者|提案单位|委员|代表)\s*[:是为]\s*(?<v>.{2,40})", m => new Intent.Tell("proposer", m.Words("v"))),
        Say(@"(?:提案人|提出人|领衔代表|提案者|提案单位)\s+(?<v>.{2,40})", m => new Intent.Tell("proposer", m.Words("v"))),
    ];

    /// <summary>Several of them in one message, however they are divided.</summary>
    /// <returns>Null when anything else is said as well.</returns>
    public static Intent.TellSeveral? Several(string said)
    {
        var told = new List<Intent.Tell>();
        foreach (var piece in said.Split(['，', ',', '；', ';', '\n', '。'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = Said.Of(piece);
            if (All.Select(p => p.Read(words)).OfType<Intent.Tell>().FirstOrDefault() is not { } tell || told.Count > 5) return null;
            told.Add(tell);
        }
        return told.Count > 1 ? new Intent.TellSeveral(told) : null;
    }
}

using System.Globalization;
using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>When a proposal was assigned, and until when it is to be answered.</summary>
internal static class TermPhrases
{
    private const string Day = @"(?:(?<y>20[0-9]{2})\s*[年\-/.]\s*)?(?<m>[0-9]{1,2})\s*[月\-/.]\s*(?<d>[0-9]{1,2})\s*[日号]?";
    private const string Is = @"\s*(?:" + Becomes + @"|定为|为|是|在|到|至|:)?\s*:?\s*";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say($"(?:(?:这份|这件)(?:提案|建议)?)?(?:的)?交办(?:日期|时间|日)?{Is}{Day}", m => new Intent.SetAssigned(Of(m))),
        Say($"(?:(?:这份|这件)(?:提案|建议)?)?(?:是|于|在)?{Day}(?:日)?(?:交办|收到交办|转来)(?:给我们|给我局|过来)?(?:的)?", m => new Intent.SetAssigned(Of(m))),
        Say($"(?:(?:经同意|申请|同意)?(?:延期|延长)(?:办理|答复)?|(?:把|将)?(?:办理|答复|办结)?(?:期限|时限|截止日期|截止时间))(?:延长|延期|延|改)?{Is}{Day}(?:前|之前|以前)?", m => new Intent.SetDue(Of(m))),
    ];

    private static SaidDay Of(Heard heard) =>
        new(heard.Has("y") ? Number(heard, "y") : null, Number(heard, "m"), Number(heard, "d"));

    private static int Number(Heard heard, string group) => int.Parse(heard.Folded(group), CultureInfo.InvariantCulture);
}

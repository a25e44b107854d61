using System.Globalization;
using static ReplyAssistant.Conversations.Asking.Wording.Phrase;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>Stance, class, addressee, date.</summary>
internal static class FramePhrases
{
    private const string Day = "(?:把|将)?(?:落款|成文|答复|签发|印发)?的?(?:日期|时间)";
    private const string To = @"\s*(?:" + Becomes + @"|定为|为|是|写|改|:)?\s*:?\s*";

    public static IReadOnlyList<Phrase> All { get; } =
    [
        Say($@"(?:把|将)?{Part}的?(?:表态|态度|办理情况|结论|口径)?\s*(?:{Becomes}|定为|按|算|:)\s*:?\s*(?<stance>.{{2,14}})", m => StanceOf(m, StanceNames.Of(m.Unquoted("stance")))),
        Say($@"{Part}\s*(?<stance>.{{2,14}})", m => StanceOf(m, StanceNames.Exactly(m.Words("stance")))),
        Say($@"(?:把|将)?(?:办理|答复)?(?:结果)?的?(?:类别|分类)\s*(?:{Becomes}|定为|定|为|是|改|按|:)?\s*(?<class>[a-z])\s*类?", m => Class(m)),
        Say($@"(?:{Becomes}|换|改|定为|定成|按)\s*(?<class>[a-z])\s*类(?:办理|答复)?|(?<class>[a-z])\s*类", m => Class(m)),
        Say($@"(?:把|将)?{Part}的?(?:表态|态度)?\s*(?:{Becomes}|定为|为|是)\s*:?\s*(?<stance>.{{2,30}})", m => m.InPart(_ => new Intent.UnknownStance(m.Unquoted("stance")))),
        Say($@"(?:把|将)?(?:称谓|称呼|抬头|主送单位|主送|收件人|收信人)\s*(?:{Becomes}|为|是|:|\s)\s*(?<who>.{{2,60}})", m => new Intent.SetAddressee(m.Unquoted("who").TrimEnd('：', ':'))),
        Say($@"{Day}{To}(?<y>20[0-9]{{2}})\s*[年\-/.]\s*(?<m>[0-9]{{1,2}})\s*[月\-/.]\s*(?<d>[0-9]{{1,2}})\s*[日号]?", Dated),
        Say($@"{Day}{To}(?<m>[0-9]{{1,2}})\s*月\s*(?<d>[0-9]{{1,2}})\s*[日号]?", m => new Intent.SetDayOfThisYear(Number(m, "m"), Number(m, "d"))),
        Say($@"{Day}{To}(?<when>今天|今日|当天|明天|后天)", m => new Intent.SetDayFromToday(m.Folded("when") switch { "明天" => 1, "后天" => 2, _ => 0 })),
        Say($@"{Day}\s*(?:{Becomes}|为|是|:)\s*(?<what>.{{1,20}})", m => new Intent.NoSuchDate(m.Words("what"))),
    ];

    private static Intent? StanceOf(Heard heard, Drafting.Stance? stance) =>
        stance is { } known ? heard.InPart(p => new Intent.SetStance(p, known)) : null;

    private static Intent.SetClass Class(Heard heard) => new(heard.Folded("class").ToUpperInvariant());

    private static Intent Dated(Heard heard) =>
        DateOnly.TryParse($"{heard.Folded("y")}-{heard.Folded("m")}-{heard.Folded("d")}", CultureInfo.InvariantCulture, out var day)
            ? new Intent.SetDate(day) : new Intent.NoSuchDate($"{heard.Folded("y")}年{heard.Folded("m")}月{heard.Folded("d")}日");

    private static int Number(Heard heard, string group) => int.Parse(heard.Folded(group), CultureInfo.InvariantCulture);
}

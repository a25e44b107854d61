using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>A place of the frame that says whether the letter answers a 提案 or a 建议.</summary>
internal sealed record KindSignal(bool IsNpc, TextSpan Place, string Words);

/// <summary>Gathers what title, addressee and opening say of the kind; what stands in 《》 or “” is the proposer's own wording.</summary>
internal static class KindSignals
{
    // A 建议案 is the CPPCC's own; 建议提案 names both.
    private static readonly Regex words = Patterns.Linear(
        "《[^》]*》|“[^”]*”"
        + "|号(?:[（(][^）)]{0,20}[）)])?[“”]?(?:重点|委员|政协|平时|集体|大会)?(?<cppcc>提案)(?:$|[^一-龥]|[的和及《答办复收])"
        + "|号(?:[（(][^）)]{0,20}[）)])?[“”]?(?:重点|代表|人大|督办|大会|闭会)?(?<npc>建议)(?:$|[^案提一-龥]|[的和及《答办复收])"
        + "|(?<npc>人大|人民代表大会)[一-龥]{0,12}次(?:全体)?会议|届(?<npc>人大)"
        + "|(?<cppcc>政协|政治协商会议)[一-龥]{0,16}次(?:全体)?会议|届(?<cppcc>政协)"
        + "|(?<npc>人大代表)|(?<cppcc>政协委员)(?:$|[^会])");

    // Parties and circles sit in the CPPCC; in the congress there are delegations.
    private static readonly Regex person = Patterns.Linear(
        "(?:(?<cppcc>委员|界别(?:委员)?小?组?|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)[一-龥]{0,14})|(?<npc>代表团?))们?[：:]?$");

    public static IReadOnlyList<KindSignal> Of(CheckedLetter letter) =>
    [
        .. letter.Lines.Where(l => l.Role == LineRole.Title).SelectMany(l => In(l, words)),
        .. letter.Lines.Where(l => l.Role == LineRole.Addressee).SelectMany(l => In(l, person)),
        .. letter.Lines.Where(l => l.Role == LineRole.Opening).Take(2).SelectMany(l => In(l, words)),
    ];

    // 针对代表所提的问题, 感谢委员的关心: the asker, by the wrong name. 人大代表和政协委员 are both meant where both stand.
    private static readonly Regex asker = Patterns.Linear(
        "“[^”]*”|《[^》]*》|(?:委员、?代表|代表、?委员|代表(?:和|与)(?:政协)?委员|委员(?:和|与)(?:人大)?代表)"
        + "|(?:针对|对于?|就|按照|根据|结合|感谢|围绕)(?:各位|该|贵|本|领衔)?(?:(?<npc>代表)|(?<cppcc>委员))们?(?:在[^，。；]{2,30})?"
        + "(?:所提|提出|反映|建议中|意见中|的(?:建议|意见|提案|关心|支持|监督|理解))");

    /// <summary>What the bureau's own sentences call the asker.</summary>
    public static IReadOnlyList<KindSignal> InBody(CheckedLetter letter) =>
        [.. letter.Lines.Where(l => l.IsProse || l.Role is LineRole.SectionHeading or LineRole.BlockHeading).SelectMany(l => In(l, asker))];

    private static IEnumerable<KindSignal> In(CheckedLine line, Regex pattern)
    {
        foreach (Match match in pattern.Matches(line.Text))
        {
            var (npc, cppcc) = (match.Groups["npc"], match.Groups["cppcc"]);
            var said = npc.Success ? npc : cppcc;
            if (said.Success) yield return new KindSignal(npc.Success, line.Place(said.Index, said.Length), said.Value);
        }
    }
}

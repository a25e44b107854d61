using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Wording;

/// <summary>A paragraph that stands in the letter twice, word for word.</summary>
internal sealed class RepeatedParagraphRule : IFormRule
{
    private const string Id = "wording.repeated-paragraph";

    // Shorter ones may well be alike: 感谢您的关心与支持。
    private const int Shortest = 30;

    // What a draft leaves to be supplied in two sections is to be supplied in both.
    private const string ToSupply = "〔待补充";

    public IReadOnlyList<string> Ids => [Id];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context) => Repetition.Folded(
        from paragraph in letter.Paragraphs
        where paragraph.IsProse && paragraph.Text.Length >= Shortest && !paragraph.Text.Contains(ToSupply, StringComparison.Ordinal)
        group paragraph by paragraph.Text into same
        where same.Count() > 1
        select new RuleHit(Id, [.. same.Skip(1).Append(same.First()).Select(p => p.Place(0, p.Text.Length))]));
}

using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>关于对…的函 has one preposition too many.</summary>
internal sealed class PrepositionRule : IFormRule
{
    // 关于对外贸易, 关于对口支援: there 对 belongs to the next word.
    private static readonly Regex doubled = Patterns.Linear(
        "关于(对)(?:全国|第|《|“|您|你|贵|政协|人大|十|[省市区县州]|[一-龥]{1,6}(?:[省市区县州]|政协|人大)|提案|建议|代表|委员)");

    public IReadOnlyList<string> Ids => ["header.doubled-preposition"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context) =>
        from line in letter.Lines
        where line.Role is LineRole.Title or LineRole.SectionHeading or LineRole.BlockHeading
        from match in doubled.Matches(line.Text)
        let word = match.Groups[1]
        select new RuleHit("header.doubled-preposition", [line.Place(word.Index - 2, 3)]) { Fix = "关于" };
}

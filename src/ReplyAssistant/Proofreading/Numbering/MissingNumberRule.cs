using ReplyAssistant.Checking;

namespace ReplyAssistant.Proofreading.Numbering;

/// <summary>A heading without a number while its sisters have theirs.</summary>
internal sealed class MissingNumberRule : IFormRule
{
    private const string Id = "numbering.missing";

    public IReadOnlyList<string> Ids => [Id];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context) =>
        from heading in UnnumberedHeadings.Of(letter)
        let words = letter.Quote(heading.Place)
        select new RuleHit(Id, [heading.Place])
        {
            Fix = words.Contains('\n') ? null : heading.Mark + words,
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["mark"] = heading.Mark },
        };
}

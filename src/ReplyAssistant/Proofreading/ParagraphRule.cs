using ReplyAssistant.Checking;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Proofreading;

/// <summary>A rule that needs to see no more than one paragraph at a time.</summary>
internal abstract class ParagraphRule(string id) : IFormRule
{
    protected string Id => id;

    public IReadOnlyList<string> Ids => [id];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var hits = letter.Paragraphs.Where(Concerns).SelectMany(paragraph => In(paragraph, letter));
        return RunningSlips.Runs(id) ? hits : Repetition.Folded(hits);
    }

    /// <summary>The title and what stands between it and the signature; a page's own lines and the frame's fields are not prose.</summary>
    protected virtual bool Concerns(CheckedParagraph paragraph) => paragraph.IsBody || paragraph.Role == LineRole.Title;

    protected abstract IEnumerable<RuleHit> In(CheckedParagraph paragraph, CheckedLetter letter);

    protected RuleHit Hit(TextSpan place, string? fix = null) => new(id, [place]) { Fix = fix };

    /// <summary>A hit whose message may name what stands there as {quote}.</summary>
    protected RuleHit Hit(CheckedParagraph paragraph, int start, int length, string? fix = null) =>
        new(id, [paragraph.Place(start, length)])
        {
            Fix = fix,
            Words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["quote"] = paragraph.Text.Substring(start, Math.Min(length, LongestQuote)),
                ["fix"] = fix ?? "",
            },
        };

    // A message stays a sentence; the place shows the rest.
    private const int LongestQuote = 40;
}

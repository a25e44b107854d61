using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>The proposal's title is quoted as it is, everywhere alike, and does not say what it is twice.</summary>
internal sealed class ProposalTitleRule : IFormRule
{
    private const int ShortestTitle = 6;

    private static readonly Regex quoted = Patterns.Linear("《([^》\n]{4,120})》");
    private static readonly Regex doubled = Patterns.Linear("的(?:建议的提案|提案的建议|提案的提案|建议的建议)$");

    // …公路硬化的建设: one character beside the kind that every such title ends with.
    private static readonly Regex misspelt = Patterns.Linear("的(?<at>建设|建仪|建意|建义|见议|健议|题案|提按|提安|题按|议按)$");

    public IReadOnlyList<string> Ids => ["header.proposal-title", "header.title-doubled", "header.title-kind"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        if (letter.Letter.ProposalTitle is not { } named || named.Text.Length < ShortestTitle) yield break;
        if (doubled.Match(named.Text) is { Success: true } match)
        {
            yield return new RuleHit("header.title-doubled", [letter.Place(named.Start + match.Index, named.End)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["words"] = match.Value },
            };
        }
        if (misspelt.Match(named.Text) is { Success: true } slip && named.Text.StartsWith("关于", StringComparison.Ordinal))
        {
            var word = slip.Groups["at"];
            yield return new RuleHit("header.title-kind", [letter.Place(named.Start + word.Index, named.End)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["word"] = word.Value, ["kind"] = word.Value[^1] == '案' || word.Value[0] is '提' or '题' ? "提案" : "建议" },
            };
        }
        if (context.Against is { Title.Length: >= ShortestTitle } asked && Plain(asked.Title) != Plain(named.Text))
            yield return Hit(letter.Place(named), null, asked.Title, context);
        foreach (var line in letter.Lines.Where(l => l.Role == LineRole.Title))
        {
            if (quoted.Match(line.Text) is not { Success: true } inTitle) continue;
            var title = inTitle.Groups[1];
            if (!LooksLikeProposal(title.Value) || Plain(title.Value) == Plain(named.Text) || Overlaps(letter, line, named)) continue;
            yield return Hit(letter.Place(named), line.Place(title.Index, title.Length), title.Value, context);
        }
    }

    private static bool Overlaps(CheckedLetter letter, CheckedLine line, LetterPart named) => letter.Place(named).Start < line.End && letter.Place(named).End > line.Start;

    private static bool LooksLikeProposal(string title) =>
        title.StartsWith("关于", StringComparison.Ordinal) || title.EndsWith("提案", StringComparison.Ordinal) || title.EndsWith("建议", StringComparison.Ordinal);

    private static RuleHit Hit(Documents.TextSpan place, Documents.TextSpan? other, string title, CheckContext context) =>
        new("header.proposal-title", other is { } second ? [place, second] : [place])
        {
            // The title of a file that was given may have been read from a form; two titles in one letter stand side by side.
            Severity = context.Against is not null && other is null ? Severity.Warning : null,
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = title },
        };

    /// <summary>Without marks, spaces, and the kind at the end, which letters add or leave out.</summary>
    private static string Plain(string title)
    {
        var kept = string.Concat(title.Where(char.IsLetterOrDigit));
        foreach (var end in new[] { "的提案", "的建议", "的议案", "提案", "建议", "议案" })
            if (kept.EndsWith(end, StringComparison.Ordinal)) return kept[..^end.Length];
        return kept;
    }
}

using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Gives a proposal that was pasted into a box of one line the lines of its form back.</summary>
internal static class LostLines
{
    /// <summary>A proposal has more; where blanks stood for an empty line, reading has parted the one line there.</summary>
    public const int FewLines = 4;

    // One label may stand in any sentence; a form has several.
    private const int FewestLabels = 2;

    // A form stands at the beginning; what is longer than this is text.
    private const int LongestForm = 600;

    private static readonly Regex label = Patterns.Linear($@"(?:{ProposalFields.AnyLabel})\s*[：:]");

    private static readonly Regex part = Patterns.Linear(@"(?:案[\s　]*由|背景|具体建议|有关建议|工作建议|意见建议|意见和建议|对策建议|建议)\s*[：:]");

    /// <returns>The line alone when it shows no form.</returns>
    public static List<string> Of(string line)
    {
        var parts = part.Matches(line).Select(m => m.Index).ToList();
        var formEnd = new[] { line.IndexOf('。'), parts.Count > 0 ? parts[0] : -1 }.Where(at => at >= 0).Append(Math.Min(line.Length, LongestForm)).Min();
        var labels = label.Matches(line[..formEnd]).Select(m => m.Index).ToList();
        if (labels.Count < FewestLabels) return [line];
        // In running text 建议： begins a part only after a full stop.
        var starts = labels.Concat(parts.Where(at => at == formEnd || "。　 ".Contains(line[at - 1]))).Append(line.Length);
        var lines = new List<string>();
        var from = 0;
        foreach (var at in starts)
        {
            var piece = line[from..at].Trim();
            if (piece.Length > 0) lines.Add(piece);
            from = at;
        }
        return lines;
    }
}

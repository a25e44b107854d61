using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>What the form around a proposal says, and the lines that are its text.</summary>
internal sealed record ProposalForm(IReadOnlyList<FieldEntry> Entries, string? Title, IReadOnlyList<string> Body, ProposalFoot Foot)
{
    private static readonly Regex titleLine = Patterns.Linear(
        "^(?:关于|对).{2,120}(?:提案|建议|议案|建议案|意见)(?:[（(].{1,20}[）)])?$|^.{4,80}的(?:提案|建议|议案)$");

    private static readonly Regex titleStart = Patterns.Linear("^关于[^。：]{2,80}$");

    private static readonly Regex numberLine = Patterns.Linear(@"^[（(]?第\s*[A-Za-z]{0,4}[0-9][0-9A-Za-z（）()\-]{0,14}\s*号[）)]?$");

    // 文号：第19号 on a site: a number without year is no 发文字号.
    private static readonly Regex fileNumber = Patterns.Linear(@"^文\s*号\s*[：:|｜\s]+(第\s*[A-Za-z]{0,4}[0-9]{1,12}\s*号)");

    private static readonly Regex contentLabel = Patterns.Linear(
        "^(?:提案内容|建议内容|提案正文|建议正文|正文|内容|主要内容|提案全文)[\\s　]*(?:[：:|｜\\t]\\s*|$)");

    private static readonly Regex caseLabel = Patterns.Linear("^案[\\s　]*由\\s*[：:|｜\\t]\\s*(关于.{2,120}(?:提案|建议|议案)?)$");

    /// <summary>A line of the form even where a site's own table stands among its lines: 案由, 案号, 届次.</summary>
    public static bool Tells(string line) => line.Length <= 200
        && (ProposalFields.Of(line).Any(entry => entry.Field is not (ProposalField.Other or ProposalField.Assigned or ProposalField.Due))
            || numberLine.IsMatch(line) || fileNumber.IsMatch(line) || caseLabel.IsMatch(line) || SessionName.In(line, 0).Count > 0);

    public string? Value(ProposalField field) => Entries
        .Where(entry => entry.Field == field && entry.Value.Length > 0).Select(entry => entry.Value).FirstOrDefault();

    public IEnumerable<string> Values(ProposalField field) =>
        Entries.Where(entry => entry.Field == field && entry.Value.Length > 0).Select(entry => entry.Value);

    public static ProposalForm Of(IReadOnlyList<string> lines)
    {
        var entries = new List<FieldEntry>();
        var body = new List<string>();
        var title = default(string);
        var text = FormText.Of(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var found = ProposalFields.Of(lines[i]);
            if (found.Count > 0 && !text.Holds(i, found)) i = Take(lines, i, found, entries);
            else if (text.IsAsking(i)) AddText(body, lines[i]);
            else if (fileNumber.Match(lines[i]) is { Success: true } file) entries.Add(new FieldEntry(ProposalField.Number, "编号", file.Groups[1].Value));
            else if (title is not null && body.Count == 0 && ProposerName.OfLine(lines[i]) is { } by) entries.Add(new FieldEntry(ProposalField.Proposers, "提案人", by));
            else if (title is not null && body.Count == 0 && IsSession(lines[i])) entries.Add(new FieldEntry(ProposalField.Session, "届次", lines[i]));
            else if (numberLine.IsMatch(lines[i])) entries.Add(new FieldEntry(ProposalField.Number, "编号", lines[i]));
            else if (title is null && TitleAt(lines, i, body.Count) is { } at) (title, i) = at;
            else if (title is null || !string.Equals(lines[i], title, StringComparison.Ordinal)) AddText(body, lines[i]);
        }
        var (own, foot) = ProposalFoot.Part(body);
        return new ProposalForm(entries, title, own, foot);
    }

    // 市政协十一届五次会议 alone under the title: the meeting, and no sentence of the text.
    private static bool IsSession(string line) => SessionName.In(line, 0) is [var only] && line.Length - only.Text.Length <= 4;

    // A label alone has its value in the next line, unless that is a label or a heading itself.
    private static int Take(IReadOnlyList<string> lines, int i, IReadOnlyList<FieldEntry> found, List<FieldEntry> entries)
    {
        entries.AddRange(found);
        if (found.Count != 1 || found[0].Value.Length > 0 || i + 1 >= lines.Count) return i;
        var next = lines[i + 1];
        if (next.Length > 120 || ProposalFields.Of(next).Count > 0 || !ItemMark.Of(next).IsNone || next.EndsWith('：')) return i;
        entries[^1] = found[0] with { Value = next };
        return i + 1;
    }

    private static (string Title, int Last)? TitleAt(IReadOnlyList<string> lines, int i, int textLines)
    {
        if (caseLabel.Match(lines[i]) is { Success: true } match) return (match.Groups[1].Value, i);
        if (textLines > 3) return null;
        if (titleLine.IsMatch(lines[i])) return (lines[i], i);
        if (i + 1 >= lines.Count || !titleStart.IsMatch(lines[i]) || !ItemMark.Of(lines[i + 1]).IsNone) return null;
        var both = lines[i] + lines[i + 1];
        return lines[i + 1].Length <= 60 && titleLine.IsMatch(both) ? (both, i + 1) : null;
    }

    private static void AddText(List<string> body, string line)
    {
        var label = contentLabel.Match(line);
        var text = label.Success ? line[label.Length..].Trim() : line;
        if (text.Length > 0) body.Add(text);
    }
}

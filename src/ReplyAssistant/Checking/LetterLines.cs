using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Checking;

/// <summary>Divides a letter into the lines as they stood in the file, each with what it does.</summary>
internal static class LetterLines
{
    public static IReadOnlyList<CheckedLine> Of(SourceDocument document, ReplyLetter letter)
    {
        var roles = Roles(letter).Where(r => r.Part.End > r.Part.Start).OrderBy(r => r.Part.Start).ToList();
        var end = roles.Count == 0 ? 0 : roles.Max(r => r.Part.End);
        (int Start, int End) body = letter.Sections.Count == 0 ? (end, end) : (letter.Sections[0].Heading.Start, letter.Sections.Max(s => s.End));
        var lines = new List<CheckedLine>();
        var at = 0;
        foreach (var line in TextLines.Of(document).Where(l => l.Zone != ZoneKind.Furniture))
        {
            while (at < roles.Count && roles[at].Part.End <= line.Start) at++;
            foreach (var piece in Pieces(line, roles, at))
            {
                var role = piece.Role ?? RoleAround(piece.Start, letter.Title, body, end);
                var (from, to) = document.Content.Map.ToSource(piece.Start, piece.End);
                if (to > from) lines.Add(new CheckedLine(from, document.Content.Source[from..to], role, piece.Start, piece.End));
            }
        }
        return lines;
    }

    // A line can hold two parts: a heading and the paragraph that runs on after it.
    private static IEnumerable<(int Start, int End, LineRole? Role)> Pieces(
        TextLine line, List<(LetterPart Part, LineRole Role)> roles, int first)
    {
        var from = line.Start;
        for (var i = first; i < roles.Count && roles[i].Part.Start < line.End; i++)
        {
            var start = Math.Max(roles[i].Part.Start, from);
            var end = Math.Min(roles[i].Part.End, line.End);
            if (end <= start) continue;
            // A part is found somewhere in its line; white space and signs around it belong to it.
            if (start - from > 1) yield return (from, start, null);
            yield return (start, end, roles[i].Role);
            from = end;
        }
        if (line.End - from > 1 || from == line.Start) yield return (from, line.End, null);
    }

    private static LineRole RoleAround(int start, LetterPart title, (int Start, int End) body, int end)
    {
        if (start >= end) return LineRole.After;
        if (start >= body.Start && start < body.End) return LineRole.Paragraph;
        if (start >= body.End) return LineRole.Foot;
        return start < Math.Max(title.End, 1) ? LineRole.Head : LineRole.Opening;
    }

    private static IEnumerable<(LetterPart Part, LineRole Role)> Roles(ReplyLetter letter)
    {
        yield return (letter.Title, LineRole.Title);
        if (letter.DocumentNumber is { } number) yield return (number, LineRole.Head);
        if (letter.Addressee is { } addressee) yield return (addressee, LineRole.Addressee);
        foreach (var part in letter.Opening) yield return (part, LineRole.Opening);
        foreach (var section in letter.Sections)
        {
            yield return (section.Heading, LineRole.SectionHeading);
            foreach (var block in section.Blocks)
            {
                if (block.Heading is { } heading) yield return (heading, LineRole.BlockHeading);
                foreach (var paragraph in block.Paragraphs) yield return (paragraph, LineRole.Paragraph);
            }
        }
        foreach (var part in letter.Closing) yield return (part, LineRole.Closing);
        if (letter.Signatory is { } signatory) yield return (signatory, LineRole.Signatory);
        if (letter.Date is { } date) yield return (date, LineRole.Date);
        foreach (var part in new[] { letter.Note, letter.Disclosure, letter.ResultClass }.OfType<LetterPart>().Concat(letter.CopyTo))
            yield return (part, LineRole.Foot);
    }
}

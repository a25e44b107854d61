using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Letters;

/// <summary>Takes a published reply letter or consulted opinion apart.</summary>
public sealed class LetterParser
{
    // The longest letters have some hundred lines; a compendium of thousands is none.
    private const int MostLines = 8000;

    private static readonly Regex announces = Patterns.Linear(
        "(?:答复|回复|函复|办复|复函|意见|情况|汇报|报告|说明|反馈|办理)[^。]{0,16}如下[^。：:]{0,12}[：:。]|如下(?:答复|回复|会办意见|协办意见|办理意见|意见)[^。：:]{0,4}[：:。]");

    /// <returns>Null when the document is no reply letter.</returns>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "A doer is handed out as an object.")]
    public ReplyLetter? Parse(SourceDocument document)
    {
        var lines = TextLines.Of(document).Take(MostLines).ToList();
        if (LetterOpening.Find(lines) is not { } opening) return null;
        var title = LetterTitle.Find(lines, opening.HeaderEnd);
        var openingLines = OpeningLines(lines, opening, out var answer);
        var isLetter = title is not null || openingLines.Any(line => line.Text.Contains("收悉", StringComparison.Ordinal)
            || announces.IsMatch(line.Text)) || opening.IsGreeting;
        return isLetter ? Build(document, lines, opening, title, openingLines, answer) : null;
    }

    private static ReplyLetter Build(
        SourceDocument document, List<TextLine> lines, LetterOpening opening, LetterPart? title,
        List<TextLine> openingLines, IReadOnlyList<TextLine> answer)
    {
        var tail = LetterTail.Of(answer, 0);
        var body = answer.Take(tail.BodyEnd).Where(line => line.Zone != ZoneKind.Furniture).ToList();
        title ??= new LetterPart(document.Metadata.Title, 0, 0);
        var proposalTitle = openingLines.Select(ProposalTitleInLetter.In).FirstOrDefault(found => found is not null)
            ?? ProposalTitleInLetter.In(new TextLine(title.Start, title.Text, ZoneKind.FullText));
        var (sections, preamble) = LetterSections.Of(body, proposalTitle?.Text ?? title.Text);
        var around = lines.Take(opening.HeaderEnd).Concat(answer.Skip(tail.BodyEnd)).ToList();
        var frame = openingLines.Select(line => line.Whole).Prepend(title).ToList();
        return new ReplyLetter
        {
            Title = title,
            DocumentNumber = LetterHeader.DocumentNumber(lines, opening.HeaderEnd),
            IsNpc = AsksNpc(frame, opening.Addressee?.Text ?? ""),
            Numbers = Places(document.Text, frame, CaseNumber.In),
            Sessions = Places(document.Text, frame, SessionName.In),
            ProposalTitle = proposalTitle,
            Addressee = opening.Addressee,
            Opening = [.. openingLines.Concat(preamble).Select(line => line.Whole)],
            Sections = sections,
            Closing = tail.Closing,
            Signatory = tail.Signatory,
            Date = tail.Date ?? LetterHeader.Date(lines, opening.HeaderEnd),
            Note = LetterFoot.Note(answer.Skip(tail.BodyEnd)),
            Disclosure = LetterHeader.Disclosure(answer.Skip(tail.BodyEnd).Concat(lines.Take(opening.HeaderEnd))),
            CopyTo = LetterFoot.CopyTo(answer.Skip(tail.BodyEnd)),
            ResultClass = LetterHeader.ResultClass(around),
        };
    }

    // A title over two lines was joined: what is found in it is looked up again at its real place.
    private static List<LetterPart> Places(
        string text, IReadOnlyList<LetterPart> frame, Func<string, int, IReadOnlyList<LetterPart>> find)
    {
        var places = new List<LetterPart>();
        foreach (var part in frame.Where(part => part.End > part.Start))
        {
            foreach (var found in find(part.Text, part.Start).Take(10))
            {
                var at = part.Text.Length == part.End - part.Start ? found.Start
                    : text.IndexOf(found.Text, part.Start, part.End - part.Start, StringComparison.Ordinal);
                places.Add(at < 0 ? found with { Start = part.Start, End = part.End }
                    : found with { Start = at, End = at + found.Text.Length });
            }
        }
        return places;
    }

    // Up to 现答复如下; what follows on the same line already answers.
    private static List<TextLine> OpeningLines(
        List<TextLine> lines, LetterOpening opening, out IReadOnlyList<TextLine> answer)
    {
        var found = new List<TextLine>();
        if (opening.HasNone)
        {
            answer = [.. lines.Skip(opening.First)];
            return found;
        }
        for (var i = opening.First; i < lines.Count && i < opening.First + 8; i++)
        {
            var line = i == opening.First ? opening.FirstLine : lines[i];
            if (found.Count > 0 && SectionHead.Of(line.Text, i) is var head && (!head.Mark.IsNone || head.IsBareFrame(line.Text))) break;
            found.Add(line);
            if (announces.Match(line.Text) is not { Success: true } match) continue;
            var rest = line.From(match.Index + match.Length);
            found[^1] = new TextLine(line.Start, line.Text[..(match.Index + match.Length)], line.Zone);
            answer = [.. rest.Text.Length > 0 ? [rest] : Array.Empty<TextLine>(), .. lines.Skip(i + 1)];
            return found;
        }
        // A first line that neither acknowledges nor announces is answer already, if nothing else is.
        var alone = lines.Count <= opening.First + 1 && opening.IsGreeting;
        answer = alone ? [opening.FirstLine] : [.. lines.Skip(opening.First + 1)];
        return [opening.FirstLine];
    }

    private static bool? AsksNpc(IReadOnlyList<LetterPart> frame, string addressee)
    {
        foreach (var part in frame)
        {
            foreach (var session in SessionName.In(part.Text, part.Start))
            {
                if (SessionName.IsNpc(session.Text) is { } known) return known;
            }
        }
        foreach (var part in frame)
        {
            if (SessionName.IsNpc(part.Text) is { } named) return named;
        }
        if (addressee.EndsWith("代表", StringComparison.Ordinal) || addressee.EndsWith("代表团", StringComparison.Ordinal)) return true;
        if (addressee.EndsWith("委员", StringComparison.Ordinal)) return false;
        return frame.Any(part => part.Text.Contains("号提案", StringComparison.Ordinal)) ? false
            : frame.Any(part => part.Text.Contains("号建议", StringComparison.Ordinal)) ? true : null;
    }
}

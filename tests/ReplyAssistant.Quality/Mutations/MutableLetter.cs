using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Quality.Mutations;

/// <summary>A letter that is right, with the places where a fault can be put.</summary>
internal sealed class MutableLetter(CheckedLetter letter)
{
    public string Text => letter.Source;

    public bool IsNpc => letter.Letter.IsNpc == true;

    public DateOnly? Date => letter.Document.Metadata.Date;

    /// <summary>Of the answers, marks for the drafter apart.</summary>
    public IReadOnlyList<Quantity> Figures { get; } =
        [.. letter.Lines.Where(l => l.Role == LineRole.Paragraph).SelectMany(l => QuantityReader.Read(letter.Source, l.Start, l.End))
            .Where(q => !IsMarked(letter.Source, q.Start))];

    /// <summary>Heading and answer of each point.</summary>
    public IReadOnlyList<(TextSpan Heading, TextSpan Body)> Points { get; } =
        [.. letter.Letter.Sections.Where(s => s.Heading.End > s.Heading.Start && s.End > s.Start)
            .Select(s => (letter.Place(s.Heading), letter.Place(s.Start, s.End)))];

    public IEnumerable<CheckedLine> Lines(params LineRole[] roles) => letter.Lines.Where(l => roles.Contains(l.Role));

    public IReadOnlyList<TextSpan> InAnswers(Regex pattern) =>
        [.. Lines(LineRole.Paragraph).SelectMany(l => pattern.Matches(l.Text).Select(m => new TextSpan(l.Start + m.Index, l.Start + m.Index + m.Length)))
            .Where(s => !IsMarked(Text, s.Start))];

    // 〔待核实：…〕 speaks to the drafter.
    private static bool IsMarked(string text, int at) => text.LastIndexOf('〔', at) is var open and >= 0 && text.IndexOf('〕', open) > at && at - open < 80;
}

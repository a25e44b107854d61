using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Coverage;

/// <summary>The questions that a letter quotes in its headings, each with its answer as text and both with their places.</summary>
internal sealed record LetterAnswer(string Question, string Text, TextSpan Heading, TextSpan Body, LetterSection Section)
{
    /// <summary>Empty when the letter is not divided by headings: then the whole answers the whole.</summary>
    public static IReadOnlyList<LetterAnswer> Of(CheckedLetter letter) =>
        letter.Letter.Sections.Any(s => s.Heading.End == s.Heading.Start) ? [] : [.. letter.Letter.Sections.Select(s => Of(letter, s))];

    private static LetterAnswer Of(CheckedLetter letter, LetterSection section) => new(
        section.Point, letter.Text[section.Start..section.End], letter.Place(section.Heading),
        section.End > section.Start ? letter.Place(section.Start, section.End) : letter.Place(section.Heading), section);
}

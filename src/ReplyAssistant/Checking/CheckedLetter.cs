using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Checking;

/// <summary>Whether a letter is still in the making or has gone out; a published copy lacks number, class and contact by custom.</summary>
public enum LetterStage
{
    Draft,
    Published,
}

/// <summary>A letter as rules see it: the text as it stood in the file, its parts, and the lines with what each does.</summary>
/// <remarks>Findings point into <see cref="Source"/>; the parts of <see cref="Letter"/> count in the cleaned text: <see cref="Place(LetterPart)"/> is the way between.</remarks>
public sealed class CheckedLetter
{
    private CheckedLetter(SourceDocument document, ReplyLetter letter, LetterStage stage, Draft? draft)
    {
        Document = document;
        Letter = letter;
        Stage = stage;
        Draft = draft;
        Lines = LetterLines.Of(document, letter);
        Paragraphs = LetterParagraphs.Of(Source, Lines);
    }

    public SourceDocument Document { get; }

    public ReplyLetter Letter { get; }

    public LetterStage Stage { get; }

    /// <summary>The draft with its evidence, when the letter came as the program's own json.</summary>
    public Draft? Draft { get; }

    /// <summary>As it stood in the file.</summary>
    public string Source => Document.Content.Source;

    /// <summary>Cleaned.</summary>
    public string Text => Document.Text;

    public IReadOnlyList<CheckedLine> Lines { get; }

    /// <summary>The lines whole: a heading together with the text that runs on after it.</summary>
    public IReadOnlyList<CheckedParagraph> Paragraphs { get; }

    /// <returns>Null when the document is no reply letter.</returns>
    public static CheckedLetter? Of(SourceDocument document, LetterParser parser, LetterStage stage, Draft? draft = null) =>
        parser.Parse(document) is { } letter ? new CheckedLetter(document, letter, stage, draft) : null;

    /// <summary>Where a part of the letter stood in the file.</summary>
    public TextSpan Place(LetterPart part) => Place(part.Start, part.End);

    /// <summary>Where a stretch of the cleaned text stood in the file.</summary>
    public TextSpan Place(int cleanStart, int cleanEnd)
    {
        var (start, end) = Document.Content.Map.ToSource(cleanStart, cleanEnd);
        return new TextSpan(start, end);
    }

    /// <summary>The words at a place of the file.</summary>
    public string Quote(TextSpan place) => Source[place.Start..place.End];
}

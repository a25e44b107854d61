using ReplyAssistant.Documents;

namespace ReplyAssistant.Checking;

/// <summary>What a line does in a letter.</summary>
public enum LineRole
{
    /// <summary>Above the title: number, class, metadata of the page.</summary>
    Head,

    Title,
    Addressee,
    Opening,

    /// <summary>The heading of an asked point.</summary>
    SectionHeading,

    /// <summary>A heading inside an answer.</summary>
    BlockHeading,

    Paragraph,
    Closing,
    Signatory,
    Date,

    /// <summary>附注, 公开方式, 抄送 and the class at the foot.</summary>
    Foot,

    /// <summary>After the letter's end: what the page added.</summary>
    After,
}

/// <summary>A line of the letter as it stood in the file, without the white space around it; furniture of the page is left out.</summary>
/// <param name="Start">UTF-16 offset into <see cref="CheckedLetter.Source"/>.</param>
/// <param name="Text">May hold a line break where the file broke a sentence in two.</param>
/// <param name="CleanStart">Offset of the same line into the cleaned text.</param>
public sealed record CheckedLine(int Start, string Text, LineRole Role, int CleanStart, int CleanEnd)
{
    public int End => Start + Text.Length;

    /// <summary>True for what the bureau itself wrote in sentences: opening, answers and closing.</summary>
    public bool IsProse => Role is LineRole.Opening or LineRole.Paragraph or LineRole.Closing;

    /// <summary>A stretch of the line, as a place in the file.</summary>
    public TextSpan Place(int start, int length) => new(Start + start, Start + start + length);
}

namespace ReplyAssistant.Documents;

/// <summary>A heading or a paragraph, as the document itself is divided.</summary>
/// <remarks>
/// A heading that runs into its paragraph（（一）标题。正文…）gives two blocks: the heading, and the rest of the line.
/// Blocks are in order and do not overlap; line breaks lie between them.
/// </remarks>
public sealed record Block
{
    /// <summary>UTF-16 offset into the cleaned text.</summary>
    public required int Start { get; init; }

    /// <summary>Exclusive.</summary>
    public required int End { get; init; }

    /// <summary>0 for a paragraph or table row; 1 一、 · 2 （一） · 3 1. · 4 （1）, or the level that Word or HTML gives.</summary>
    public required int HeadingLevel { get; init; }

    /// <summary>The headings above, outermost first, as printed and with a space after "1."; a heading's own text is its last part.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    public required ZoneKind Zone { get; init; }

    public bool IsTableRow { get; init; }

    public bool IsHeading => HeadingLevel > 0;
}

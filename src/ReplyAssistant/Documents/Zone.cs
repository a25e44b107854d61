namespace ReplyAssistant.Documents;

/// <summary>Which voice speaks in a part of a document; only <see cref="FullText"/> is an authority.</summary>
public enum ZoneKind
{
    FullText,

    /// <summary>A report about the document.</summary>
    News,

    /// <summary>An expert's or an office's reading of the document.</summary>
    Comment,

    /// <summary>What the web site or the page put around the text.</summary>
    Furniture,
}

/// <summary>A stretch of the cleaned text with one voice; the zones of a document cover it without gaps, in order.</summary>
public sealed record Zone(ZoneKind Kind, int Start, int End);

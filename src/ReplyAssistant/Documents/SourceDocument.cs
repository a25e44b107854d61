namespace ReplyAssistant.Documents;

/// <summary>What is known of a document beside its text; null where the document does not say.</summary>
public sealed record DocumentMetadata
{
    public required DocumentKind Kind { get; init; }

    public required string Title { get; init; }

    public string? Issuer { get; init; }

    /// <summary>发文字号, with hexagonal brackets: 深坪府〔2024〕1号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The day it was signed or issued.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>届次 of the proposal a reply answers, as the title has it.</summary>
    public string? Session { get; init; }

    /// <summary>案号 or 建议号 of the proposal a reply answers, digits or letters only: 20210468, B0087.</summary>
    public string? ProposalNumber { get; init; }
}

/// <summary>A document as the store keeps it: text as it stood and cleaned, divided, dated, with its voices told apart.</summary>
public sealed record SourceDocument
{
    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the file's bytes: the same content has the same id everywhere.</summary>
    public required string Id { get; init; }

    /// <summary>Where it was read from, absolute.</summary>
    public required string Path { get; init; }

    public required DocumentMetadata Metadata { get; init; }

    /// <summary>What the document itself says of its term; a store may know better.</summary>
    public required Validity Validity { get; init; }

    public required CleanText Content { get; init; }

    public required IReadOnlyList<Zone> Zones { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What it says of other documents' validity.</summary>
    public IReadOnlyList<RepealStatement> Repeals { get; init; } = [];

    public string Text => Content.Text;

    public string TextOf(Block block) => Text[block.Start..block.End];
}

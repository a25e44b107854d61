namespace ReplyAssistant.Documents;

/// <summary>What a file format can say of a line.</summary>
public enum RawHintKind
{
    /// <summary>The file format says that this line is a heading, of <see cref="RawHint.Level"/>.</summary>
    Heading,

    /// <summary>Cells of a table row, joined by tabs.</summary>
    TableRow,

    /// <summary>The format marks this line as the document's title.</summary>
    Title,
}

/// <summary>What the file format says of a line; offsets into <see cref="RawDocument.Text"/>.</summary>
public sealed record RawHint(RawHintKind Kind, int Start, int End, int Level = 0);

/// <summary>What a reader got out of a file: the text as it stands there, with lines ended by "\n", and what the format says of it.</summary>
public sealed record RawDocument
{
    /// <summary>SHA-256 of the bytes, hexadecimal, lower case.</summary>
    public required string ContentHash { get; init; }

    public required string Path { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<RawHint> Hints { get; init; } = [];

    /// <summary>Name and value pairs that the page states beside its text (索引号, 发布机构, 成文日期, 效力状态…).</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

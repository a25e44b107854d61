namespace ReplyAssistant.Letters;

/// <summary>A part of a letter with its place in the cleaned text.</summary>
public sealed record LetterPart(string Text, int Start, int End);

/// <summary>A published reply letter or consulted opinion, taken apart.</summary>
public sealed record ReplyLetter
{
    public required LetterPart Title { get; init; }

    public LetterPart? DocumentNumber { get; init; }

    /// <summary>True when it answers an NPC suggestion, false for a CPPCC proposal, null when the text leaves it open.</summary>
    public bool? IsNpc { get; init; }

    /// <summary>案号 in each place where it is written.</summary>
    public required IReadOnlyList<LetterPart> Numbers { get; init; }

    /// <summary>届次 in each place where it is written: title first, then the opening.</summary>
    public required IReadOnlyList<LetterPart> Sessions { get; init; }

    /// <summary>The title of the proposal, without 《》.</summary>
    public LetterPart? ProposalTitle { get; init; }

    public LetterPart? Addressee { get; init; }

    public required IReadOnlyList<LetterPart> Opening { get; init; }

    public required IReadOnlyList<LetterSection> Sections { get; init; }

    public required IReadOnlyList<LetterPart> Closing { get; init; }

    public LetterPart? Signatory { get; init; }

    public LetterPart? Date { get; init; }

    /// <summary>附注 in brackets under the date.</summary>
    public LetterPart? Note { get; init; }

    public LetterPart? Disclosure { get; init; }

    public required IReadOnlyList<LetterPart> CopyTo { get; init; }

    /// <summary>办理类别, when the letter shows it.</summary>
    public LetterPart? ResultClass { get; init; }
}

/// <summary>The answer to one asked point.</summary>
public sealed record LetterSection
{
    /// <summary>As printed ("一"); empty where the number is missing.</summary>
    public required string Number { get; init; }

    /// <summary>The whole heading line as printed.</summary>
    public required LetterPart Heading { get; init; }

    /// <summary>The asked point: what stands between the quotation marks of the heading, or the heading without its frame.</summary>
    public required string Point { get; init; }

    /// <summary>The answer, heading excluded.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public required IReadOnlyList<LetterBlock> Blocks { get; init; }
}

/// <summary>A stretch of an answer under one heading of its own, or without heading.</summary>
public sealed record LetterBlock(LetterPart? Heading, IReadOnlyList<LetterPart> Paragraphs);

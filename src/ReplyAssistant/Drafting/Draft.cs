using ReplyAssistant.Documents;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Drafting;

/// <summary>How one asked point is answered.</summary>
public enum Stance
{
    /// <summary>采纳，已落实.</summary>
    AdoptedDone,

    /// <summary>采纳，正在推进.</summary>
    AdoptedUnderWay,

    /// <summary>列入计划.</summary>
    Planned,

    /// <summary>部分采纳.</summary>
    PartlyAdopted,

    /// <summary>说明情况: cannot be done, with the reason.</summary>
    Explained,

    /// <summary>不属本单位职权: named who.</summary>
    OutsidePowers,

    /// <summary>待补充: nothing found.</summary>
    NothingFound,
}

/// <summary>What a sentence does in an answer: tells a state, a measure, a plan or a reason, or is a courtesy.</summary>
public enum SentenceKind
{
    Status,
    Measure,
    Plan,
    Explanation,
    Courtesy,
}

/// <summary>A passage that a draft rests on, as it was when the draft was made.</summary>
public sealed record Evidence
{
    /// <summary>From 1, in the order of first use in the draft.</summary>
    public required int Id { get; init; }

    public required string DocumentId { get; init; }

    public required string Title { get; init; }

    public string? DocumentNumber { get; init; }

    public string? Issuer { get; init; }

    /// <summary>The day as of which its facts hold.</summary>
    public DateOnly? Date { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>On the letter's date.</summary>
    public required ValidityStatus Validity { get; init; }

    public string ValidityReason { get; init; } = "";

    public required ZoneKind Zone { get; init; }

    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>Offsets into the cleaned text of the stored document.</summary>
    public required int CleanStart { get; init; }

    public required int CleanEnd { get; init; }

    /// <summary>Offsets into the text as it stood in the file.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Cleaned.</summary>
    public required string Text { get; init; }

    /// <summary>Why it was found, in Chinese.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];
}

/// <summary>The exact words that carry a sentence.</summary>
public sealed record Citation
{
    /// <summary><see cref="Drafting.Evidence.Id"/>.</summary>
    public required int Evidence { get; init; }

    /// <summary>Cleaned; stands in the evidence's text.</summary>
    public required string Quote { get; init; }

    /// <summary>Offsets into the cleaned text of the stored document.</summary>
    public required int CleanStart { get; init; }

    public required int CleanEnd { get; init; }

    /// <summary>Offsets into the text as it stood in the file.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>As it stood in the file.</summary>
    public required string Original { get; init; }
}

/// <summary>One sentence of a draft, with what carries it.</summary>
/// <param name="Marks">as-of:2021-10-22 · to-verify:reason · to-supply · expired:… · conflict:… ; the same facts stand in the text as 〔…〕 where a reader must act.</param>
public sealed record Sentence(
    string Text, SentenceKind Kind, IReadOnlyList<Citation> Citations, IReadOnlyList<string> Marks);

/// <summary>Sentences under one sub-heading.</summary>
/// <param name="Heading">With its number （一）; null when the section has a single block.</param>
public sealed record DraftBlock(string? Heading, IReadOnlyList<Sentence> Sentences);

/// <summary>The answer to one request.</summary>
/// <param name="Request">1-based index into <see cref="Proposal.Requests"/>.</param>
public sealed record DraftSection(int Request, string Heading, Stance Stance, IReadOnlyList<DraftBlock> Blocks);

/// <summary>A letter in the making.</summary>
public sealed record Draft
{
    public required Proposal Proposal { get; init; }

    public required string Title { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>A suggestion by profile; a person decides. Null when the profile has no classes.</summary>
    public string? SuggestedClass { get; init; }

    /// <summary>Whether a person has decided on the class: then it is no suggestion any more.</summary>
    public bool IsClassDecided { get; init; }

    public required string Addressee { get; init; }

    public required IReadOnlyList<string> Opening { get; init; }

    public required IReadOnlyList<DraftSection> Sections { get; init; }

    public required IReadOnlyList<string> Closing { get; init; }

    public required string Signatory { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>附注 under the date, in brackets: contact and desk phone.</summary>
    public required string Note { get; init; }

    public required string Disclosure { get; init; }

    public required IReadOnlyList<string> CopyTo { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }
}

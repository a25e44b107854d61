using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Rendering;

/// <summary>The shape of a draft's JSON file, part by part as it is written.</summary>
internal sealed record DraftJson(
    ProposalJson Proposal,
    LetterJson Letter,
    IReadOnlyList<EvidenceJson> Evidence,
    IReadOnlyList<FindingJson> Findings)
{
    /// <summary>Deep enough for the shape, and no deeper.</summary>
    private const int MaxDepth = 16;

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        MaxDepth = MaxDepth,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // The file is read by people and programs, never pasted into HTML: Chinese stays Chinese.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };
}

internal sealed record ProposalJson(
    ProposalKind Kind,
    string? Number,
    string? Session,
    string Title,
    IReadOnlyList<string> Proposers,
    IReadOnlyList<RequestJson> Requests)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LeadBureau { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? CoBureaus { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Background { get; init; }

    /// <summary>Always written, so that an empty list says that nothing was left over.</summary>
    public IReadOnlyList<string> Unassigned { get; init; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EarlierJson>? Earlier { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<InferredJson>? Inferred { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }
}

internal sealed record RequestJson(string Number, string Heading, string Text)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? HiddenIn { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? FollowsUp { get; init; }
}

internal sealed record EarlierJson(
    string? Number, string? Session, int? Year, int? YearsAgo, string? DocumentNumber, string? Title, IReadOnlyList<LetterPart> Places);

internal sealed record InferredJson(ProposalFact Fact, InferredFrom From, string Quote);

internal sealed record LetterJson(
    string Title,
    string? DocumentNumber,
    string? ResultClass,
    string Addressee,
    IReadOnlyList<string> Opening,
    IReadOnlyList<SectionJson> Sections,
    IReadOnlyList<string> Closing,
    string Signatory,
    DateOnly Date,
    string Note,
    string Disclosure,
    IReadOnlyList<string> CopyTo)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? ClassDecided { get; init; }
}

internal sealed record SectionJson(int Request, string Heading, Stance Stance, IReadOnlyList<BlockJson> Blocks);

internal sealed record BlockJson(string? Heading, IReadOnlyList<SentenceJson> Sentences);

internal sealed record SentenceJson(
    string Text, SentenceKind Kind, IReadOnlyList<CitationJson> Citations, IReadOnlyList<string> Marks);

internal sealed record CitationJson(int Evidence, string Quote, int Start, int End, int CleanStart, int CleanEnd)
{
    /// <summary>As it stood in the file; left out where the cleaned quote is the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Original { get; init; }
}

internal sealed record EvidenceJson(
    int Id,
    string DocumentId,
    string Title,
    string? DocumentNumber,
    string? Issuer,
    DateOnly? Date,
    DocumentKind Kind,
    ValidityStatus Validity,
    string ValidityReason,
    ZoneKind Zone,
    IReadOnlyList<string> Path,
    int Start,
    int End,
    int CleanStart,
    int CleanEnd,
    string Text,
    IReadOnlyList<string> Why);

internal sealed record FindingJson(
    string Rule, Severity Severity, string Message, IReadOnlyList<FindingPlace> Places, string Basis, string? Fix);

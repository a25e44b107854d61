using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReplyAssistant.Retrieval.Evaluation;

/// <summary>A case as a JSON line has it.</summary>
internal sealed record CaseJson(string? Id, string? Question, string? Answer, IReadOnlyList<GoldJson?>? Gold);

/// <summary>A passage that must be found, as a JSON line has it: a quotation, or a place of a document.</summary>
internal sealed record GoldJson(string? Quote, string? DocumentId, string? Path, int? Start, int? End)
{
    /// <returns>Null when it names no passage.</returns>
    public SoughtPassage? Sought()
    {
        if (!string.IsNullOrWhiteSpace(Quote)) return new SoughtPassage.Words(Quote);
        var document = string.IsNullOrWhiteSpace(DocumentId) ? Path : DocumentId;
        if (string.IsNullOrWhiteSpace(document)) return null;
        return (Start, End) switch
        {
            (null, null) => new SoughtPassage.Place(document, 0, null),
            ({ } start and >= 0, { } end) when end > start => new SoughtPassage.Place(document, start, end),
            _ => null,
        };
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, MaxDepth = 8, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(CaseJson))]
internal sealed partial class CaseJsonContext : JsonSerializerContext;

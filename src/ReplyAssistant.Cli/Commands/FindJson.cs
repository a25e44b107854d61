using System.Text.Json.Serialization;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Cli.Commands;

/// <summary>What `reply find --json` gives for one passage.</summary>
internal sealed record FindJson
{
    public required int Rank { get; init; }

    public required double Score { get; init; }

    public required string DocumentId { get; init; }

    public required string Title { get; init; }

    public required DocumentKind Kind { get; init; }

    public DateOnly? Date { get; init; }

    public string? DocumentNumber { get; init; }

    public string? Issuer { get; init; }

    public required ValidityStatus Validity { get; init; }

    public required ZoneKind Zone { get; init; }

    public required IReadOnlyList<string> Path { get; init; }

    public required string Text { get; init; }

    /// <summary>A program looks the place up in the file, so the offsets are those of the text as it stood there.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>Only with --explain.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplainJson? Explain { get; init; }

    public static async Task<IReadOnlyList<FindJson>> OfAsync(
        IDocumentStore store, IReadOnlyList<FoundPassage> passages, FindCall call, CancellationToken cancellationToken)
    {
        var maps = new Dictionary<string, TextMap>(StringComparer.Ordinal);
        var found = new List<FindJson>();
        foreach (var passage in passages)
        {
            var id = passage.Hit.Document.Id;
            if (!maps.TryGetValue(id, out var map))
                maps[id] = map = (await store.FindAsync(id, cancellationToken))?.Content.Map ?? TextMap.Identity(0);
            found.Add(Of(passage, found.Count + 1, map, call));
        }
        return found;
    }

    private static FindJson Of(FoundPassage found, int rank, TextMap map, FindCall call)
    {
        var (passage, document, _, _) = found.Hit;
        var (start, end) = map.ToSource(passage.Start, passage.End);
        return new FindJson
        {
            Rank = rank,
            Score = Math.Round(found.Score, 4),
            DocumentId = document.Id,
            Title = document.Metadata.Title,
            Kind = document.Metadata.Kind,
            Date = document.Metadata.Date,
            DocumentNumber = document.Metadata.DocumentNumber,
            Issuer = document.Metadata.Issuer,
            Validity = document.Validity.On(call.On),
            Zone = passage.Zone,
            Path = passage.Path,
            Text = passage.Text,
            Start = start,
            End = end,
            Why = found.Why,
            Explain = call.Explain ? ExplainJson.Of(found) : null,
        };
    }
}

/// <summary>What the rank is made of: factors, terms by field and weight, and the copies that are not shown.</summary>
internal sealed record ExplainJson(PassageFeatures Features, IReadOnlyList<TermMatch> Terms, IReadOnlyList<CopyJson> Copies)
{
    public static ExplainJson Of(FoundPassage found) => new(
        found.Features, found.Hit.Matches,
        [.. found.Copies.Select(c => new CopyJson(c.Document.Id, c.Document.Metadata.Title, c.Document.Metadata.Date, c.Passage.Path))]);
}

/// <summary>A place that says the same in the same words.</summary>
internal sealed record CopyJson(string DocumentId, string Title, DateOnly? Date, IReadOnlyList<string> Path);

using System.Text.Json.Nodes;
using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Bot.Local;

/// <summary>The draft and its sources as the page draws them.</summary>
internal sealed class DraftViews(IDocumentStore store, IDraftArchive archive)
{
    // What stands around a quotation, on either side, in characters.
    private const int Around = 600;

    /// <summary>A draft, where it stands, and the reader's other drafts.</summary>
    public async Task<JsonObject> OfAsync(ShownDraft shown, Speaker reader, CancellationToken cancellationToken)
    {
        var record = shown.Record;
        var own = await archive.ListAsync(new DraftListing(record.Tenant) { Owner = reader.Key }, cancellationToken);
        var view = Letter(shown);
        view["id"] = record.Id;
        view["revision"] = record.Revision;
        view["state"] = record.State.ToString().ToLowerInvariant();
        view["stateName"] = ReviewStateNames.Of(record.State);
        view["comment"] = record.State == ReviewState.Returned ? record.Comment : null;
        view["isOwn"] = string.Equals(record.Owner, reader.Key, StringComparison.Ordinal);
        view["drafts"] = new JsonArray([.. own.UnionBy([record], r => r.Id).Select(r => (JsonNode)new JsonObject
        {
            ["id"] = r.Id, ["name"] = $"{r.Title}（第 {r.Revision} 稿，{ReviewStateNames.Of(r.State)}）",
        })]);
        return view;
    }

    /// <returns>Null when there is no such document or place.</returns>
    public async Task<JsonObject?> SourceAsync(string id, int start, int end, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } document) return null;
        if (start < 0 || end < start || end > document.Text.Length) return null;
        var from = LineStart(document.Text, Math.Max(0, start - Around));
        var to = Math.Min(document.Text.Length, end + Around);
        return new JsonObject
        {
            ["title"] = document.Metadata.Title,
            ["file"] = Path.GetFileName(document.Path),
            ["before"] = (from > 0 ? "……" : "") + document.Text[from..start],
            ["quote"] = document.Text[start..end],
            ["after"] = document.Text[end..to] + (to < document.Text.Length ? "……" : ""),
        };
    }

    private static JsonObject Letter(ShownDraft shown)
    {
        var draft = shown.Draft;
        var evidence = draft.Evidence.ToDictionary(e => e.Id);
        var number = 0;
        return new JsonObject
        {
            ["title"] = draft.Title,
            ["addressee"] = draft.Addressee,
            ["opening"] = Strings(draft.Opening),
            ["sections"] = new JsonArray([.. draft.Sections.Select(section => (JsonNode)new JsonObject
            {
                ["heading"] = section.Heading,
                ["stance"] = ChineseTerms.Of(section.Stance),
                ["blocks"] = new JsonArray([.. section.Blocks.Select(block => (JsonNode)new JsonObject
                {
                    ["heading"] = block.Heading,
                    ["sentences"] = new JsonArray([.. block.Sentences.Select(s => (JsonNode)Sentence(++number, s, evidence))]),
                })]),
            })]),
            ["closing"] = Strings(draft.Closing),
            ["signatory"] = draft.Signatory,
            ["date"] = ChineseTerms.Of(draft.Date),
            ["note"] = draft.Note,
            ["copyTo"] = string.Join("、", draft.CopyTo),
            ["findings"] = new JsonArray([.. shown.Open.Select((f, i) => (JsonNode)FindingOf(i + 1, f, draft))]),
        };
    }

    private static JsonObject Sentence(int number, Sentence sentence, Dictionary<int, Evidence> evidence) => new()
    {
        ["number"] = number,
        ["text"] = sentence.Text,
        ["marks"] = Strings(sentence.Marks.Select(MarkTerms.Of)),
        ["sources"] = new JsonArray([.. sentence.Citations.Select(c => (JsonNode)Source(c, evidence[c.Evidence]))]),
    };

    private static JsonObject Source(Citation citation, Evidence evidence) => new()
    {
        ["document"] = evidence.DocumentId,
        ["start"] = citation.CleanStart,
        ["end"] = citation.CleanEnd,
        ["title"] = evidence.Title,
        ["quote"] = citation.Quote,
        ["facts"] = string.Join("，", new[]
        {
            evidence.DocumentNumber, evidence.Issuer, evidence.Date is { } day ? ChineseTerms.Of(day) : "日期不明",
            evidence.Validity == ValidityStatus.Unknown ? null : ChineseTerms.Of(evidence.Validity),
            evidence.Path.Count > 0 ? string.Join(" › ", evidence.Path) : null,
        }.Where(f => !string.IsNullOrEmpty(f))),
    };

    private static JsonObject FindingOf(int number, Finding finding, Draft draft)
    {
        var sentence = SentenceLookup.Of(draft, finding);
        return new JsonObject
        {
            ["number"] = number,
            ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
            ["name"] = ChineseTerms.Of(finding.Severity),
            ["message"] = finding.Message,
            ["basis"] = finding.Basis,
            ["fix"] = FindingFixes.Said(finding) is { Length: > 0 } said ? said : null,
            ["sentence"] = sentence?.Number,
        };
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.IndexOf('\n', at) is var next && next >= 0 && next - at < 120 ? next + 1 : at;

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}

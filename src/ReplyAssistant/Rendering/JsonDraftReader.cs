using System.Text.Json;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Rendering;

/// <summary>Reads a draft back from the JSON that <see cref="JsonDraftWriter"/> wrote; trusts nothing in it.</summary>
public static class JsonDraftReader
{
    /// <summary>A letter with a thousand quotations is well below one megabyte.</summary>
    private const int MaxBytes = 16 * 1024 * 1024;

    private const string NotADraft = "文件不是本程序生成的答复草稿（.json），请给出 draft 命令生成的“案号.json”。";

    /// <exception cref="UnreadableDocumentException">The file is missing, too big or no draft.</exception>
    public static async Task<Draft> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaxBytes }) throw TooBig();
            return Read(await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableDocumentException($"找不到草稿文件“{Path.GetFileName(path)}”，请检查路径。", e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UnreadableDocumentException($"草稿文件“{Path.GetFileName(path)}”打不开，请检查权限或是否被占用。", e);
        }
    }

    /// <exception cref="UnreadableDocumentException">It is too big or no draft.</exception>
    public static Draft Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaxBytes) throw TooBig();
        // Word and Notepad put a byte order mark before UTF-8; the JSON reader does not want it.
        if (utf8.Span.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        try
        {
            using var parsed = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = DraftJson.Options.MaxDepth });
            RefuseNullElements(parsed.RootElement);
            var json = parsed.Deserialize<DraftJson>(DraftJson.Options) ?? throw new UnreadableDocumentException(NotADraft);
            return Checked(ToDraft(json));
        }
        catch (JsonException e)
        {
            throw new UnreadableDocumentException(NotADraft, e);
        }
    }

    private static UnreadableDocumentException TooBig() =>
        new($"草稿文件超过 {MaxBytes / 1024 / 1024} MB，不是本程序生成的草稿。");

    /// <summary>The serializer checks properties for null, but not the elements of lists.</summary>
    private static void RefuseNullElements(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
            foreach (var property in element.EnumerateObject()) RefuseNullElements(property.Value);
        if (element.ValueKind != JsonValueKind.Array) return;
        foreach (var item in element.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Null) throw new UnreadableDocumentException(NotADraft);
            RefuseNullElements(item);
        }
    }

    private static Draft Checked(Draft draft)
    {
        var known = draft.Evidence.Select(e => e.Id).ToHashSet();
        if (known.Count != draft.Evidence.Count)
            throw new UnreadableDocumentException("草稿文件中有编号重复的依据，请重新生成草稿。");
        if (draft.NumberedSentences().SelectMany(s => s.Sentence.Citations).Any(c => !known.Contains(c.Evidence)))
            throw new UnreadableDocumentException("草稿文件引用了不存在的依据，请重新生成草稿。");
        return draft;
    }

    private static Draft ToDraft(DraftJson json) => new()
    {
        Proposal = ToProposal(json.Proposal),
        Title = json.Letter.Title,
        DocumentNumber = json.Letter.DocumentNumber,
        SuggestedClass = json.Letter.ResultClass,
        IsClassDecided = json.Letter.ClassDecided ?? false,
        Addressee = json.Letter.Addressee,
        Opening = json.Letter.Opening,
        Sections = [.. json.Letter.Sections.Select(s => new DraftSection(s.Request, s.Heading, s.Stance, [.. s.Blocks.Select(ToBlock)]))],
        Closing = json.Letter.Closing,
        Signatory = json.Letter.Signatory,
        Date = json.Letter.Date,
        Note = json.Letter.Note,
        Disclosure = json.Letter.Disclosure,
        CopyTo = json.Letter.CopyTo,
        Evidence = [.. json.Evidence.Select(ToEvidence)],
        Findings = [.. json.Findings.Select(f => new Finding(f.Rule, f.Severity, f.Message, f.Places, f.Basis, f.Fix))],
    };

    private static Proposal ToProposal(ProposalJson json) => new()
    {
        Kind = json.Kind,
        Number = json.Number,
        Session = json.Session,
        Title = json.Title,
        Proposers = json.Proposers,
        LeadBureau = json.LeadBureau,
        CoBureaus = json.CoBureaus ?? [],
        Background = json.Background ?? "",
        Requests =
        [
            .. json.Requests.Select(r => new ProposalRequest
            {
                Number = r.Number, Heading = r.Heading, Text = r.Text, HiddenIn = r.HiddenIn, FollowsUp = r.FollowsUp,
            }),
        ],
        Unassigned = json.Unassigned,
        Earlier = [.. (json.Earlier ?? []).Select(ToEarlier)],
        Inferred = [.. (json.Inferred ?? []).Select(i => new InferredFact(i.Fact, i.From, i.Quote))],
        Warnings = json.Warnings ?? [],
    };

    private static EarlierProposal ToEarlier(EarlierJson json) => new()
    {
        Number = json.Number,
        Session = json.Session,
        Year = json.Year,
        YearsAgo = json.YearsAgo,
        DocumentNumber = json.DocumentNumber,
        Title = json.Title,
        Places = json.Places,
    };

    private static DraftBlock ToBlock(BlockJson json) => new(
        json.Heading,
        [.. json.Sentences.Select(s => new Sentence(s.Text, s.Kind, [.. s.Citations.Select(ToCitation)], s.Marks))]);

    private static Citation ToCitation(CitationJson json) => new()
    {
        Evidence = json.Evidence,
        Quote = json.Quote,
        CleanStart = json.CleanStart,
        CleanEnd = json.CleanEnd,
        Start = json.Start,
        End = json.End,
        Original = json.Original ?? json.Quote,
    };

    private static Evidence ToEvidence(EvidenceJson json) => new()
    {
        Id = json.Id,
        DocumentId = json.DocumentId,
        Title = json.Title,
        DocumentNumber = json.DocumentNumber,
        Issuer = json.Issuer,
        Date = json.Date,
        Kind = json.Kind,
        Validity = json.Validity,
        ValidityReason = json.ValidityReason,
        Zone = json.Zone,
        Path = json.Path,
        CleanStart = json.CleanStart,
        CleanEnd = json.CleanEnd,
        Start = json.Start,
        End = json.End,
        Text = json.Text,
        Why = json.Why,
    };
}

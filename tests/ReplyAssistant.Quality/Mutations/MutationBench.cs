using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Profiles;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Quality.Mutations;

/// <summary>A letter believed right, what it is checked against, and what the checker says of it as it is.</summary>
internal sealed record BenchLetter(string Name, CheckedLetter Letter, CheckContext Context, Draft? Draft, IReadOnlyList<Finding> Findings);

/// <summary>How many faults of one kind were found.</summary>
/// <param name="AsWarning">Of these, found by an error or a warning.</param>
internal sealed record MutationCount(string Kind, bool IsFact, int Made, int Found, int AsWarning, IReadOnlyList<string> Missed);

/// <summary>Puts faults into letters and drafts and counts which of them the checker finds, at or about the place.</summary>
/// <remarks>
/// Letters are checked against a store of the whole sample corpus, in which their unchanged text lies as the bureau's own record, and against
/// a proposal that asks what their headings quote. Drafts bring their evidence.
/// </remarks>
internal sealed class MutationBench(LetterChecker checker, IDocumentStore documents, IPassageSearch search, Profile profile)
{
    // About the place: in the same paragraph, or as near.
    private const int About = 60;

    public async Task<BenchLetter> OfLetterAsync(string path, CancellationToken cancellationToken)
    {
        var raw = await new FileReader().ReadAsync(path, cancellationToken);
        var letter = Parse(raw.Text, raw.Path, LetterStage.Published, null)!;
        var context = Context(letter, Asking(letter));
        return new BenchLetter(Path.GetFileName(path), letter, context, null, await checker.CheckAsync(letter, context, cancellationToken));
    }

    public async Task<BenchLetter> OfDraftAsync(Draft draft, CancellationToken cancellationToken)
    {
        var letter = Parse(DraftText.Of(draft), "草稿.txt", LetterStage.Draft, draft)
            ?? throw new ArgumentException("The draft does not read as a letter.", nameof(draft));
        var context = Context(letter, draft.Proposal) with { On = draft.Date };
        return new BenchLetter(draft.Proposal.Number ?? "", letter, context, draft, await checker.CheckAsync(letter, context, cancellationToken));
    }

    public async Task<IReadOnlyList<MutationCount>> RunAsync(IReadOnlyList<BenchLetter> letters, int each, int seed, CancellationToken cancellationToken)
    {
        var counts = new List<MutationCount>();
        foreach (var (kind, isFact, make) in Mutators.All)
        {
            int made = 0, found = 0, warned = 0;
            var missed = new List<string>();
            var chance = new Random(seed);
            for (var i = 0; made < each && i < each * 20; i++)
            {
                var bench = letters[i % letters.Count];
                if (make(new MutableLetter(bench.Letter), chance) is not { } edits) continue;
                var mutation = new Mutation(kind, isFact, edits);
                var hits = await FindAsync(bench, mutation, cancellationToken);
                made++;
                if (hits.Count > 0) found++;
                if (hits.Any(h => h.Severity != Severity.Hint)) warned++;
                if (hits.Count == 0) missed.Add($"{bench.Name}: {string.Join(" | ", edits.Select(e => Short(bench.Letter.Source[e.Start..e.End]) + "→" + Short(e.With) + " 〔" + bench.Letter.Source[Math.Max(0, e.Start - 14)..e.Start].ReplaceLineEndings("") + "〕"))}");
            }
            counts.Add(new MutationCount(kind, isFact, made, found, warned, missed));
        }
        return counts;
    }

    private async Task<IReadOnlyList<Finding>> FindAsync(BenchLetter bench, Mutation mutation, CancellationToken cancellationToken)
    {
        var text = mutation.Apply(bench.Letter.Source);
        var draft = bench.Draft is { } whole ? DraftMutation.Of(whole, mutation, bench.Letter.Source) : null;
        // A text that no longer reads as a letter is refused: the clerk sees that something is wrong.
        if (Parse(text, bench.Letter.Document.Path, bench.Letter.Stage, draft) is not { } letter) return [Refused];
        var found = await checker.CheckAsync(letter, bench.Context with { ExcludedDocuments = [letter.Document.Id] }, cancellationToken);
        var before = bench.Findings.CountBy(Key).ToDictionary(StringComparer.Ordinal);
        var isWhole = mutation.Kind is "漏一条答复" or "互换两条答复";
        var now = found.CountBy(Key).ToDictionary(StringComparer.Ordinal);
        return [.. found.Where(f => now[Key(f)] > before.GetValueOrDefault(Key(f)) && (isWhole || f.Places.Any(p => IsAbout(p, mutation, text))))];
    }

    private static Finding Refused { get; } = new("refused", Severity.Error, "不像答复函", [], "");

    private static string Key(Finding f) => f.Rule + f.Message + string.Join('|', f.Places.Select(p => p.Quote));

    private static bool IsAbout(FindingPlace place, Mutation mutation, string text) => mutation.Places().Any(m =>
    {
        var from = Math.Min(m.Start - About, text.LastIndexOf('\n', Math.Max(0, Math.Min(m.Start, text.Length) - 1)));
        var to = Math.Max(m.End + About, text.IndexOf('\n', Math.Min(m.End, text.Length - 1)));
        return place.Start <= to && place.End >= from;
    });

    private static string Short(string text) => text.Length <= 24 ? text : text[..22] + "…";

    private CheckContext Context(CheckedLetter letter, Proposal proposal) => new()
    {
        Profile = profile, HasOwnProfile = true, On = letter.Document.Metadata.Date ?? new DateOnly(2026, 3, 20),
        Against = proposal, Documents = documents, Search = search, ExcludedDocuments = [letter.Document.Id],
    };

    // Another line end makes it another file: its unchanged text in the store is then the bureau's record, not the letter itself.
    private static CheckedLetter? Parse(string text, string path, LetterStage stage, Draft? draft)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text + "\n");
        var raw = new RawDocument { ContentHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), Path = path, Text = text };
        return CheckedLetter.Of(new DocumentParser().Parse(raw), new LetterParser(), stage, draft);
    }

    // The proposals that these letters answer are not in the corpus: each is written back from what its reply quotes.
    private static Proposal Asking(CheckedLetter letter) => new()
    {
        Kind = letter.Letter.IsNpc == true ? ProposalKind.Npc : ProposalKind.Cppcc,
        Number = letter.Letter.Numbers.Count > 0 ? letter.Letter.Numbers[0].Text : null,
        Session = letter.Letter.Sessions.Count > 0 ? letter.Letter.Sessions[0].Text : null,
        Title = letter.Letter.ProposalTitle?.Text ?? "",
        Proposers = [],
        Requests = [.. letter.Letter.Sections.Select(s => new ProposalRequest { Number = s.Number, Heading = s.Point, Text = s.Point + "。" })],
    };
}

using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Tests.Support;
using ReplyAssistant.Verification;
using Xunit.Abstractions;

namespace ReplyAssistant.Tests.Acceptance;

/// <summary>Drafts of the reference cases from the reference documents: what issue 2 asks to be shown.</summary>
public sealed class ReferenceDraftTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Cases = ["20210468", "20210384", "20210588", "chips", "low-altitude", "meals"];

    [Theory]
    [InlineData("20210468", 0)]
    [InlineData("20210384", 1)]
    [InlineData("20210588", 2)]
    public async Task What_the_real_letter_shares_with_other_sources_stands_in_the_draft_under_its_point(string name, int own)
    {
        await using var desk = await DraftingDesk.WithAsync(Seeds());
        var draft = await desk.DraftAsync(Shared.Case(name), Today, null, Shared.Seed(own));
        var real = await ParsedAsync(Shared.Seed(own));
        var letter = new LetterParser().Parse(real)!;
        var elsewhere = await SentencesElsewhereAsync(own);

        int shared = 0, drafted = 0;
        for (var i = 0; i < letter.Sections.Count; i++)
        {
            var section = letter.Sections[i];
            var written = draft.Sections.Where(s => BelongsTo(draft, s, i + 1))
                .SelectMany(s => s.Blocks).SelectMany(b => b.Sentences.Select(s => s.Text).Append(b.Heading ?? "")).ToList();
            foreach (var span in SentenceSplitter.Split(real.Text, section.Start, section.End))
            {
                var sentence = span.In(real.Text);
                if (!elsewhere.Any(e => NearCopy.Dice(e, sentence) >= 0.8)) continue;
                shared++;
                if (written.Any(w => NearCopy.Dice(w, sentence) >= 0.8)) drafted++;
                else output.WriteLine($"{name} section {i + 1}: missing {sentence}");
            }
        }

        output.WriteLine($"{name}: {drafted} of {shared}");
        Assert.True(shared > 0 && drafted >= 0.9 * shared, $"{drafted} of {shared}");
    }

    [Fact]
    public async Task Every_claim_is_carried_by_a_quotation_at_its_place()
    {
        await using var desk = await DraftingDesk.WithAsync(Seeds());
        foreach (var name in Cases)
        {
            var draft = await desk.DraftAsync(Shared.Case(name), Today);
            var documents = new Dictionary<string, SourceDocument>();
            foreach (var id in draft.Evidence.Select(e => e.DocumentId).Distinct())
                documents[id] = (await desk.Store.FindAsync(id, CancellationToken.None))!;
            var checker = new CitationChecker(documents);
            var evidence = draft.Evidence.ToDictionary(e => e.Id);
            foreach (var sentence in Sentences(draft))
                Assert.False(checker.Check(sentence, evidence) is Verdict.Unsupported, $"{name}: {checker.Check(sentence, evidence)} {sentence.Text}");
            Assert.DoesNotContain(draft.Findings, f => f.Rule == "fact.unsupported");
        }
    }

    [Fact]
    public async Task Without_evidence_each_point_is_to_be_supplied_and_nothing_else_is_said()
    {
        await using var desk = await DraftingDesk.WithAsync(Seeds());
        var draft = await desk.DraftAsync(Shared.Case("meals"), Today);

        Assert.Equal(3, draft.Sections.Count);
        Assert.All(draft.Sections, s => Assert.Equal(Stance.NothingFound, s.Stance));
        Assert.All(Sentences(draft), s => Assert.StartsWith("〔待补充", s.Text, StringComparison.Ordinal));
        Assert.Equal(3, Sentences(draft).Count());
        Assert.Empty(draft.Evidence);
    }

    [Fact]
    public async Task Two_points_rest_on_the_one_policy_and_the_third_is_to_be_supplied()
    {
        await using var desk = await DraftingDesk.WithAsync(Seeds());
        var draft = await desk.DraftAsync(Shared.Case("low-altitude"), Today);

        Assert.Equal([false, false, true], draft.Sections.Select(s => s.Stance == Stance.NothingFound));
        var policy = "深坪府〔2024〕1号";
        Assert.All(draft.Sections.Take(2), s => Assert.Contains(
            s.Blocks.SelectMany(b => b.Sentences).SelectMany(c => c.Citations),
            c => draft.Evidence.Single(e => e.Id == c.Evidence).DocumentNumber == policy));
    }

    [Fact]
    public async Task Targets_are_given_with_their_figures_and_not_as_achieved()
    {
        await using var desk = await DraftingDesk.WithAsync(Seeds());
        var draft = await desk.DraftAsync(Shared.Case("chips"), Today);

        var target = Assert.Single(Sentences(draft), s => s.Text.Contains("300亿元", StringComparison.Ordinal)
            && s.Text.Contains("1000亿元", StringComparison.Ordinal) && s.Text.Contains("150亿元", StringComparison.Ordinal));
        Assert.Contains("力争至2025年", target.Text, StringComparison.Ordinal);
        Assert.Contains("提出", target.Text, StringComparison.Ordinal);
        Assert.Contains("待核实", target.Text, StringComparison.Ordinal);
        Assert.NotEqual(SentenceKind.Status, target.Kind);
    }

    [Fact]
    public async Task What_has_ended_is_never_offered_as_in_force_and_nothing_old_reads_as_todays()
    {
        await using var desk = await DraftingDesk.WithAsync(Seeds());
        foreach (var name in Cases)
        {
            foreach (var sentence in Sentences(await desk.DraftAsync(Shared.Case(name), Today)))
            {
                if (sentence.Text.Contains("特色工业园认定管理办法", StringComparison.Ordinal))
                    Assert.Matches("失效|废止", sentence.Text);
                if (sentence.Text.Contains("公共技术服务平台扶持计划", StringComparison.Ordinal))
                    Assert.Contains("到期", sentence.Text, StringComparison.Ordinal);
                if (!sentence.Marks.Any(m => m.StartsWith("as-of:2021", StringComparison.Ordinal))) continue;
                Assert.DoesNotMatch("目前|今年|截至目前", sentence.Text);
                if (System.Text.RegularExpressions.Regex.IsMatch(sentence.Text, "近期|正在编制|下一步"))
                    Assert.Matches("2021年.*待核实", sentence.Text);
            }
        }
    }

    private static IEnumerable<string> Seeds() => Enumerable.Range(0, 5).Select(Shared.Seed);

    private static IEnumerable<Sentence> Sentences(Draft draft) =>
        draft.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sentences);

    // A hidden question belongs to the point that hid it.
    private static bool BelongsTo(Draft draft, DraftSection section, int point)
    {
        var requests = draft.Proposal.Requests;
        var host = requests[section.Request - 1].HiddenIn ?? section.Request;
        return requests.Take(host).Count(r => r.HiddenIn is null) == point;
    }

    private static async Task<SourceDocument> ParsedAsync(string path) =>
        new DocumentParser().Parse(await new FileReader().ReadAsync(path, CancellationToken.None));

    private static async Task<IReadOnlyList<string>> SentencesElsewhereAsync(int own)
    {
        var sentences = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            if (i == own) continue;
            var document = await ParsedAsync(Shared.Seed(i));
            sentences.AddRange(SentenceSplitter.Split(document.Text).Select(s => s.In(document.Text)));
        }
        return sentences;
    }
}

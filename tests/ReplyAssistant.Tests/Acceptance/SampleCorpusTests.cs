using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;
using ReplyAssistant.Rendering;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Acceptance;

/// <summary>Drafts over the sample corpus: what a newcomer sees first.</summary>
public sealed class SampleCorpusTests
{
    private static readonly DateOnly Day = new(2026, 3, 20);
    private static readonly string Corpus = Path.Combine(Shared.ProjectRoot(), "corpus");

    [Fact]
    public async Task Every_proposal_is_drafted_and_no_sentence_lacks_its_evidence()
    {
        await using var desk = await DeskAsync();
        foreach (var proposal in DocumentFolder.Expand([Path.Combine(Corpus, "proposals")], CancellationToken.None))
        {
            var draft = await DraftAsync(desk, Path.GetFileName(proposal));

            Assert.Equal(draft.Proposal.Requests.Count, draft.Sections.Count);
            Assert.DoesNotContain(draft.Findings, f => f.Severity == Severity.Error);
            Assert.DoesNotContain(draft.Sections, s => s.Blocks.Count == 0 || s.Blocks.Any(b => b.Sentences.Count == 0));
        }
    }

    [Fact]
    public async Task A_draft_from_clean_evidence_is_well_formed()
    {
        string[] form = ["header", "addressee", "numbering", "punctuation", "numeral", "wording"];
        await using var desk = await DeskAsync();
        foreach (var proposal in DocumentFolder.Expand([Path.Combine(Corpus, "proposals")], CancellationToken.None))
        {
            var draft = await DraftAsync(desk, Path.GetFileName(proposal));

            Assert.Contains(draft.Findings, f => f.Rule == "header.document-number-missing");
            Assert.DoesNotContain(draft.Findings, f => form.Contains(f.Rule.Split('.')[0]) && f.Severity != Severity.Hint);
        }
    }

    [Fact]
    public async Task Two_letters_that_disagree_are_both_shown_and_marked()
    {
        await using var desk = await DeskAsync();
        var sentences = Sentences((await DraftAsync(desk, "2026-cppcc-031.txt")).Sections[1]).ToList();

        foreach (var count in new[] { "省级专精特新中小企业276家", "省级专精特新中小企业267家" })
        {
            var sentence = Assert.Single(sentences, s => s.Text.Contains(count, StringComparison.Ordinal));
            Assert.Contains("conflict:figure", sentence.Marks);
            Assert.Contains("〔待核实：与另一来源数据不一致〕", sentence.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_has_expired_or_was_replaced_is_no_provision()
    {
        await using var desk = await DeskAsync();
        var ended = new[] { "云工信规〔2021〕3号", "云工信规〔2021〕5号" };
        foreach (var proposal in DocumentFolder.Expand([Path.Combine(Corpus, "proposals")], CancellationToken.None))
        {
            var draft = await DraftAsync(desk, Path.GetFileName(proposal));

            Assert.DoesNotContain(draft.Evidence, e => e.Kind == DocumentKind.Policy && ended.Contains(e.DocumentNumber));
            Assert.DoesNotContain(draft.Evidence, e => e.Validity is ValidityStatus.Expired or ValidityStatus.Repealed or ValidityStatus.Superseded);
        }
    }

    [Fact]
    public async Task A_point_of_which_nobody_ever_wrote_is_to_be_supplied()
    {
        await using var desk = await DeskAsync();
        var draft = await DraftAsync(desk, "2026-npc-076.txt");

        Assert.Equal(Stance.NothingFound, draft.Sections[2].Stance);
        Assert.Empty(Sentences(draft.Sections[2]).SelectMany(s => s.Citations));
        Assert.Null(draft.SuggestedClass);
    }

    [Fact]
    public async Task A_hidden_second_question_is_answered_under_a_heading_of_its_own()
    {
        await using var desk = await DeskAsync();
        var draft = await DraftAsync(desk, "2026-npc-038.txt");

        var hidden = Assert.Single(draft.Sections, s => draft.Proposal.Requests[s.Request - 1].HiddenIn is not null);
        Assert.StartsWith("三、", hidden.Heading, StringComparison.Ordinal);
        Assert.Contains(Sentences(hidden), s => s.Text.Contains("公交", StringComparison.Ordinal) && s.Citations.Count > 0);
    }

    [Fact]
    public async Task What_a_hidden_question_asks_is_not_asked_again_in_its_host()
    {
        await using var desk = await DeskAsync();
        var draft = await DraftAsync(desk, "2026-npc-038.txt");

        Assert.DoesNotContain(Sentences(draft.Sections[1]), s => s.Text.Contains("宿舍", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_term_that_has_passed_and_a_state_without_a_day_do_not_read_as_of_today()
    {
        await using var desk = await DeskAsync();
        var section = (await DraftAsync(desk, "2026-npc-015.html")).Sections[0];

        Assert.Contains("to-verify:old-source", Sentences(section).First().Marks);
        var term = Assert.Single(Sentences(section), s => s.Text.Contains("2025年第二季度", StringComparison.Ordinal));
        Assert.Contains("to-verify:target-due", term.Marks);
    }

    [Fact]
    public async Task The_demonstration_letter_is_the_approved_one()
    {
        await using var desk = await DeskAsync();
        var written = MarkdownDraftWriter.Write(await DraftAsync(desk, "2026-cppcc-031.txt")).ReplaceLineEndings("\n");
        var approved = Path.Combine(Shared.ProjectRoot(), "tests", "ReplyAssistant.Tests", "Acceptance", "2026-cppcc-031.approved.md");
        var received = Path.Combine(Path.GetTempPath(), "2026-cppcc-031.received.md");

        if (written != (await File.ReadAllTextAsync(approved)).ReplaceLineEndings("\n"))
        {
            await File.WriteAllTextAsync(received, written);
            Assert.Fail($"The letter changed. Read the difference between {approved} and {received}; where the new one is better, approve it by copying it over.");
        }
    }

    [Fact]
    public async Task The_same_corpus_gives_the_same_letter()
    {
        await using var first = await DeskAsync();
        await using var second = await DeskAsync();

        Assert.Equal(
            DraftText.Of(await DraftAsync(first, "2026-cppcc-031.txt")),
            DraftText.Of(await DraftAsync(second, "2026-cppcc-031.txt")));
    }

    private static Task<DraftingDesk> DeskAsync() => DraftingDesk.WithAsync(DocumentFolder.Expand([Corpus], CancellationToken.None));

    private static async Task<Draft> DraftAsync(DraftingDesk desk, string proposal) => await desk.DraftAsync(
        Path.Combine(Corpus, "proposals", proposal), Day,
        await ProfileReader.ReadAsync(Path.Combine(Corpus, "profile.yaml"), CancellationToken.None));

    private static IEnumerable<Sentence> Sentences(DraftSection section) => section.Blocks.SelectMany(b => b.Sentences);
}

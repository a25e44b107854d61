using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Profiles;
using ReplyAssistant.Tests.Support;
using ReplyAssistant.Verification.PastLetters;

namespace ReplyAssistant.Tests.Verification.PastLetters;

/// <summary>The reference letters, each against a store of the others.</summary>
public sealed class ReferenceLettersAgainstEachOtherTests
{
    [Theory]
    [InlineData(0, "consistency.status", "深圳都市圈发展规划")]
    [InlineData(0, "consistency.status", "深莞惠路网衔接交通设计")]
    [InlineData(0, "copying.share", "世界级先进制造业集群")]
    [InlineData(1, "copying.passage", "公共技术服务平台")]
    [InlineData(2, "copying.passage", "公共技术服务平台")]
    public async Task What_another_letter_says_is_found_at_its_place(int seed, string rule, string anchor)
    {
        var (letter, hits) = await HitsAsync(seed);

        Assert.Contains(hits, h => h.Rule == rule && h.Places.Any(p => letter.Quote(p).Contains(anchor, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_share_that_was_copied_is_told_with_its_source_and_figures()
    {
        var (_, hits) = await HitsAsync(0);
        var words = hits.Single(h => h.Rule == "copying.share").Words;

        Assert.InRange(int.Parse(words["share"].TrimEnd('%')), 44, 50);
        Assert.Contains("20210384", words["source"], StringComparison.Ordinal);
        Assert.Contains("250公里", words["figures"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1), InlineData(2)]
    public async Task The_earlier_of_two_letters_is_not_warned_of_the_later(int seed)
    {
        var (_, hits) = await HitsAsync(seed);

        Assert.DoesNotContain(hits, h => h.Rule is "copying.share" or "copying.old-figures" || (h.Rule == "consistency.status" && h.Severity != Severity.Hint));
    }

    [Fact]
    public async Task What_the_sample_corpus_says_in_two_ways_is_found()
    {
        var corpus = Path.Combine(Shared.ProjectRoot(), "corpus", "replies");
        await using var desk = await DraftingDesk.WithAsync(Directory.GetFiles(corpus));

        var (older, floors) = await CheckAsync(desk, Path.Combine(corpus, "2025-npc-052.txt"));
        var (firms, counts) = await CheckAsync(desk, Path.Combine(corpus, "2025-cppcc-074.txt"));

        Assert.Contains(floors, h => h.Rule == "copying.old-figures" && h.Places.Any(p => older.Quote(p) == "14个") && h.Places.Any(p => older.Quote(p) == "122万平方米"));
        Assert.Equal(["276家"], counts.Where(h => h.Rule == "consistency.other-figure").Select(h => firms.Quote(h.Places[0])));
    }

    [Fact]
    public async Task A_changed_figure_of_the_same_case_is_found_and_an_unchanged_letter_is_silent()
    {
        var path = Path.Combine(Shared.ProjectRoot(), "corpus", "replies", "2024-cppcc-046.txt");
        await using var desk = await DraftingDesk.WithAsync([path]);
        var text = await File.ReadAllTextAsync(path);

        var (_, same) = await CheckAsync(desk, text + "\n", path);
        var (letter, changed) = await CheckAsync(desk, text.Replace("812户", "821户", StringComparison.Ordinal), path);

        Assert.DoesNotContain(same, h => h.Rule.StartsWith("consistency", StringComparison.Ordinal) || h.Rule.StartsWith("copying", StringComparison.Ordinal));
        Assert.Equal(["821户"], changed.Where(h => h.Rule == "consistency.contradicting-figure").Select(h => letter.Quote(h.Places[0])));
    }

    [Fact]
    public async Task The_same_figures_under_a_new_day_are_found()
    {
        await using var desk = await DraftingDesk.WithAsync([Path.Combine(Shared.ProjectRoot(), "corpus", "replies", "2024-cppcc-046.txt")]);
        var letter = CheckedLetters.With("一是加强网络支撑。截至2024年12月底，全市建成5G基站8420个，每万人拥有21.3个，建成5G工厂7家。").Source
            .Replace("第046号", "第077号", StringComparison.Ordinal).Replace("2024年5月20日", "2025年5月20日", StringComparison.Ordinal)
            .Replace("一是加强", "三是加强", StringComparison.Ordinal);

        var (_, hits) = await CheckAsync(desk, letter, "新.txt");

        Assert.Contains(hits, h => h.Rule is "consistency.same-figure-new-day" && h.Words["here"].Contains("2024年12月", StringComparison.Ordinal));
    }

    private static async Task<(CheckedLetter Letter, IReadOnlyList<RuleHit> Hits)> HitsAsync(int seed)
    {
        await using var desk = await DraftingDesk.WithAsync(Enumerable.Range(0, 5).Select(Shared.Seed));
        return await CheckAsync(desk, Shared.Seed(seed));
    }

    private static async Task<(CheckedLetter Letter, IReadOnlyList<RuleHit> Hits)> CheckAsync(DraftingDesk desk, string path) =>
        await CheckAsync(desk, new DocumentParser().Parse(await new FileReader().ReadAsync(path, CancellationToken.None)));

    private static Task<(CheckedLetter Letter, IReadOnlyList<RuleHit> Hits)> CheckAsync(DraftingDesk desk, string text, string path) =>
        CheckAsync(desk, StubDocuments.Parsed(text.ReplaceLineEndings("\n"), Path.GetFileName(path)));

    private static async Task<(CheckedLetter Letter, IReadOnlyList<RuleHit> Hits)> CheckAsync(DraftingDesk desk, SourceDocument document)
    {
        var letter = CheckedLetter.Of(document, new LetterParser(), LetterStage.Published)!;
        var context = new CheckContext
        {
            Profile = ProfileReader.Default, On = document.Metadata.Date!.Value, Documents = desk.Store, Search = desk.Store, ExcludedDocuments = [document.Id],
        };
        return (letter, await new PastLetterRule().CheckAsync(letter, context, CancellationToken.None));
    }
}

using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Tests.Indexing;

/// <summary>What the thesaurus that comes with the product is made of.</summary>
public sealed class ThesaurusDataTests
{
    private static readonly IReadOnlyList<(string Name, ThesaurusFile File)> Files = ThesaurusFile.BuiltIn();

    private static readonly IReadOnlyList<ThesaurusSet> Sets = [.. Files.SelectMany(f => f.File.Sets)];

    [Fact]
    public void Every_line_is_a_set() =>
        Assert.All(Files, f => Assert.True(f.File.BadLines.Count == 0, $"{f.Name}: {string.Join(" ", f.File.BadLines)}"));

    [Fact]
    public void Every_set_stands_under_a_field() => Assert.DoesNotContain(Sets, s => s.Field.Length == 0);

    [Fact]
    public void No_set_names_a_word_twice()
    {
        var doubled = Sets.Where(s => Members(s).GroupBy(TextFolding.Fold).Any(g => g.Count() > 1)).Select(s => s.Terms[0]);
        Assert.Empty(doubled);
    }

    [Fact]
    public void A_set_is_headed_by_its_own_term_and_no_other()
    {
        var doubled = Sets.GroupBy(s => s.Terms[0]).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(doubled);
    }

    // A term that stands in many sets is no name of one thing.
    [Fact]
    public void No_term_belongs_to_more_than_two_sets()
    {
        var often = Sets.SelectMany(s => s.Terms.Select(TextFolding.Fold)).CountBy(t => t).Where(c => c.Value > 2).Select(c => c.Key);
        Assert.Empty(often);
    }

    [Fact]
    public void No_word_says_nothing_of_a_matter()
    {
        var empty = Sets.SelectMany(Members).Where(m => StopWords.Contains(m) || GenreWords.Contains(m)).Distinct();
        Assert.Empty(empty);
    }

    [Fact]
    public void Words_are_short_and_hold_no_marks()
    {
        var odd = Sets.SelectMany(Members).Where(m => m.Length > 30 || m.Any(c => char.IsWhiteSpace(c) || "，。；：、|<>#=".Contains(c, StringComparison.Ordinal)));
        Assert.Empty(odd);
    }

    private static IEnumerable<string> Members(ThesaurusSet set) => set.Terms.Concat(set.Everyday);
}

using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Tests.Retrieval;

public sealed class NearCopiesTests
{
    private const string Text = "对新建冷库按每立方米100元给予补助，单个项目最高200万元，市商务局已建成冷库12座，覆盖全部县区的农产品集散地。";
    private static readonly DateOnly On = new(2026, 1, 1);

    [Fact]
    public void The_same_words_with_a_small_difference_are_one_and_the_order_stays() =>
        Assert.Equal([2, 1], Groups(Text, "另一件事，与冷库无关。", Text.Replace("给予补助", "予以补助", StringComparison.Ordinal)));

    [Theory]
    [InlineData("100元", "120元")]
    [InlineData("已建成", "正在建")]
    public void A_copy_that_differs_in_a_figure_or_in_progress_stays(string here, string there) =>
        Assert.Equal([1, 1], Groups(Text, Text.Replace(here, there, StringComparison.Ordinal)));

    [Fact]
    public void The_policy_is_shown_before_a_letter_that_quotes_it_and_the_newer_letter_before_the_older()
    {
        var old = Document(DocumentKind.Reply, 2023);
        var policy = Document(DocumentKind.Policy, 2022);
        var letter = Document(DocumentKind.Reply, 2025);

        Assert.Same(policy, Shown(old, letter, policy));
        Assert.Same(letter, Shown(old, letter));
    }

    [Fact]
    public void What_is_in_force_is_shown_before_what_has_ended()
    {
        var ended = Document(DocumentKind.Policy, 2025) with { Validity = new Validity(ValidityStatus.Repealed) };
        var letter = Document(DocumentKind.Reply, 2023);

        Assert.Same(letter, Shown(ended, letter));
    }

    [Fact]
    public void The_others_are_named_with_their_days() => Assert.Equal(
        "另有2处几乎相同：《冷库文件2023》（2023年3月1日）、《冷库文件2025》（2025年3月1日）",
        NearCopies.Note([Document(DocumentKind.Reply, 2023), Document(DocumentKind.Reply, 2025)]));

    private static IEnumerable<int> Groups(params string[] texts) => NearCopies.Group(texts, t => new CopyText(t)).Select(g => g.Count);

    private static StoredDocument Shown(params StoredDocument[] copies) => NearCopies.Shown(copies, d => d, _ => ZoneKind.FullText, On);

    private static StoredDocument Document(DocumentKind kind, int year) => new()
    {
        Id = $"{kind}{year}", Path = "a.txt", PassageCount = 1, Validity = Validity.Unknown,
        Metadata = new DocumentMetadata { Title = $"冷库文件{year}", Kind = kind, Date = new DateOnly(year, 3, 1) },
    };
}

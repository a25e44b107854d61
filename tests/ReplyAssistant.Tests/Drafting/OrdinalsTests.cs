using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Drafting;

public sealed class OrdinalsTests
{
    [Fact]
    public void A_row_with_a_gap_is_counted_anew() =>
        Assert.Equal(["一是甲。", "二是乙。"], Mended("一是甲。", "三是乙。"));

    [Fact]
    public void A_row_that_begins_inside_a_sentence_goes_on() =>
        Assert.Equal(["具体如下：一是甲。", "二是乙。"], Mended("具体如下：一是甲。", "二是乙。"));

    [Fact]
    public void A_row_of_one_is_no_row() => Assert.Equal(["乙。"], Mended("三是乙。"));

    private static IEnumerable<string> Mended(params string[] sentences) =>
        Ordinals.Mend([.. sentences.Select(s => new Sentence(s, SentenceKind.Status, [], []))]).Select(s => s.Text);
}

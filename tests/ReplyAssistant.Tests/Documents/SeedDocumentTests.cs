using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Documents;

public sealed class SeedDocumentTests
{
    [Theory]
    [InlineData(0, DocumentKind.Reply, "20210468", "2021-10-26")]
    [InlineData(1, DocumentKind.Reply, "20210384", "2021-10-22")]
    [InlineData(2, DocumentKind.Reply, "20210588", "2021-08-23")]
    public void Knows_a_letter_by_its_kind_number_and_date(int seed, DocumentKind kind, string number, string date)
    {
        var metadata = RawText.Seed(seed).Metadata;

        Assert.Equal(kind, metadata.Kind);
        Assert.Equal(number, metadata.ProposalNumber);
        Assert.Equal(date, metadata.Date?.ToString("yyyy-MM-dd"));
        Assert.Equal("深圳市工业和信息化局", metadata.Issuer);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_letter_has_three_headings_of_the_first_level(int seed) =>
        Assert.Equal(3, RawText.Seed(seed).Blocks.Count(b => b.HeadingLevel == 1));
}

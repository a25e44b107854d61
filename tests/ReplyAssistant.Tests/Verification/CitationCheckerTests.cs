using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Verification;

namespace ReplyAssistant.Tests.Verification;

public sealed class CitationCheckerTests
{
    private const string Source = "2024年，全市建成标准厂房14个，入驻企业286家。";
    private static readonly SourceDocument Document = new DocumentParser().Parse(
        new RawDocument { ContentHash = new string('a', 64), Path = "某函.txt", Text = Source });

    [Fact]
    public void A_quotation_at_its_place_with_every_figure_supports_the_sentence() =>
        Assert.IsType<Verdict.Supported>(Check("2024年，全市建成标准厂房14个。", Quote(0, Source.Length)));

    [Fact]
    public void A_figure_that_is_not_in_the_quotation_is_found()
    {
        var verdict = Assert.IsType<Verdict.Unsupported>(Check("2024年，全市建成标准厂房15个。", Quote(0, Source.Length)));

        Assert.Contains("15", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digit_does_not_hide_in_a_longer_number() =>
        Assert.IsType<Verdict.Unsupported>(Check("入驻企业28家。", Quote(0, Source.Length)));

    [Fact]
    public void A_title_that_is_not_in_the_quotation_is_found() =>
        Assert.IsType<Verdict.Unsupported>(Check("按照《某办法》，建成厂房14个。", Quote(0, Source.Length)));

    [Fact]
    public void A_quotation_that_stands_elsewhere_is_found() =>
        Assert.IsType<Verdict.Unsupported>(Check("2024年。", Quote(0, 5) with { CleanStart = 1, CleanEnd = 6 }));

    [Fact]
    public void A_figure_without_citation_is_found_and_a_courtesy_is_not()
    {
        Assert.IsType<Verdict.Unsupported>(Check("全市有厂房14个。"));
        Assert.IsType<Verdict.NothingClaimed>(Check("感谢关心与支持。"));
    }

    private static Verdict Check(string text, params Citation[] citations) =>
        new CitationChecker(new Dictionary<string, SourceDocument> { [Document.Id] = Document })
            .Check(new Sentence(text, SentenceKind.Status, citations, []), new Dictionary<int, Evidence> { [1] = Whole() });

    private static Citation Quote(int start, int end) => new()
    {
        Evidence = 1, Quote = Document.Text[start..end], Original = Source[start..end],
        CleanStart = start, CleanEnd = end, Start = start, End = end,
    };

    private static Evidence Whole() => new()
    {
        Id = 1, DocumentId = Document.Id, Title = "某函", Kind = DocumentKind.Reply, Validity = ValidityStatus.Unknown,
        Zone = ZoneKind.FullText, Path = [], CleanStart = 0, CleanEnd = Source.Length, Start = 0, End = Source.Length, Text = Source,
    };
}

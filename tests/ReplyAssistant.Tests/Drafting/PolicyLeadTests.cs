using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Drafting;

public sealed class PolicyLeadTests
{
    private const string Text = """
        某市人民政府关于印发某市仓储扶持办法的通知

        某府〔2024〕6号

        各县区人民政府：

        第一章 扶持标准

        第三条 对新建冷库给予每立方米100元补助。

        某市人民政府

        2024年5月6日
        """;

    [Fact]
    public void The_document_is_named_with_title_and_number_and_both_are_cited()
    {
        var (lead, citations) = PolicyLead.First(Sentence("第三条"), new EvidenceBook(new DateOnly(2025, 1, 1)));

        Assert.Equal("《某市仓储扶持办法》（某府〔2024〕6号）第三条规定，", lead);
        Assert.Equal(["某市仓储扶持办法", "某府〔2024〕6号"], citations.Select(c => c.Quote));
    }

    [Fact]
    public void A_further_provision_of_the_same_document_does_not_repeat_its_name() =>
        Assert.Equal("该办法第三条规定，", PolicyLead.Next(Sentence("第三条")));

    [Theory]
    [InlineData("力争至2025年实现产值300亿元。", true)]
    [InlineData("到2030年建成3个基地。", false)]
    [InlineData("2019年出台办法。", false)]
    public void A_target_whose_year_has_come_is_due(string sentence, bool due) =>
        Assert.Equal(due, PolicyLead.IsTargetDue(sentence, new DateOnly(2026, 3, 1)));

    private static SourceSentence Sentence(string article)
    {
        var document = StubDocuments.Parsed(Text);
        var passage = PassageBuilder.Build(document).First(p => p.Path.Any(h => h.StartsWith(article, StringComparison.Ordinal)));
        var unit = new AnswerUnit
        {
            Document = StubDocuments.Stored(document), Path = passage.Path, Passages = [passage],
            Score = 1, AnswersSamePoint = false, Clauses = [0], Why = [],
        };
        return SourceSentence.Of(unit, document).First();
    }
}

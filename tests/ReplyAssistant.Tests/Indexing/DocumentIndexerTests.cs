using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Tests.Storage;

namespace ReplyAssistant.Tests.Indexing;

public sealed class DocumentIndexerTests
{
    private const string Letter =
        "云澜市工业和信息化局关于市政协三届一次会议第031号提案答复的函\n刘委员：\n您提出的《关于扶持芯片企业的提案》收悉。现答复如下：\n"
        + "#一、关于“降低流片成本”的建议\n我局已对流片费用给予补贴。\n#二、关于“建设检测平台”的建议\n检测平台已于去年启用。\n感谢您的关心。\n";

    private readonly DocumentIndexer indexer = new(new LetterParser());

    [Fact]
    public void A_past_letter_is_indexed_by_its_points_with_the_place_of_each_answer()
    {
        var indexed = indexer.Index(Sample.Document("/a.txt", Letter, DocumentKind.Reply).Document);

        Assert.Equal(["降低流片成本", "建设检测平台"], indexed.Points.Select(p => p.Point));
        Assert.All(indexed.Points, p => Assert.Equal("关于扶持芯片企业的提案", p.ProposalTitle));
        Assert.Contains("流片费用", indexed.Document.Text[indexed.Points[0].Start..indexed.Points[0].End], StringComparison.Ordinal);
    }

    [Fact]
    public void What_closes_a_letter_is_no_passage_but_an_annex_is_not_lost()
    {
        const string end = "云澜市工业和信息化局\n2026年3月1日\n";
        var annex = string.Concat(Enumerable.Range(1, 60).Select(i => $"附表第{i}项补贴标准由主管部门会同财政部门另行核定并向社会公布，逾期未申报的不再受理。\n"));

        var plain = indexer.Index(Sample.Document("/a.txt", Letter + end, DocumentKind.Reply).Document);
        var withAnnex = indexer.Index(Sample.Document("/b.txt", Letter + end + annex, DocumentKind.Reply).Document);

        Assert.DoesNotContain(plain.Passages, passage => passage.Text.Contains("2026年3月1日", StringComparison.Ordinal));
        Assert.Contains(withAnnex.Passages, passage => passage.Text.Contains("附表第60项", StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_has_passages_and_no_points()
    {
        var indexed = indexer.Index(Sample.Document("/a.txt", Letter, DocumentKind.Policy).Document);

        Assert.Empty(indexed.Points);
        Assert.NotEmpty(indexed.Passages);
    }
}

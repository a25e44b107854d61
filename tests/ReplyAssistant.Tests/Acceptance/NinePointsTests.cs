using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Indexing;
using ReplyAssistant.Proposals;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Acceptance;

/// <summary>For each point of the three real letters, the letter itself left out, what shares its matter comes first (issue 3, 6).</summary>
public sealed class NinePointsTests
{
    [Theory]
    [InlineData("20210468", 0, "一", "牵头研究编制", "产值、税收分成机制", "铁路枢纽城市", "先进制造业集群竞赛")]
    [InlineData("20210468", 0, "二", "清洁生产和节能减排", "推荐申报省级园区")]
    [InlineData("20210468", 0, "三")]
    [InlineData("20210384", 1, "（一）", "先进制造业集群竞赛", "强化粤港澳大湾区", "铁路枢纽城市", "产城融合组团", "中兴通讯河源基地")]
    [InlineData("20210384", 1, "（二）", "产业链招商数据库")]
    [InlineData("20210384", 1, "（三）", "概念验证中心", "技术转移促进中心")]
    [InlineData("20210588", 2, "1", "省级高新区的认定")]
    [InlineData("20210588", 2, "2", "园区创新平台新发展|研发+基地|信息、人才资源优势")]
    [InlineData("20210588", 2, "3", "技术改造倍增专项", "概念验证中心", "技术转移促进中心")]
    public async Task What_shares_the_matter_of_a_point_comes_first(string name, int own, string number, params string[] inAnyOrder)
    {
        var units = await UnitsAsync(name, own, number);

        if (inAnyOrder.Length == 0) Assert.Empty(units);
        Assert.True(units.Count >= inAnyOrder.Length);
        var first = units.Take(inAnyOrder.Length).Select(u => string.Concat(u.Passages.Select(p => p.Text))).ToList();
        Assert.All(inAnyOrder, anchors => Assert.Contains(
            first, text => anchors.Split('|').Any(a => text.Contains(a, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_clinic_of_cells_is_not_offered_before_the_platforms_that_were_asked_for()
    {
        var units = await UnitsAsync("20210588", 2, "3");

        Assert.DoesNotContain(units.Take(3), u => u.Path.Any(p => p.Contains("细胞与基因", StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<AnswerUnit>> UnitsAsync(string name, int own, string number)
    {
        await using var desk = await DraftingDesk.WithAsync(Enumerable.Range(0, 5).Select(Shared.Seed));
        var source = new DocumentParser().Parse(await new FileReader().ReadAsync(Shared.Case(name), CancellationToken.None));
        var proposal = new ProposalParser().Parse(source);
        var stored = await desk.Store.ListAsync(CancellationToken.None);
        var finder = new EvidenceFinder(
            desk.Store, desk.Store, new RequestTerms(WordBreakers.Create()), Options.Create(new RetrievalOptions()), NullLogger<EvidenceFinder>.Instance);
        var filter = new EvidenceFilter
        {
            On = new DateOnly(2026, 11, 23), ExcludedDocuments = [.. stored.Where(d => d.Path == Shared.Seed(own)).Select(d => d.Id)],
        };
        return (await finder.FindAsync(proposal, proposal.Requests.Single(r => r.Number == number), filter, CancellationToken.None)).Units;
    }
}

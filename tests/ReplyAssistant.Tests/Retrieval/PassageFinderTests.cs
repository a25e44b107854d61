using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Tests.Storage;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Retrieval;

public sealed class PassageFinderTests
{
    private static readonly DateOnly On = new(2026, 1, 1);

    private const string Matter = "对冷链仓储项目按投资额给予补助，单个项目最高两百万元。";

    [Fact]
    public async Task A_passage_of_phrases_does_not_outrank_one_that_shares_the_matter()
    {
        var found = await FindAsync(
            "进一步加强统筹协调，完善冷链仓储补助，强化保障，营造良好氛围",
            Sample.Document("/a.txt", Matter, title: "仓储办法"),
            Sample.Document("/b.txt", "进一步加强统筹协调，强化组织保障，营造良好氛围，完善工作机制，强化责任，加强统筹。", title: "工作要点"),
            Sample.Document("/c.txt", "各部门要加强统筹协调，强化责任落实，营造良好氛围。", title: "工作方案"));

        Assert.Equal("/a.txt", found.Passages[0].Hit.Document.Path);
        Assert.Single(found.Passages);
    }

    [Theory]
    [InlineData("进一步加强统筹协调，加快推进高质量发展")]
    [InlineData("强化责任落实，健全长效机制，营造良好氛围")]
    [InlineData("规范殡葬服务，加强责任落实")]
    public async Task Where_only_empty_words_are_shared_nothing_bears_on_the_query(string query)
    {
        var found = await FindAsync(
            query,
            Sample.Document("/a.txt", Matter),
            Sample.Document("/b.txt", "进一步加强统筹协调，强化组织保障，营造良好氛围，落实责任，规范服务。", title: "工作要点"));

        Assert.Empty(found.Passages);
        Assert.True(found.SharesOnlyEmptyWords);
    }

    [Fact]
    public async Task What_has_ended_comes_after_an_equal_one_in_force()
    {
        var ended = new Validity(ValidityStatus.Repealed, "被新办法废止");
        var found = await FindAsync(
            "冷链仓储补助",
            Sample.Document("/old.txt", "对冷链仓储项目给予补助，最高一百万元。", title: "甲办法", date: "2025-05-06", validity: ended),
            Sample.Document("/new.txt", "对冷链仓储项目给予补助，最高三百万元。", title: "乙办法", date: "2024-05-06"));

        Assert.Equal(["/new.txt", "/old.txt"], found.Passages.Select(p => p.Hit.Document.Path));
        Assert.True(found.Passages[1].Features.Validity < 1);
    }

    [Fact]
    public async Task Of_two_that_bear_alike_the_newer_comes_first()
    {
        var found = await FindAsync(
            "冷链仓储补助",
            Sample.Document("/old.txt", "对冷链仓储项目给予补助，最高一百万元。", title: "甲办法", date: "2016-05-06"),
            Sample.Document("/new.txt", "对冷链仓储项目给予补助，最高三百万元。", title: "乙办法", date: "2025-05-06"));

        Assert.Equal(["/new.txt", "/old.txt"], found.Passages.Select(p => p.Hit.Document.Path));
    }

    [Fact]
    public async Task A_copy_is_not_shown_but_named()
    {
        var found = await FindAsync(
            "冷链仓储补助",
            Sample.Document("/letter.txt", Matter + "感谢支持。", DocumentKind.Reply, "关于某号提案的答复", "2025-02-03"),
            Sample.Document("/policy.txt", Matter, title: "仓储办法", date: "2024-05-06"));

        var shown = Assert.Single(found.Passages);
        Assert.Equal("/policy.txt", shown.Hit.Document.Path);
        Assert.Equal("/letter.txt", Assert.Single(shown.Copies).Document.Path);
        Assert.Contains("另有1处几乎相同：《关于某号提案的答复》（2025年2月3日）", shown.Why);
    }

    [Fact]
    public async Task Words_in_one_phrase_say_more_than_the_same_words_scattered()
    {
        var found = await FindAsync(
            "公共技术服务平台",
            Sample.Document("/scattered.txt", "公共场所的平台由技术单位提供服务，公共设施和技术改造另行规定，平台服务收费公开。", title: "甲办法"),
            Sample.Document("/phrase.txt", "支持建设公共技术服务平台，为中小企业提供检验检测。", title: "乙办法"));

        Assert.Equal("/phrase.txt", found.Passages[0].Hit.Document.Path);
    }

    [Fact]
    public async Task The_full_text_comes_before_what_the_page_reports_of_it()
    {
        await using var desk = await DraftingDesk.WithAsync([Shared.Seed(3)]);
        var finder = new PassageFinder(desk.Store, new RequestTerms(WordBreakers.Create()));
        var found = await finder.FindAsync(new PassageQuery { Text = "规划建设20个先进制造业园区，建设定制化厂房" }, On, CancellationToken.None);

        var zones = found.Passages.Select(p => p.Hit.Passage.Zone).ToList();
        Assert.Equal(ZoneKind.FullText, zones[0]);
        Assert.Contains(zones, z => z != ZoneKind.FullText);
    }

    [Fact]
    public async Task An_explained_search_tells_terms_with_weights_and_the_factors_of_the_rank()
    {
        var found = await FindAsync(new PassageQuery { Text = "冷链仓储补助", Explain = true }, Sample.Document("/a.txt", Matter));

        var passage = Assert.Single(found.Passages);
        Assert.Contains(passage.Hit.Matches, m => m.Term == "仓储" && m.Field == TermField.Body && m.Weight > 0);
        Assert.Equal(1, passage.Features.Index);
        Assert.InRange(passage.Features.Matter, 0.1, 1);
        Assert.Equal(passage.Score, (1 + passage.Features.Matter) / 2 * passage.Features.Freshness, 6);
    }

    private static Task<FoundPassages> FindAsync(string query, params IndexedDocument[] documents) =>
        FindAsync(new PassageQuery { Text = query }, documents);

    private static async Task<FoundPassages> FindAsync(PassageQuery query, params IndexedDocument[] documents)
    {
        await using var desk = await DraftingDesk.WithAsync([]);
        foreach (var document in documents) await desk.Store.SaveAsync(document, CancellationToken.None);
        return await new PassageFinder(desk.Store, new RequestTerms(WordBreakers.Create())).FindAsync(query, On, CancellationToken.None);
    }
}

using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task Finds_a_passage_by_a_word_in_the_middle_of_a_chinese_sentence_and_says_why()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "#一、补贴\n对企业的流片费用给予补贴。\n#二、人才\n为青年人才提供公寓。"), None);

        var hit = Assert.Single(await FoundAsync("希望降低流片成本"));

        Assert.Contains("流片", hit.Passage.Text, StringComparison.Ordinal);
        Assert.Equal("/a.txt", hit.Document.Path);
        Assert.Contains("正文含“流片”", hit.Why);
    }

    [Fact]
    public async Task Explained_each_hit_tells_its_terms_and_they_sum_up_to_its_score()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "#一、检测平台\n检测平台按年度给予经费，检测费用减半。\n#二、人才\n提供公寓。", asked: "建设检测平台"), None);
        var query = new PassageQuery { Text = "检测平台", Explain = true };

        var hit = (await Search.SearchAsync(query, None))[0];
        var point = Assert.Single(await Search.SearchPointsAsync(query, None));

        Assert.Equal(hit.Score, hit.Matches.Sum(m => m.Weight), 1e-6);
        Assert.Equal(point.Score, point.Matches.Sum(m => m.Weight), 1e-6);
        var body = hit.Matches.First(m => m is { Field: TermField.Body, Term: "检测" });
        Assert.Equal((2, 1), (body.Occurrences, body.PassagesHolding));
        Assert.Contains(hit.Matches, m => m is { Field: TermField.Path, Term: "平台" });
        Assert.Contains(point.Matches, m => m is { Field: TermField.Question, Term: "检测" });
        Assert.Equal(hit.Matches.OrderByDescending(m => m.Weight), hit.Matches);
        Assert.Empty((await Search.SearchAsync(query with { Explain = false }, None))[0].Matches);
    }

    [Fact]
    public async Task The_genre_s_empty_phrases_find_nothing()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "进一步加强统筹协调，加快推进高质量发展。"), None);

        Assert.Empty(await FoundAsync("关于进一步加强统筹协调、加快推进高质量发展的建议"));
    }

    [Fact]
    public async Task A_heading_weighs_more_than_the_text_and_is_named()
    {
        await Store.SaveAsync(Sample.Document("/a.txt",
            "#一、检测平台\n按年度给予运行经费。\n#二、其他\n企业自建检测平台的不适用本条。\n#三、人才\n提供公寓。\n#四、用地\n保障供给。\n#五、附则\n自印发之日起施行。"), None);

        var hits = await FoundAsync("检测平台");

        Assert.Equal(["一、检测平台"], hits[0].Passage.Path);
        Assert.Contains(hits[0].Why, w => w.StartsWith("层级含", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kind_day_issuer_and_exclusion_filter()
    {
        var policy = Sample.Document("/a.txt", "流片补贴甲。", date: "2020-01-01");
        var reply = Sample.Document("/b.txt", "流片补贴乙。", DocumentKind.Reply, issuer: "云澜市交通运输局", date: "2024-01-01");
        var undated = Sample.Document("/c.txt", "流片补贴丙。", date: null, issuer: null);
        foreach (var document in new[] { policy, reply, undated }) await Store.SaveAsync(document, None);
        var query = new PassageQuery { Text = "流片" };

        Assert.Equal(3, (await Search.SearchAsync(query, None)).Count);
        Assert.Equal(["/b.txt"], await PathsAsync(query with { Kind = DocumentKind.Reply }));
        Assert.Equal(["/b.txt"], await PathsAsync(query with { After = new DateOnly(2024, 1, 1) }));
        Assert.Equal(["/b.txt"], await PathsAsync(query with { Issuer = "交通" }));
        Assert.Equal(["/b.txt", "/c.txt"], await PathsAsync(query with { ExcludedDocuments = [policy.Document.Id] }));
    }

    [Fact]
    public async Task Of_equal_score_the_newer_document_comes_first()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "流片补贴。", date: "2020-01-01"), None);
        await Store.SaveAsync(Sample.Document("/b.txt", "流片补贴。 ", date: "2024-01-01"), None);
        await Store.SaveAsync(Sample.Document("/c.txt", "流片补贴。  ", date: null), None);

        Assert.Equal(["/b.txt", "/a.txt", "/c.txt"], await PathsAsync(new PassageQuery { Text = "流片" }));
    }

    [Fact]
    public async Task Past_points_are_found_by_what_was_asked()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "已补贴流片。", DocumentKind.Reply, asked: "降低中小企业流片成本"), None);
        await Store.SaveAsync(Sample.Document("/b.txt", "流片不归我局管。", DocumentKind.Reply, asked: "增设公交站点"), None);

        var hit = Assert.Single(await Search.SearchPointsAsync(new PassageQuery { Text = "流片成本太高" }, None));

        Assert.Equal("降低中小企业流片成本", hit.Point.Point);
        Assert.Equal("关于芯片产业的提案", hit.Point.ProposalTitle);
        Assert.Contains(hit.Why, w => w.StartsWith("问题含", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Terms_are_counted_as_words_and_as_runs_of_characters()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "#一、甲\n特色工业园认定。\n#二、乙\n工业园区5G网络。"), None);

        var counted = await Search.StatisticsAsync(["工业园", "特色工业园", "5G", "芯片", "\"OR", ""], None);

        Assert.Equal(2, counted.Passages);
        Assert.Equal(2, counted.PassageCounts["工业园"]);
        Assert.Equal(1, counted.PassageCounts["特色工业园"]);
        Assert.Equal(1, counted.PassageCounts["5G"]);
        Assert.Equal(0, counted.PassageCounts["芯片"]);
        Assert.Equal(0, counted.PassageCounts["\"OR"]);
        Assert.Equal(0, counted.PassageCounts[""]);
    }

    [Fact]
    public async Task Documents_that_hold_a_term_are_counted_once_each()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "#一、甲\n特色工业园认定。\n#二、乙\n工业园区5G网络。"), None);
        await Store.SaveAsync(Sample.Document("/b.txt", "工业园区公交线路。"), None);

        var counted = await Search.StatisticsAsync(["工业园", "公交", "芯片"], None);

        Assert.Equal(2, counted.Documents);
        Assert.Equal(3, counted.PassageCounts["工业园"]);
        Assert.Equal(2, counted.DocumentCounts["工业园"]);
        Assert.Equal(1, counted.DocumentCounts["公交"]);
        Assert.Equal(0, counted.DocumentCounts["芯片"]);
    }

    [Fact]
    public async Task A_search_keeps_to_the_days_and_to_the_document_it_was_given()
    {
        var old = Sample.Document("/a.txt", "对流片费用给予补贴。", date: "2021-03-01");
        await Store.SaveAsync(old, None);
        await Store.SaveAsync(Sample.Document("/b.txt", "对流片费用再给予补贴。", date: "2024-03-01"), None);
        await Store.SaveAsync(Sample.Document("/c.txt", "流片费用的说明。", date: null), None);

        Assert.Equal(["/a.txt"], await PathsAsync(new PassageQuery { Text = "流片", Before = new DateOnly(2021, 3, 1) }));
        Assert.Equal(["/b.txt"], await PathsAsync(new PassageQuery { Text = "流片", After = new DateOnly(2021, 3, 2), Before = new DateOnly(2024, 3, 1) }));
        Assert.Equal(["/a.txt"], await PathsAsync(new PassageQuery { Text = "流片", Document = old.Document.Id }));
    }

    private async Task<IEnumerable<string>> PathsAsync(PassageQuery query) =>
        (await Search.SearchAsync(query, None)).Select(h => h.Document.Path);
}

using FsCheck;
using FsCheck.Fluent;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("流片\" OR \"人才")]
    [InlineData("words : 流片 NEAR(公寓, 2) AND NOT ^人才*")]
    [InlineData("{words bigrams} : \"流片\"")]
    [InlineData("流片\0 OR 人才")]
    [InlineData("'; DROP TABLE documents; --")]
    [InlineData("\uD840流片\uDC00")]
    public async Task A_query_is_text_and_never_an_expression(string query)
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "#一\n对流片费用给予补贴。\n#二\n提供公寓。"), None);

        foreach (var hit in await FoundAsync(query)) Assert.Contains("片", hit.Passage.Text + query, StringComparison.Ordinal);
        await Search.SearchPointsAsync(new PassageQuery { Text = query }, None);
        await Search.StatisticsAsync([query], None);
        Assert.Single(await Store.ListAsync(None));
    }

    [Fact]
    public async Task A_very_long_query_is_cut_and_answered()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "对流片费用给予补贴。"), None);
        var noise = string.Concat(Enumerable.Range(0x4E00, 20000).Select(c => (char)c));

        Assert.Single(await FoundAsync("流片，" + noise));
    }

    [Fact]
    public async Task No_query_whatever_throws()
    {
        await Store.SaveAsync(Sample.Document("/a.txt", "对流片费用给予补贴，NEAR 5G。", asked: "流片"), None);
        var pieces = Gen.Elements("流片", "\"", "'", "*", "NEAR(", ")", " AND ", "OR", "NOT", "^", ":", "{", "}", "\0", "5G", "\uD840", "\uFFFF", "-", "+", "\n", "补贴");
        var queries = Gen.ListOf(pieces).Select(string.Concat).ToArbitrary();

        Prop.ForAll(queries, query =>
        {
            FoundAsync(query).GetAwaiter().GetResult();
            Search.SearchPointsAsync(new PassageQuery { Text = query }, None).GetAwaiter().GetResult();
            Search.StatisticsAsync([query], None).GetAwaiter().GetResult();
        }).QuickCheckThrowOnFailure();
    }
}

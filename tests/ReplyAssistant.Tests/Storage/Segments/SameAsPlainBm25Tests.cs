using ReplyAssistant.Indexing;
using ReplyAssistant.Storage;
using ReplyAssistant.Storage.Sqlite;

namespace ReplyAssistant.Tests.Storage.Segments;

/// <summary>Whatever was added, removed and merged before: the index ranks what is there now, as the formula says.</summary>
public sealed class SameAsPlainBm25Tests : IAsyncDisposable
{
    private static readonly string[] Pieces =
        ["流片", "补贴", "检测平台", "人才公寓", "公交线路", "的", "与", "5G网络", "集成电路", "措施", "低空经济", "，", "。", "老旧小区", "加装电梯", "茶"];

    private readonly StoreFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    public async ValueTask DisposeAsync() => await folder.DeleteAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_additions_removals_and_merges_rank_as_the_formula(int seed)
    {
        var random = new Random(seed);
        IWordBreaker breaker = seed == 3 ? new BigramWordBreaker() : new IcuWordBreaker();
        var store = await folder.OpenAsync(new StoreOptions(), breaker: breaker);
        var living = new List<IndexedDocument>();
        for (var act = 0; act < 60; act++)
        {
            if (living.Count > 3 && random.Next(4) == 0)
            {
                var gone = living[random.Next(living.Count)];
                living.Remove(gone);
                Assert.True(await store.RemoveAsync(gone.Document.Id, None));
            }
            else
            {
                var added = Enumerable.Range(0, random.Next(1, 4)).Select(i => Document($"/{act}-{i}.txt", random)).ToList();
                await store.SaveAllAsync(added, None);
                living.AddRange(added);
            }
            if (act % 20 == 19) await AssertSameAsync(store, living, breaker, random);
        }
        await store.SettleAsync(None);
        await AssertSameAsync(store, living, breaker, random);
        using var beside = folder.Beside();
        Assert.InRange(beside.Number("SELECT count(*) FROM index_segments")!.Value, 1, 8);
        Assert.Equal(beside.Number("SELECT count(*) FROM passages"), beside.Number("SELECT sum(entries - dead) FROM index_segments"));
    }

    private static async Task AssertSameAsync(SqliteStore store, List<IndexedDocument> living, IWordBreaker breaker, Random random)
    {
        var plain = new PlainBm25(living.SelectMany(d => d.Passages.Select(p => (d.Document.Id, p.Ordinal, p.Text))), breaker);
        for (var i = 0; i < 10; i++)
        {
            var query = Text(random, 6);
            var expected = plain.Search(query).ToDictionary(e => (e.Id, e.Ordinal), e => e.Score);
            var hits = await store.SearchAsync(new PassageQuery { Text = query, Top = 200 }, None);

            Assert.Equal(Math.Min(200, expected.Count), hits.Count);
            foreach (var hit in hits) Assert.Equal(expected[(hit.Document.Id, hit.Passage.Ordinal)], hit.Score, 1e-4);
            Assert.Equal(hits.OrderByDescending(h => h.Score).ThenBy(h => h.Document.Id, StringComparer.Ordinal).ThenBy(h => h.Passage.Ordinal), hits);
        }
    }

    private static IndexedDocument Document(string path, Random random)
    {
        var text = string.Join('\n', Enumerable.Range(0, random.Next(1, 5)).Select(i => $"#第{i}条{path}\n{Text(random, 20)}"));
        // No headings and no title: the formula above is that of one field.
        var document = Sample.Document(path, text, title: "");
        return document with { Passages = [.. document.Passages.Select(p => p with { Path = [] })] };
    }

    private static string Text(Random random, int pieces) =>
        string.Concat(Enumerable.Range(0, random.Next(1, pieces)).Select(_ => Pieces[random.Next(Pieces.Length)])) + "芯片";
}

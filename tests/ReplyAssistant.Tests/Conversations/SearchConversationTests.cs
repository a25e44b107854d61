using ReplyAssistant.Conversations;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Conversations;

public sealed class SearchConversationTests
{
    [Fact]
    public async Task A_search_lists_what_was_found_each_with_its_source()
    {
        var replies = await AnswerAsync("查 充电设施");

        var message = Assert.IsType<Reply.Message>(Assert.Single(replies));
        Assert.True(message.IsGenerated);
        Assert.Contains("每年新建充电桩", message.Text.ToString(), StringComparison.Ordinal);
        var cite = Assert.Single(message.Text.Runs.OfType<Run.Cite>());
        Assert.Equal("充电设施建设办法", cite.Source.Title);
        Assert.Equal(["云能发〔2025〕1号", "时效不明"], cite.Source.Facts);
    }

    [Theory]
    [InlineData("你好")]
    [InlineData("查")]
    [InlineData("")]
    public async Task Anything_else_is_answered_with_help(string said)
    {
        var message = Assert.IsType<Reply.Message>(Assert.Single(await AnswerAsync(said)));

        Assert.False(message.IsGenerated);
        Assert.Contains("查 ", message.Text.ToString(), StringComparison.Ordinal);
    }

    private static async Task<List<Reply>> AnswerAsync(string said)
    {
        var turn = new Turn
        {
            Id = "1", Conversation = new ConversationScope("c", null, IsGroup: false), Speaker = new Speaker { Key = "s" }, Text = said,
        };
        var replies = new List<Reply>();
        await foreach (var reply in new SearchConversation(new OnePassage()).AnswerAsync(turn, CancellationToken.None)) replies.Add(reply);
        return replies;
    }

    private sealed class OnePassage : IPassageSearch
    {
        public Task<IReadOnlyList<PassageHit>> SearchAsync(PassageQuery query, CancellationToken cancellationToken)
        {
            var passage = new Passage
            {
                DocumentId = "d", Ordinal = 0, Path = [], Start = 0, End = 9, Zone = ZoneKind.FullText, Text = "市能源局每年新建充电桩十个。",
            };
            var document = new StoredDocument
            {
                Id = "d", Path = "d.txt", Validity = Validity.Unknown, PassageCount = 1,
                Metadata = new DocumentMetadata { Title = "充电设施建设办法", Kind = DocumentKind.Policy, DocumentNumber = "云能发〔2025〕1号" },
            };
            return Task.FromResult<IReadOnlyList<PassageHit>>([new PassageHit(passage, document, 1, [])]);
        }

        public Task<IReadOnlyList<PointHit>> SearchPointsAsync(PassageQuery query, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<PointHit>>([]);

        public Task<TermStatistics> StatisticsAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken) =>
            Task.FromResult(new TermStatistics(0, new Dictionary<string, int>()));
    }
}

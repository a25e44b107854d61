using System.Runtime.CompilerServices;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations;

/// <summary>A conversation that knows help and search.</summary>
public sealed class SearchConversation(IPassageSearch passages) : IConversation
{
    // As many as one message may cite.
    private const int Shown = 5;

    private static readonly string[] Verbs = ["查一下", "查找", "查询", "搜索", "查"];

    public async IAsyncEnumerable<Reply> AnswerAsync(Turn turn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (QueryIn(turn.Text) is not { } query)
        {
            yield return Help();
            yield break;
        }
        var hits = await passages.SearchAsync(new PassageQuery { Text = query, Top = Shown }, cancellationToken);
        yield return hits.Count == 0
            ? Reply.Say("没有找到相关内容，请换个说法；资料库为空时，请先用 reply ingest 读入往年答复和政策文件。")
            : new Reply.Message(Listed(query, hits)) { IsGenerated = true };
    }

    public Task<CardAnswer> PressAsync(Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult<CardAnswer>(new CardAnswer.Refused("这张卡片已不能操作，请重新发起。"));

    public Task<IReadOnlyList<Reply>> WelcomeAsync(ConversationScope conversation, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Reply>>([Help()]);

    public Task<OfferedFile?> OpenFileAsync(
        ConversationScope conversation, Speaker speaker, string key, CancellationToken cancellationToken) =>
        Task.FromResult<OfferedFile?>(null);

    public Task TakeFeedbackAsync(Feedback feedback, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ForgetAsync(ConversationScope conversation, Speaker? speaker, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Reply.Message Help() => new(AnswerText.Of(
        "我是建议提案答复助手，可以从往年答复和现行政策中查找依据，每条都注明出处。\n发送“查 ”加要找的内容，例如“查 充电设施建设”；发送“取消”停止正在进行的工作。"))
    {
        Suggestions = ["帮助"],
    };

    private static string? QueryIn(string text)
    {
        var said = text.Trim();
        var verb = Array.Find(Verbs, v => said.StartsWith(v, StringComparison.Ordinal));
        if (verb is null) return null;
        var query = said[verb.Length..].Trim(' ', '　', ':', '：', '，', ',');
        return query.Length == 0 ? null : query;
    }

    private static AnswerText Listed(string query, IReadOnlyList<PassageHit> hits)
    {
        var text = new AnswerText().Say($"关于“{query}”，找到 {hits.Count} 处：\n");
        for (var i = 0; i < hits.Count; i++)
        {
            var (passage, document, _, _) = hits[i];
            text.Say($"{i + 1}. 《{document.Metadata.Title}》：{passage.Text.ReplaceLineEndings(" ")}")
                .Cite(SourceOf(passage, document)).Say("\n");
        }
        return text;
    }

    private static Source SourceOf(Passage passage, StoredDocument document) => new()
    {
        Key = $"{passage.DocumentId}/{passage.Ordinal}",
        Title = document.Metadata.Title,
        Quote = passage.Text,
        Facts =
        [
            .. new[] { document.Metadata.DocumentNumber, document.Metadata.Date is { } day ? ChineseTerms.Of(day) : null, ChineseTerms.Of(document.Validity.Status) }
                .OfType<string>(),
        ],
    };
}

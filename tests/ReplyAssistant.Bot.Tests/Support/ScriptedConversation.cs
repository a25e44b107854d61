using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Tests.Support;

/// <summary>A conversation that does what a test says.</summary>
internal sealed class ScriptedConversation : IConversation
{
    public ConcurrentQueue<Turn> Turns { get; } = new();

    public ConcurrentQueue<Turn> Presses { get; } = new();

    public ConcurrentQueue<Feedback> Thumbs { get; } = new();

    public ConcurrentQueue<(ConversationScope Conversation, Speaker? Speaker)> Forgotten { get; } = new();

    public Func<Turn, CancellationToken, IAsyncEnumerable<Reply>> OnTurn { get; set; } = (turn, _) => Say($"收到：{turn.Text}");

    public Func<Turn, CancellationToken, Task<CardAnswer>> OnPress { get; set; } = (_, _) => Task.FromResult<CardAnswer>(new CardAnswer.Told("好。"));

    public Dictionary<string, OfferedFile> Files { get; } = [];

    public static async IAsyncEnumerable<Reply> Say(params Reply[] replies)
    {
        await Task.Yield();
        foreach (var reply in replies) yield return reply;
    }

    public static IAsyncEnumerable<Reply> Say(string words) => Say(Reply.Say(words));

    public async IAsyncEnumerable<Reply> AnswerAsync(Turn turn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Turns.Enqueue(turn);
        await foreach (var reply in OnTurn(turn, cancellationToken).WithCancellation(cancellationToken)) yield return reply;
    }

    public Task<CardAnswer> PressAsync(Turn turn, CancellationToken cancellationToken)
    {
        Presses.Enqueue(turn);
        return OnPress(turn, cancellationToken);
    }

    public Task<IReadOnlyList<Reply>> WelcomeAsync(ConversationScope conversation, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Reply>>([Reply.Say("欢迎")]);

    public Task<OfferedFile?> OpenFileAsync(ConversationScope conversation, Speaker speaker, string key, CancellationToken cancellationToken) =>
        Task.FromResult(Files.GetValueOrDefault(key));

    public Task TakeFeedbackAsync(Feedback feedback, CancellationToken cancellationToken)
    {
        Thumbs.Enqueue(feedback);
        return Task.CompletedTask;
    }

    public Task ForgetAsync(ConversationScope conversation, Speaker? speaker, CancellationToken cancellationToken)
    {
        Forgotten.Enqueue((conversation, speaker));
        return Task.CompletedTask;
    }
}

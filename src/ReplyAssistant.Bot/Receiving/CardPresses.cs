using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Bot.Turns;
using ReplyAssistant.Conversations;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>Answers presses of buttons, in the response where the channel wants it so, each click once.</summary>
internal sealed class CardPresses(IConversation conversation, TalkStore talk, Reception reception)
{
    // The client waits three seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    // Copies of a click come within half a minute.
    private static readonly TimeSpan SameClick = TimeSpan.FromSeconds(60);

    private const int MostTries = 3;

    private readonly ConcurrentDictionary<string, PressGate> gates = new(StringComparer.Ordinal);

    public static JsonObject Error(string code, string message) => new()
    {
        ["statusCode"] = code == "BadRequest" ? 400 : 500,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = code, ["message"] = message },
    };

    /// <summary>An Action.Execute.</summary>
    public async Task<InvokeAnswer> InvokedAsync(Arrival arrival)
    {
        var activity = arrival.Activity;
        if (PressReader.Executed(activity) is not { } press)
            return new InvokeAnswer(StatusCodes.Status400BadRequest, Error("BadRequest", "卡片操作的内容无法识别，请重新打开卡片。"));
        var work = PressAsync(activity, press);
        CardAnswer answer;
        try
        {
            answer = await work.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            // The press goes on; a second click finds its answer.
            return new InvokeAnswer(StatusCodes.Status200OK, Told("正在处理，请稍候再点一次查看结果。"));
        }
        if (answer is CardAnswer.Working) await reception.EnqueueAsync(arrival, CancellationToken.None);
        return new InvokeAnswer(StatusCodes.Status200OK, BodyOf(answer, ChannelStyle.Of(ConversationAddress.Of(activity, ""))));
    }

    /// <summary>An Action.Submit: the same press as a message.</summary>
    public async Task SubmittedAsync(LoggedTurn turn, TurnDesk desk, CancellationToken cancellationToken)
    {
        if (PressReader.Submitted(desk.Activity) is not { } press) return;
        switch (await PressAsync(desk.Activity, press))
        {
            case CardAnswer.Replaced replaced:
                await ReplaceAsync(desk, replaced.Card, cancellationToken);
                break;
            case CardAnswer.Told told:
                await desk.Presenter.SayAsync(told.Text, cancellationToken);
                break;
            case CardAnswer.Refused refused:
                await desk.Presenter.SayAsync(refused.Text, cancellationToken);
                break;
            case CardAnswer.Working working:
                await ReplaceAsync(desk, working.Card, cancellationToken);
                await ContinueAsync(turn, desk, cancellationToken);
                break;
        }
    }

    /// <summary>What a press left to do.</summary>
    public async Task ContinueAsync(LoggedTurn turn, TurnDesk desk, CancellationToken cancellationToken)
    {
        if ((PressReader.Executed(desk.Activity) ?? PressReader.Submitted(desk.Activity)) is not { } press) return;
        var asked = TurnOf(desk.Activity, press, turn.Id.ToString(CultureInfo.InvariantCulture));
        await desk.Presenter.PresentAsync(conversation.AnswerAsync(asked, cancellationToken), cancellationToken);
    }

    private async Task<CardAnswer> PressAsync(InboundActivity activity, CardPress press)
    {
        var lane = activity.Lane();
        var key = PressReader.KeyOf(activity, press);
        // Presses are not in the lane of messages, whose turn may take minutes, so they have an order of their own.
        using var gate = await PressGate.EnterAsync(gates, lane);
        if (await talk.Presses.FindAsync(key, SameClick, CancellationToken.None) is { } earlier) return CardAnswerJson.Read(earlier);
        var answer = await DecideAsync(activity, press, key);
        await talk.Presses.RecordAsync(key, lane, CardAnswerJson.Write(answer), CancellationToken.None);
        return answer;
    }

    private async Task<CardAnswer> DecideAsync(InboundActivity activity, CardPress press, string key)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await conversation.PressAsync(TurnOf(activity, press, ActivityFields.Mark(key)), CancellationToken.None);
            }
            catch (StaleMemoryException) when (tries < MostTries)
            {
                // A message's turn has written meanwhile; the press is decided anew on what stands now.
            }
        }
    }

    private static Turn TurnOf(InboundActivity activity, CardPress press, string id) => new()
    {
        Id = id, Conversation = activity.Scope(), Speaker = activity.Speaker(), Press = press,
    };

    private static async Task ReplaceAsync(TurnDesk desk, Card card, CancellationToken cancellationToken)
    {
        var shown = desk.Writer.Show(card);
        var attempt = desk.Activity.ReplyToId is { Length: > 0 } old
            ? new SendAttempt(mark => desk.Outbox.Channel.ReplaceAsync(desk.To, old, shown, mark, cancellationToken))
            : null;
        await desk.Outbox.SendAsync(shown, null, attempt, cancellationToken);
    }

    private static JsonObject BodyOf(CardAnswer answer, ChannelStyle style) => answer switch
    {
        CardAnswer.Replaced replaced => Body(CardWriter.ContentType, CardWriter.Draw(replaced.Card, style)),
        CardAnswer.Working working => Body(CardWriter.ContentType, CardWriter.Draw(working.Card, style)),
        CardAnswer.Told told => Told(told.Text),
        CardAnswer.Refused refused => Told(refused.Text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonObject Told(string text) => Body("application/vnd.microsoft.activity.message", text);

    private static JsonObject Body(string type, JsonNode value) => new() { ["statusCode"] = 200, ["type"] = type, ["value"] = value };
}

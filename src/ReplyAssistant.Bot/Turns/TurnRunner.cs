using System.Text.Json;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Files;
using ReplyAssistant.Bot.Receiving;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Conversations;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Turns;

/// <summary>Answers one turn, whatever kind of activity it is.</summary>
internal sealed partial class TurnRunner(
    IConversation conversation, TurnDesks desks, TalkStore talk, RunningTurns running, Membership membership, FileIntake files,
    FileDelivery delivery, CardPresses presses, OnlyOnce once, IOptions<BotOptions> options, ILogger<TurnRunner> logger)
{
    // A turn that breaks the program each time is given up and reported; so are those that had the bad luck to run beside it, hence not at once.
    private const int MostAttempts = 5;

    public async Task RunAsync(LoggedTurn turn, RunningTurn state, CancellationToken cancellationToken)
    {
        if (ActivityParser.Parse(turn.Received.Body) is not ParsedBody.Activity { Value: var activity }) return;
        await using var desk = desks.For(turn, activity, state);
        await talk.Addresses.RecordAsync(turn.Received.Lane, desk.To.Write(), turn.Received.Vouched, cancellationToken);
        try
        {
            if (turn.Attempts >= MostAttempts)
                await desk.Presenter.EndAsync("这条消息处理时程序多次中断，未能完成，请重新发送，或联系管理员。", cancellationToken);
            else
                await AnswerAsync(turn, desk, state.Token);
        }
        catch (OperationCanceledException) when (state.Reason is BreakReason.Stopped)
        {
            await desk.Presenter.EndAsync("已停止。", cancellationToken);
        }
        catch (OperationCanceledException) when (state.Reason is BreakReason.TooLong)
        {
            await desk.Presenter.EndAsync("处理时间过长，已停止；请缩小范围或稍后重试。", cancellationToken);
        }
        // A turn is a boundary: whatever goes wrong in one, in stopping it too, must not stop the others.
        // What the program's end breaks off is run again.
        catch (Exception e) when (e is not NoTokenException && !cancellationToken.IsCancellationRequested && state.Reason is not BreakReason.Farewell)
        {
            Log.Failed(logger, turn.Id, e.GetType().FullName, e.StackTrace);
            await desk.Presenter.EndAsync($"处理时出错，请稍后重试；如再次出错，请把编号 {turn.Id} 告诉管理员。", cancellationToken);
        }
    }

    private Task AnswerAsync(LoggedTurn turn, TurnDesk desk, CancellationToken cancellationToken) => desk.Activity.Type switch
    {
        "message" => MessageAsync(turn, desk, cancellationToken),
        "conversationUpdate" => membership.MembersChangedAsync(desk, cancellationToken),
        "installationUpdate" => membership.InstalledAsync(desk, cancellationToken),
        "event" => FeedbackReader.InEvent(desk.Activity) is { } thumb
            ? conversation.TakeFeedbackAsync(thumb, cancellationToken)
            : Task.CompletedTask,
        "invoke" when desk.Activity.Name == "fileConsent/invoke" => delivery.ConsentedAsync(desk, cancellationToken),
        "invoke" when desk.Activity.Name == Invokes.Suggested => presses.SubmittedAsync(turn, desk, cancellationToken),
        "invoke" => presses.ContinueAsync(turn, desk, cancellationToken),
        "endOfConversation" => membership.LeftAsync(desk, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task MessageAsync(LoggedTurn turn, TurnDesk desk, CancellationToken cancellationToken)
    {
        var said = Mentions.TextWithout(desk.Activity, options.Value.AppId);
        if (said.Length == 0 && desk.Activity.Value is { ValueKind: JsonValueKind.Object })
        {
            await presses.SubmittedAsync(turn, desk, cancellationToken);
            return;
        }
        switch (ControlWords.In(said))
        {
            case ControlWord.Cancel:
                await CancelAsync(desk, cancellationToken);
                return;
            case ControlWord.Status when running.Find(desk.To.Lane, desk.Activity.SpeakerKey()) is { } work:
                await desk.Presenter.SayAsync(work.Doing ?? "正在处理您的上一条消息。", cancellationToken);
                return;
        }
        if (ControlWords.IsForget(said))
        {
            await membership.ForgetAsync(desk, cancellationToken);
            return;
        }
        var received = await files.TakeAsync(desk, cancellationToken);
        if (received is null || (said.Length == 0 && received.Count == 0)) return;
        if (received.Count == 0 && await once.IsDoneAsync(desk, said, cancellationToken))
        {
            await desk.Presenter.SayAsync("这条指令刚刚已经办理，没有重复办理；发送“概览”可以查看当前情况。", cancellationToken);
            return;
        }
        var asked = new Turn
        {
            Id = turn.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Conversation = desk.Activity.Scope(),
            Speaker = desk.Activity.Speaker(),
            Text = said,
            Files = received,
        };
        await desk.Presenter.PresentAsync(conversation.AnswerAsync(asked, cancellationToken), cancellationToken);
        await once.RecordAsync(desk, said, cancellationToken);
        if (desk.To.ServiceUrl != Local.LocalChannel.ServiceUrl && received.Count == 0 && FileIntake.HasUnread(desk.Activity))
            await desk.Presenter.SayAsync(FileIntake.Unread, cancellationToken);
    }

    private async Task CancelAsync(TurnDesk desk, CancellationToken cancellationToken)
    {
        var speaker = desk.Activity.SpeakerKey();
        var waiting = await talk.Turns.WithdrawWaitingAsync(desk.To.Lane, speaker, cancellationToken);
        var work = running.Find(desk.To.Lane, speaker);
        work?.Break(BreakReason.Stopped);
        // The turn that is broken off says so itself.
        if (work is null && waiting == 0) await desk.Presenter.SayAsync("现在没有正在进行的工作。", cancellationToken);
        else if (work is null || waiting > 0) await desk.Presenter.SayAsync($"已取消排队等候的 {waiting} 条消息。", cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Turn {Turn} failed: {Fault}\n{Stack}")]
        public static partial void Failed(ILogger logger, long turn, string? fault, string? stack);
    }
}

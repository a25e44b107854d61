using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Bot.Turns;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>Answers a client that wants its replies in the response (expectReplies); what is not ready comes with its next message.</summary>
internal sealed class InlineReplies(TalkStore talk, TurnWorker worker, IOptions<BotOptions> options)
{
    public async Task<int> AnswerAsync(Arrival arrival, long? turn, HttpResponse response, CancellationToken cancellationToken)
    {
        var isOver = turn is not { } id || await worker.IsOverAsync(id, options.Value.Work.Inline, cancellationToken);
        var lane = arrival.Activity.Lane();
        var kept = await talk.Kept.TakeAsync(lane, CancellationToken.None);
        var activities = kept.Select(body => JsonNode.Parse(body)!).ToList();
        if (!isOver) activities.Add(Started(arrival));
        response.StatusCode = StatusCodes.Status200OK;
        await response.WriteAsJsonAsync(new ExpectedReplies(activities), BotJson.Wire.ExpectedReplies, cancellationToken: cancellationToken);
        return StatusCodes.Status200OK;
    }

    private JsonNode Started(Arrival arrival)
    {
        var to = ConversationAddress.Of(arrival.Activity, options.Value.AppId);
        var said = new MessageWriter(to, ChannelStyle.Of(to)).Say("已开始处理，需要一些时间；请稍后发送任意消息（如“进度”）取回结果。");
        return JsonSerializer.SerializeToNode(said, BotJson.Wire.OutboundActivity)!;
    }
}

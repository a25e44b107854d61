using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Turns;
using ReplyAssistant.Conversations;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Receiving;

/// <summary>Coming and going: welcome once for each installation, and nothing left behind when the bot is removed.</summary>
internal sealed class Membership(IConversation conversation, TalkStore talk)
{
    // An installation is told twice, in either order and within seconds.
    private static readonly TimeSpan SameInstallation = TimeSpan.FromSeconds(10);

    public async Task MembersChangedAsync(TurnDesk desk, CancellationToken cancellationToken)
    {
        // Channels are created and renamed under the same type; those say what happened here.
        if (desk.Activity.ChannelData.Text("eventType") is not (null or "teamMemberAdded" or "teamMemberRemoved")) return;
        var added = desk.Activity.MembersAdded ?? [];
        // In a group only the bot's own coming is greeted; alone with it, somebody's coming is the beginning.
        var isBeginning = desk.Style.IsShared ? added.Any(m => m.Id == desk.To.Bot?.Id) : added.Count > 0;
        if (isBeginning) await WelcomeAsync(desk, cancellationToken);
    }

    public async Task InstalledAsync(TurnDesk desk, CancellationToken cancellationToken)
    {
        switch (desk.Activity.Action)
        {
            case "add":
                await talk.Addresses.ResetWelcomeAsync(desk.To.Lane, SameInstallation, cancellationToken);
                await WelcomeAsync(desk, cancellationToken);
                break;
            case "remove" or "remove-upgrade":
                await LeftAsync(desk, cancellationToken);
                break;
        }
    }

    /// <summary>The conversation is over, or the bot was removed from it.</summary>
    public async Task LeftAsync(TurnDesk desk, CancellationToken cancellationToken)
    {
        await conversation.ForgetAsync(desk.Activity.Scope(), null, cancellationToken);
        await talk.ForgetAsync(desk.To.Lane, cancellationToken);
    }

    /// <summary>A person asks for it: in a group only what concerns that person goes.</summary>
    public async Task ForgetAsync(TurnDesk desk, CancellationToken cancellationToken)
    {
        var speaker = desk.Activity.Speaker();
        await conversation.ForgetAsync(desk.Activity.Scope(), desk.Style.IsShared ? speaker : null, cancellationToken);
        await talk.Memory.RemoveAsync(speaker.Key, cancellationToken);
        if (!desk.Style.IsShared) await talk.ForgetAsync(desk.To.Lane, cancellationToken);
        await desk.Presenter.SayAsync("已清除本会话中您的稿件、材料和设置；办理痕迹只留下时间，不含文字和姓名。", cancellationToken);
    }

    private async Task WelcomeAsync(TurnDesk desk, CancellationToken cancellationToken)
    {
        if (!await talk.Addresses.ClaimWelcomeAsync(desk.To.Lane, cancellationToken)) return;
        foreach (var reply in await conversation.WelcomeAsync(desk.Activity.Scope(), cancellationToken))
            await desk.Presenter.PresentAsync(reply, cancellationToken);
    }
}

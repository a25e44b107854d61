using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Turns;
using ReplyAssistant.Conversations;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Files;

/// <summary>Brings a file to the place that the user agreed to.</summary>
internal sealed class FileDelivery(IConversation conversation, FileUpload upload, TalkStore talk)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    public async Task ConsentedAsync(TurnDesk desk, CancellationToken cancellationToken)
    {
        var value = desk.Activity.Value;
        if (value.Text("action") != "accept")
        {
            await desk.Presenter.SayAsync("好的，没有发送文件。", cancellationToken);
            return;
        }
        if (value.Text("context", "file") is not { Length: > 0 } key
            || await conversation.OpenFileAsync(desk.Activity.Scope(), desk.Activity.Speaker(), key, cancellationToken) is not { } file)
        {
            await desk.Presenter.SayAsync("文件已不存在或已更新，请重新导出。", cancellationToken);
            return;
        }
        // A second consent to the same card asks for nothing new.
        var once = $"upload|{desk.To.Lane}|{desk.Activity.ReplyToId}|{key}";
        if (await talk.Presses.FindAsync(once, Remembered, cancellationToken) is not null) return;
        await DeliverAsync(desk, file, once, cancellationToken);
    }

    private async Task DeliverAsync(TurnDesk desk, OfferedFile file, string once, CancellationToken cancellationToken)
    {
        var info = desk.Activity.Value.Part("uploadInfo");
        if (!await upload.PutAsync(info.Text("uploadUrl"), file.Content, cancellationToken))
        {
            await desk.Presenter.SayAsync("文件未能传送，请重新导出。", cancellationToken);
            return;
        }
        await talk.Presses.RecordAsync(once, desk.To.Lane, [], cancellationToken);
        var shown = FileConsent.Uploaded(desk.To, desk.Style, new UploadedFile(file.Name, info.Text("contentUrl"), info.Text("uniqueId")));
        await desk.Outbox.SendAsync(shown, null, null, cancellationToken);
        // The card has done its work; where it cannot be taken away it stays.
        if (desk.Activity.ReplyToId is { Length: > 0 } card) await desk.Outbox.Channel.DeleteAsync(desk.To, card, cancellationToken);
    }
}

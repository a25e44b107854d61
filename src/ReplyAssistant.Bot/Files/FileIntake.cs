using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Local;
using ReplyAssistant.Bot.Turns;
using ReplyAssistant.Conversations;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Files;

/// <summary>Takes in the files that came with a message.</summary>
internal sealed class FileIntake(FileFetcher fetcher, TalkStore talk)
{
    public const string DownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>What the sender of a picture is told.</summary>
    public const string Unread = "图片和其他附件中的文字无法读取，请粘贴文字，或者在与我单独的会话中发送 docx、pdf、txt、html 文件。";

    private const int MostFiles = 5;

    /// <returns>Null when the sender has been told why they are not taken, and there is nothing else to answer.</returns>
    public async Task<IReadOnlyList<ReceivedFile>?> TakeAsync(TurnDesk desk, CancellationToken cancellationToken)
    {
        if (desk.To.ServiceUrl == LocalChannel.ServiceUrl) return await LocalAsync(desk, cancellationToken);
        // Teams adds a copy of the text as HTML, and images that nobody asked about.
        var attached = (desk.Activity.Attachments ?? []).Where(a => a.ContentType == DownloadInfo).ToList();
        if (attached.Count == 0) return await OtherThingsAsync(desk, cancellationToken);
        if (desk.Style.IsShared) return await RefuseAsync(desk, "群聊和频道中不收文件，请在与我单独的会话中发送。", cancellationToken);
        if (attached.Count > MostFiles) return await RefuseAsync(desk, $"一次最多发送 {MostFiles} 个文件，请分次发送。", cancellationToken);

        var taken = new List<ReceivedFile>();
        foreach (var attachment in attached)
        {
            switch (await fetcher.FetchAsync(attachment.Content.Text("downloadUrl"), attachment.Name, cancellationToken))
            {
                case Fetched.File file:
                    taken.Add(file.Value);
                    break;
                case Fetched.Refused refused:
                    return await RefuseAsync(desk, refused.Reason, cancellationToken);
            }
        }
        return taken;
    }

    /// <summary>Whether something came with a message that is not read.</summary>
    public static bool HasUnread(InboundActivity activity) => (activity.Attachments ?? []).Any(a => IsImage(a) || a.ContentUrl is { Length: > 0 });

    // Pictures are not fetched: nothing here could read them, and their addresses would have to be given our token.
    private static bool IsImage(InboundAttachment attachment) =>
        attachment.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    // With words beside it the words are answered, and TurnRunner adds that the rest was not read.
    private static async Task<IReadOnlyList<ReceivedFile>?> OtherThingsAsync(TurnDesk desk, CancellationToken cancellationToken) =>
        HasUnread(desk.Activity) && string.IsNullOrWhiteSpace(Mentions.TextWithout(desk.Activity, desk.To.Bot?.Id))
            ? await RefuseAsync(desk, Unread, cancellationToken) : [];

    // Handed over to this program already, in this very conversation.
    private async Task<IReadOnlyList<ReceivedFile>?> LocalAsync(TurnDesk desk, CancellationToken cancellationToken)
    {
        var taken = new List<ReceivedFile>();
        foreach (var attachment in (desk.Activity.Attachments ?? []).Where(a => a.ContentType == LocalUploads.ContentType))
        {
            if (attachment.Content.Text("file") is not { } id || await talk.Local.FileAsync(id, desk.Activity.Conversation.Id!, cancellationToken) is not { } file)
                return await RefuseAsync(desk, "文件已不存在，请重新发送。", cancellationToken);
            taken.Add(new ReceivedFile(file.Name, file.Content));
        }
        return taken;
    }

    private static async Task<IReadOnlyList<ReceivedFile>?> RefuseAsync(TurnDesk desk, string reason, CancellationToken cancellationToken)
    {
        await desk.Presenter.SayAsync(reason, cancellationToken);
        return null;
    }
}

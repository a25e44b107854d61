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

    private const int MostFiles = 5;

    /// <returns>Null when the sender has been told why they are not taken, and there is nothing else to answer.</returns>
    public async Task<IReadOnlyList<ReceivedFile>?> TakeAsync(TurnDesk desk, CancellationToken cancellationToken)
    {
        if (desk.To.ServiceUrl == LocalChannel.ServiceUrl) return await LocalAsync(desk, cancellationToken);
        // Teams adds a copy of the text as HTML, and images that nobody asked about.
        var attached = (desk.Activity.Attachments ?? []).Where(a => a.ContentType == DownloadInfo).ToList();
        if (attached.Count == 0) return [];
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

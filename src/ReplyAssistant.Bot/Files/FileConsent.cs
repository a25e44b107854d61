using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Activities;
using ReplyAssistant.Bot.Local;
using ReplyAssistant.Bot.Presenting;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Files;

/// <summary>Offers a file: Teams asks the user first, then gives a place to put it.</summary>
internal static class FileConsent
{
    private const string ConsentCard = "application/vnd.microsoft.teams.card.file.consent";
    private const string InfoCard = "application/vnd.microsoft.teams.card.file.info";

    public static OutboundActivity Offer(ConversationAddress to, FileOffer file, ChannelStyle style)
    {
        var writer = new MessageWriter(to, style);
        if (style.IsTeams && style.IsShared) return writer.Say("文件只能在与我单独的会话中发送，请在那里发送“导出”。");
        if (to.ServiceUrl == LocalChannel.ServiceUrl) return Download(to, file);
        if (!style.OffersFiles) return writer.Say($"文件“{file.Name}”已生成；此处不能传送文件，请在 Teams 的单独会话或本机页面中取用。");
        return to.Begin("message") with
        {
            Attachments =
            [
                new OutboundAttachment(
                    ConsentCard,
                    new JsonObject
                    {
                        ["description"] = file.Description,
                        ["sizeInBytes"] = file.Size,
                        ["acceptContext"] = new JsonObject { ["file"] = file.Key },
                        ["declineContext"] = new JsonObject { ["file"] = file.Key },
                    },
                    file.Name),
            ],
        };
    }

    // The page fetches it with its own token; the address alone gives nothing.
    private static OutboundActivity Download(ConversationAddress to, FileOffer file) => to.Begin("message") with
    {
        Attachments = [new OutboundAttachment(
            "application/vnd.replyassistant.download",
            new JsonObject { ["description"] = file.Description }, file.Name, "/page/file?key=" + Uri.EscapeDataString(file.Key))],
    };

    /// <summary>Says where the file is now; as a card only with all that belongs to one, and only where the address is SharePoint's.</summary>
    public static OutboundActivity Uploaded(ConversationAddress to, ChannelStyle style, UploadedFile file)
    {
        if (file is not { Address: { } address, UniqueId: { Length: > 0 } id } || !FileUpload.IsAllowed(address))
            return new MessageWriter(to, style).Say($"“{file.Name}”已存入您的 OneDrive。") with { ReplyToId = null };
        var content = new JsonObject { ["uniqueId"] = id, ["fileType"] = Path.GetExtension(file.Name).TrimStart('.') };
        return to.Begin("message") with { ReplyToId = null, Attachments = [new OutboundAttachment(InfoCard, content, file.Name, address)] };
    }
}

/// <summary>A file in its place.</summary>
/// <param name="Address">As the client says it.</param>
internal sealed record UploadedFile(string Name, string? Address, string? UniqueId);

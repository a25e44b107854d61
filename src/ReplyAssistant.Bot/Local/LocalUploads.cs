using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using ReplyAssistant.Bot.Files;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Local;

/// <summary>Takes files of the page and keeps them until their turn.</summary>
internal sealed class LocalUploads(TalkStore talk)
{
    /// <summary>Of an attachment whose file this machine keeps.</summary>
    public const string ContentType = "application/vnd.replyassistant.local-file";

    private const long MostBytes = 21 * 1024 * 1024;
    private const int MostFiles = 5;

    /// <returns>The activity with the files attached; null when the form is not what a client sends.</returns>
    public async Task<JsonObject?> ReadAsync(HttpRequest request, LocalPass pass, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > MostBytes) return null;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostBytes, ValueCountLimit = 16 }, cancellationToken);
        if (await ActivityAsync(form, cancellationToken) is not { } sent || LocalActivities.Of(sent, pass) is not { } activity) return null;

        var attachments = new JsonArray();
        foreach (var file in form.Files.Where(f => f.Name != "activity").Take(MostFiles))
        {
            var id = Guid.NewGuid().ToString("N");
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            var name = FileNames.Clean(file.FileName);
            await talk.Local.KeepFileAsync(id, pass.Conversation, new LocalFile(name, content.ToArray()), cancellationToken);
            attachments.Add((JsonNode)new JsonObject { ["contentType"] = ContentType, ["name"] = name, ["content"] = new JsonObject { ["file"] = id } });
        }
        if (attachments.Count > 0) activity["attachments"] = attachments;
        return activity;
    }

    // Web Chat sends the activity as a part of its own; the own page sends files alone.
    private static async Task<JsonObject?> ActivityAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files["activity"] is not { } part) return new JsonObject { ["type"] = "message" };
        await using var stream = part.OpenReadStream();
        return await SentJson.ReadAsync(stream, cancellationToken);
    }
}

using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Bot.Files;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Files;

/// <summary>Files that are made to hurt whoever opens them, sent to the bot with its own conversation.</summary>
public sealed class HostileFileTests
{
    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private const string Relations = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Kinds => ["bomb", "many entries", "entities", "external entity", "path", "no document", "cut off"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task J112_A_file_that_is_made_to_hurt_gets_one_sentence(string kind)
    {
        var file = Make(kind);
        Assert.InRange(file.Length, 1, FileFetcher.MostBytes);
        await using var bot = await TestBot.StartRealAsync(compose: services =>
            services.AddHttpClient(FileFetcher.Client).ConfigurePrimaryHttpMessageHandler(() => new Giving(file)));
        var message = bot.Message("");
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = FileIntake.DownloadInfo, ["name"] = "提案.docx", ["content"] = new JsonObject { ["downloadUrl"] = "https://contoso.sharepoint.com/f" },
        });

        await bot.StatusAsync(message);
        await Until.TrueAsync(() => bot.Cloud.Messages.Count == 1, "an answer", 60);

        Assert.DoesNotContain("处理时出错", bot.Cloud.Messages[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", bot.Cloud.Messages[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("已读懂", bot.Cloud.Messages[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log, l => l.StartsWith("Error", StringComparison.Ordinal) || l.StartsWith("Critical", StringComparison.Ordinal));
        await bot.StatusAsync(bot.Message("帮助"));
        await bot.MessagesAsync(2);
    }

    private static byte[] Make(string kind)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", Relations);
            if (kind == "many entries")
            {
                for (var i = 0; i < 50_000; i++) zip.CreateEntry($"word/{i}.xml", CompressionLevel.NoCompression);
            }
            if (kind == "path") Add(zip, "../../../../tmp/escaped.xml", "x");
            if (kind != "no document") AddDocument(zip, kind);
        }
        return kind == "cut off" ? bytes.ToArray()[..(int)(bytes.Length / 2)] : bytes.ToArray();
    }

    private static void AddDocument(ZipArchive zip, string kind)
    {
        var opening = $"<w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>";
        const string closing = "</w:t></w:r></w:p></w:body></w:document>";
        switch (kind)
        {
            case "bomb":
                using (var entry = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open())
                {
                    entry.Write(Encoding.UTF8.GetBytes(opening));
                    var block = Encoding.UTF8.GetBytes(new string('a', 1024 * 1024));
                    for (var i = 0; i < 400; i++) entry.Write(block);
                    entry.Write(Encoding.UTF8.GetBytes(closing));
                }
                break;
            case "entities":
                var entities = string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
                Add(zip, "word/document.xml", $"<!DOCTYPE d [<!ENTITY e0 \"一、建议\">{entities}]>{opening}&e12;{closing}");
                break;
            case "external entity":
                Add(zip, "word/document.xml", $"<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>{opening}&e;{closing}");
                break;
            default:
                Add(zip, "word/document.xml", opening + closing);
                break;
        }
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private sealed class Giving(byte[] file) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(file) });
    }
}

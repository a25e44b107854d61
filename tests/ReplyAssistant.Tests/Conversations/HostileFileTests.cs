using System.IO.Compression;
using System.Text;
using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Desk;

namespace ReplyAssistant.Tests.Conversations;

/// <summary>Files made to break their reader, handed over in the talk: answered with a sentence, and nothing is kept of them.</summary>
public sealed class HostileFileTests
{
    // A hang guard; readers have limits of their own.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Files() => new()
    {
        { "bomb", "提案.docx" }, { "entities", "提案.docx" }, { "deep", "提案.html" }, { "noise", "提案.pdf" }, { "noise", "提案.docx" }, { "empty", "提案.txt" },
        { "script", "<img src=x onerror=alert(1)>.html" }, { "long", "../../../etc/cron.d/提案.txt" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_hostile_file_is_answered_with_a_sentence_and_makes_no_draft(string kind, string name)
    {
        await using var desk = await TalkDesk.OpenAsync();
        var turn = new Turn { Id = "file", Conversation = TalkDesk.Personal, Speaker = TalkDesk.Drafter, Files = [new ReceivedFile(name, Content(kind))] };

        var replies = await desk.PutAsync(turn).WaitAsync(Patience);

        var said = Assert.IsType<Reply.Message>(Assert.Single(replies)).Text.ToString();
        Assert.InRange(said.Length, 5, 200);
        Assert.DoesNotContain("<script", said, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await desk.Archive.ListAsync(new DraftListing("tenant"), CancellationToken.None));
        Assert.Contains("请先粘贴", Assert.IsType<Reply.Message>((await desk.SayAsync("起草"))[0]).Text.ToString(), StringComparison.Ordinal);
    }

    private static byte[] Content(string kind) => kind switch
    {
        // 300 MB of one letter in 300 kB.
        "bomb" => Docx("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>", 300_000_000),
        "entities" => Docx("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><a>&b;&c;</a>", 0),
        "deep" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 200_000)) + "提案"),
        "script" => Encoding.UTF8.GetBytes("<html><body><script>fetch('http://127.0.0.1/')</script><p onclick=alert(1)></p></body></html>"),
        "long" => Encoding.UTF8.GetBytes(new string('长', 6_000_000)),
        "noise" => Noise(),
        _ => [],
    };

    private static byte[] Noise()
    {
        var bytes = new byte[200_000];
        new Random(5).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Docx(string head, int letters)
    {
        var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Write(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes(head));
            var block = Encoding.ASCII.GetBytes(new string('a', 1_000_000));
            for (var n = 0; n < letters / block.Length; n++) part.Write(block);
        }
        return whole.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}

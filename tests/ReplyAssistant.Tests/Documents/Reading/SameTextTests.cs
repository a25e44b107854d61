using System.Net;
using System.Text;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Documents.Reading;

public sealed class SameTextTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Path.Combine(Shared.Root, "cases"), "*.txt").Concat(Enumerable.Range(0, 3).Select(Shared.Seed)).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_document_reads_alike_however_it_was_saved(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = new[] { "cases", "seeds" }.Select(folder => Path.Combine(Shared.Root, folder, name)).Single(File.Exists);
        var text = await File.ReadAllTextAsync(path);
        var lines = Lines(text);
        var html = string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>\n"));
        var body = string.Concat(lines.Select(line => Docx.P(WebUtility.HtmlEncode(line))));

        Assert.Equal(lines, await ReadAsync("a.txt", Encoding.UTF8.GetBytes(text)));
        Assert.Equal(lines, await ReadAsync("a.txt", Encoding.GetEncoding("GB18030").GetBytes(text.ReplaceLineEndings("\r\n"))));
        Assert.Equal(lines, await ReadAsync("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]));
        Assert.Equal(lines, await ReadAsync("a.html", Encoding.UTF8.GetBytes($"<html><body><div>{html}</div></body></html>")));
        Assert.Equal(lines, await ReadAsync("a.docx", new Docx(body).Bytes()));
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(string name, byte[] bytes) =>
        Lines((await new FileReader().ReadAsync(name, bytes, CancellationToken.None)).Text);

    private static List<string> Lines(string text) =>
        text.Split('\n').Select(line => line.Trim().Replace('\u00A0', ' ').Replace("  ", " ", StringComparison.Ordinal)).Where(line => line.Length > 0).ToList();
}

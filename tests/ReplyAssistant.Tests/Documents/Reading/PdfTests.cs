using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Tests.Documents.Reading;

/// <summary>A script stands in for pdftotext, so that every way to fail can be had.</summary>
public sealed class PdfTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pdf").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_text_comes_from_the_programs_output()
    {
        if (OperatingSystem.IsWindows()) return;
        var read = await ReadAsync("""test "$1 $2 $4" = "-enc UTF-8 -" && head -c 4 "$3" >&2 && printf '关于答复\r\n第二行' """);

        Assert.Equal("关于答复\n第二行", read.Text);
    }

    [Fact]
    public async Task Without_the_program_the_message_tells_what_to_install()
    {
        var options = new ReadingOptions { PdfToText = Path.Combine(folder, "none") };

        var refused = await Assert.ThrowsAsync<UnreadableDocumentException>(
            () => new FileReader(options).ReadAsync("文.pdf", "%PDF-1.7"u8.ToArray(), CancellationToken.None));

        Assert.Contains("请安装 poppler-utils（含 pdftotext）", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 1", "已损坏")]
    [InlineData("printf '\\n \\n'", "扫描件")]
    [InlineData("yes 很长的文字", "文字过多")]
    [InlineData("sleep 30", "超时")]
    public async Task Each_way_to_fail_has_its_sentence(string script, string part)
    {
        if (OperatingSystem.IsWindows()) return;

        var refused = await Assert.ThrowsAsync<UnreadableDocumentException>(() => ReadAsync(script));

        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_stops_the_program_and_is_no_fault_of_the_file()
    {
        if (OperatingSystem.IsWindows()) return;
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync("sleep 30", 60, cancelled.Token));
    }

    private Task<RawDocument> ReadAsync(string script, int seconds = 2, CancellationToken cancellationToken = default)
    {
        var program = Path.Combine(folder, "pdftotext");
        File.WriteAllText(program, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var options = new ReadingOptions { PdfToText = program, PdfTimeoutSeconds = seconds, MaxTextLength = 100_000 };
        return new FileReader(options).ReadAsync("文.pdf", "%PDF-1.7"u8.ToArray(), cancellationToken);
    }
}

using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Tests.Documents.Reading;

public sealed class RefusedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reading").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_missing_file_is_named() => Says("找不到文件", await RefusedAsync(Path.Combine(folder, "无.txt")));

    [Fact]
    public async Task A_file_below_a_missing_folder_is_missing() =>
        Says("找不到文件", await RefusedAsync(Path.Combine(folder, "没有", "无.txt")));

    [Fact]
    public async Task A_folder_is_no_file() => Says("是文件夹", await RefusedAsync(folder));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t　\n")]
    [InlineData("\uFEFF\n")]
    public async Task A_file_without_text_is_empty(string text) =>
        Says("没有文字", await RefusedAsync(File("空.txt", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public async Task A_picture_renamed_to_txt_is_a_picture()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46];

        Says("是图片", await RefusedAsync(File("照片.txt", png)));
        Says("是图片", await RefusedAsync(File("照片2.txt", jpeg)));
    }

    [Fact]
    public async Task Bytes_with_a_nul_are_no_text() =>
        Says("不是文本文件", await RefusedAsync(File("数据.txt", [.. "正文"u8, 0, 0, 1, 2, .. "正文内容"u8])));

    [Theory]
    [InlineData("表格.csv", ".csv")]
    [InlineData("页面.xml", ".xml")]
    public async Task Another_kind_of_file_is_told_what_would_do(string name, string extension) =>
        Says(extension, await RefusedAsync(File(name, "甲,乙"u8.ToArray())));

    [Fact]
    public async Task A_dot_in_a_title_is_no_extension()
    {
        var read = await new FileReader().ReadAsync(File("关于第1.2号建议的答复", "正文"u8.ToArray()), CancellationToken.None);

        Assert.Equal("正文", read.Text);
    }

    [Fact]
    public async Task A_huge_file_is_refused_before_it_is_loaded()
    {
        var path = Path.Combine(folder, "巨大.txt");
        await using (var file = System.IO.File.Create(path)) file.SetLength(200L * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();

        Says("上限（32 MB）", await RefusedAsync(path));
        Assert.True(GC.GetTotalAllocatedBytes() - before < 32L * 1024 * 1024);
    }

    [Fact]
    public async Task A_file_without_permission_says_so()
    {
        // Root may read everything, and Windows has other permissions.
        if (Environment.IsPrivilegedProcess || OperatingSystem.IsWindows()) return;
        var path = File("锁.txt", "正文"u8.ToArray());
        System.IO.File.SetUnixFileMode(path, UnixFileMode.None);

        Says("没有读取", await RefusedAsync(path));
    }

    [Fact]
    public async Task Cancelling_is_not_reported_as_an_unreadable_file()
    {
        var path = File("正文.txt", "正文"u8.ToArray());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new FileReader().ReadAsync(path, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task No_handle_stays_open()
    {
        var path = File("正文.txt", "正文"u8.ToArray());

        await new FileReader().ReadAsync(path, CancellationToken.None);

        await using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(alone.CanWrite);
    }

    [Fact]
    public void Options_out_of_range_stop_the_start() =>
        Assert.Throws<System.ComponentModel.DataAnnotations.ValidationException>(
            () => new FileReader(new ReadingOptions { MaxFileBytes = 0 }));

    private string File(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    private static async Task<string> RefusedAsync(string path) =>
        (await Assert.ThrowsAsync<UnreadableDocumentException>(
            () => new FileReader().ReadAsync(path, CancellationToken.None))).Message;

    private static void Says(string part, string message)
    {
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.Matches("^[^\n。]+。$", message);
    }
}

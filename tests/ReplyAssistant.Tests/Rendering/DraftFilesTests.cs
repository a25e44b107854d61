using ReplyAssistant.Rendering;

namespace ReplyAssistant.Tests.Rendering;

public sealed class DraftFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("draft-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_format_gets_its_file()
    {
        var written = await DraftFiles.WriteAsync(Drafts.Small(), "x.txt", folder, DraftFormats.All, CancellationToken.None);

        Assert.Equal(["B0087.docx", "B0087.json", "B0087.md", "B0087.review.docx"], Names());
        Assert.Equal(4, written.Count);
    }

    [Fact]
    public async Task Only_what_is_asked_for_is_written()
    {
        await DraftFiles.WriteAsync(Drafts.Small(), "x.txt", folder, DraftFormats.Json, CancellationToken.None);

        Assert.Equal(["B0087.json"], Names());
    }

    [Fact]
    public async Task An_older_draft_is_replaced()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "B0087.md"), "旧");

        await DraftFiles.WriteAsync(Drafts.Small(), "x.txt", folder, DraftFormats.Markdown, CancellationToken.None);

        Assert.StartsWith("# 市能源局", await File.ReadAllTextAsync(Path.Combine(folder, "B0087.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_stays_of_a_write_that_was_cancelled()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DraftFiles.WriteAsync(
            Drafts.Small(), "x.txt", folder, DraftFormats.All, new CancellationToken(canceled: true)));

        Assert.Empty(Names());
    }

    [Theory]
    [InlineData("20210468", "20210468")]
    [InlineData("../../etc/passwd", "etcpasswd")]
    [InlineData("/root/.ssh", "rootssh")]
    [InlineData("B(2019)331", "B2019331")]
    [InlineData("经济发展类212号", "经济发展类212号")]
    [InlineData("CON", "draftCON")]
    [InlineData("lpt1", "draftlpt1")]
    [InlineData("..\\..\\CON.txt", "CONtxt")]
    [InlineData("C:evil", "Cevil")]
    [InlineData("..", "提案")]
    [InlineData("", "提案")]
    [InlineData(null, "提案")]
    public void The_number_gives_a_name_without_path_parts(string? number, string expected) =>
        Assert.Equal(expected, DraftFiles.NameOf(number, "/a/b/提案.txt"));

    [Fact]
    public void A_name_is_never_too_long_or_empty()
    {
        Assert.True(DraftFiles.NameOf(new string('长', 500), "x.txt").Length <= 60);
        Assert.Equal("draft", DraftFiles.NameOf(null, "....txt"));
    }

    private string[] Names() =>
        [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}

namespace ReplyAssistant.EndToEnd;

public sealed class DraftTests : Workspace
{
    private string Out => At("out");

    [Fact]
    public async Task A_proposal_becomes_a_letter_in_four_files_and_each_sentence_can_be_traced()
    {
        var run = await ReplyProcess.RunAsync("draft", Shared.Case("low-altitude"), "--corpus", Path.Combine(Shared.Root, "seeds"),
            "--store", Store, "--date", "2026-03-20", "--out", Out, "--json");
        var cite = await ReplyProcess.RunAsync("cite", At("out", "B0087.json"), "1", "--store", Store, "--json");

        Assert.InRange(run.ExitCode, 0, 1);
        Assert.Equal(
            ["B0087.docx", "B0087.json", "B0087.md", "B0087.review.docx"],
            Directory.GetFiles(Out).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.Equal(3, run.Json.GetProperty("sections").GetArrayLength());
        var source = cite.Json.GetProperty("sentences")[0].GetProperty("citations")[0];
        var text = await File.ReadAllTextAsync(source.GetProperty("file").GetString()!);
        var original = source.TryGetProperty("original", out var stood) && stood.GetString() is { } kept ? kept : source.GetProperty("quote").GetString();
        Assert.Equal(original, text.ReplaceLineEndings("\n")[source.GetProperty("start").GetInt32()..source.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task Nothing_is_made_up_where_there_is_no_evidence()
    {
        var run = await ReplyProcess.RunAsync("draft", Shared.Case("meals"), "--corpus", Path.Combine(Shared.Root, "seeds"),
            "--store", Store, "--out", Out, "--format", "md", "--json");

        Assert.All(run.Json.GetProperty("sections").EnumerateArray(), s => Assert.Equal("nothing-found", s.GetProperty("stance").GetString()));
        Assert.Equal("20260233.md", Path.GetFileName(Assert.Single(Directory.GetFiles(Out))));
    }

    [Fact]
    public async Task An_excluded_document_is_no_evidence()
    {
        var run = await ReplyProcess.RunAsync("draft", Shared.Case("low-altitude"), "--corpus", Path.Combine(Shared.Root, "seeds"),
            "--exclude", "004_2fba5181ad59294a.txt", "--store", Store, "--out", Out, "--format", "json", "--json");
        var unknown = await ReplyProcess.RunAsync("draft", Shared.Case("low-altitude"), "--exclude", "没有这份", "--store", Store, "--out", Out);

        Assert.DoesNotContain("坪山区人民政府关于打造", await File.ReadAllTextAsync(At("out", "B0087.json")), StringComparison.Ordinal);
        Assert.InRange(run.ExitCode, 0, 1);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("没有这份", Assert.Single(unknown.Told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有.txt", "找不到")]
    [InlineData("空.txt", "没有文字")]
    [InlineData("图片.txt", "图片")]
    [InlineData("机密.txt", "密级")]
    public async Task A_proposal_that_cannot_be_read_is_code_2_and_nothing_is_written(string kind, string words) =>
        await AssertUnusable(BadInputFiles.Make(kind, Folder), words);

    [Fact]
    public async Task A_proposal_without_any_request_is_code_2_and_nothing_is_written() =>
        await AssertUnusable(Write("空泛.txt", "关于今年春天的几点感想\n\n春天来了，江边的树都绿了，散步的人也多了起来。"), "没有找到建议事项");

    [Theory]
    [InlineData("--model", "gpt")]
    [InlineData("--format", "pdf")]
    [InlineData("--date", "2026-02-30")]
    [InlineData("--corpus", "/nowhere")]
    [InlineData("--profile", "/nowhere.yaml")]
    public async Task A_wrong_option_is_code_2(string option, string value)
    {
        var run = await ReplyProcess.RunAsync("draft", Shared.Case("meals"), "--store", Store, "--out", Out, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("。", Assert.Single(run.Told), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    private async Task AssertUnusable(string proposal, string words)
    {
        var run = await ReplyProcess.RunAsync("draft", proposal, "--corpus", Path.Combine(Shared.Root, "seeds"), "--store", Store, "--out", Out);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, Assert.Single(run.Told), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
        Assert.False(File.Exists(Store));
    }
}

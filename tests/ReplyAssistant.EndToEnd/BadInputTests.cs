using Microsoft.Data.Sqlite;

namespace ReplyAssistant.EndToEnd;

public sealed class BadInputTests : Workspace
{
    [Theory]
    [InlineData("没有.txt", "找不到")]
    [InlineData("空.txt", "没有文字")]
    [InlineData("图片.txt", "图片")]
    [InlineData("假的.docx", "docx")]
    [InlineData("炸弹.docx", "异常庞大")]
    [InlineData("加密.docx", "密码")]
    [InlineData("巨大.txt", "上限")]
    [InlineData("机密.txt", "密级")]
    [InlineData("空文件夹", "没有可以读取的文件")]
    public async Task Bad_input_gets_one_sentence_code_2_and_leaves_the_store_alone(string kind, string words)
    {
        var path = BadInputFiles.Make(kind, Folder);
        var before = await StoreAsync(Write("好.txt", Policy(1)));

        var run = await ReplyProcess.RunAsync("ingest", path, "--store", Store, "--json");

        Assert.Equal(2, run.ExitCode);
        var sentence = Assert.Single(run.Told);
        Assert.Contains(words, sentence, StringComparison.Ordinal);
        Assert.EndsWith("。", sentence, StringComparison.Ordinal);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Bad_input_alone_makes_no_store()
    {
        await ReplyProcess.RunAsync("ingest", BadInputFiles.Make("机密.txt", Folder), "--store", Store);

        Assert.False(File.Exists(Store));
    }

    [Fact]
    public async Task A_marked_secret_is_named_by_its_file_name_alone()
    {
        var run = await ReplyProcess.RunAsync("ingest", BadInputFiles.Make("机密.txt", Folder), "--store", Store, "--json");

        Assert.Equal("机密.txt", run.Json.GetProperty("refused")[0].GetProperty("path").GetString());
        Assert.DoesNotContain(Folder, run.Error + run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("吃饭")]
    [InlineData("find")]
    [InlineData("documents", "--store")]
    [InlineData("documents", "--store", "")]
    [InlineData("documents", "--store", "/")]
    [InlineData("draft", "x.txt", "--out", " ")]
    [InlineData("find", " ")]
    [InlineData("find", "x", "--top", "0")]
    [InlineData("find", "x", "--top", "五")]
    [InlineData("find", "x", "--after", "昨天")]
    [InlineData("documents", "--store", "/nowhere/at/all.db")]
    [InlineData("cite", "/nowhere/draft.json", "1")]
    public async Task A_wrong_call_gets_one_chinese_sentence_and_code_2(params string[] arguments)
    {
        var run = await ReplyProcess.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.EndsWith("。", Assert.Single(run.Told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_another_process_holds_is_code_3()
    {
        var before = await StoreAsync(Write("好.txt", Policy(1)));
        await using var other = new SqliteConnection($"Data Source={Store};Pooling=False");
        await other.OpenAsync();
        await Run(other, "BEGIN IMMEDIATE");

        var run = await ReplyProcess.RunAsync("ingest", Write("新.txt", Policy(2)), "--store", Store);
        var reading = await ReplyProcess.RunAsync("documents", "--store", Store, "--json");
        await Run(other, "ROLLBACK");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("占用", Assert.Single(run.Told), StringComparison.Ordinal);
        Assert.Equal(0, reading.ExitCode);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task A_store_from_a_newer_version_is_code_3()
    {
        await StoreAsync(Write("好.txt", Policy(1)));
        await using (var later = new SqliteConnection($"Data Source={Store};Pooling=False"))
        {
            await later.OpenAsync();
            await Run(later, "PRAGMA user_version = 9999");
        }

        var run = await ReplyProcess.RunAsync("ingest", Write("新.txt", Policy(2)), "--store", Store);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("请升级程序", Assert.Single(run.Told), StringComparison.Ordinal);
    }

    private static async Task Run(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant texts of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

namespace ReplyAssistant.EndToEnd;

public sealed class IngestTests : Workspace
{
    [Fact]
    public async Task The_reference_documents_go_in_once()
    {
        var seeds = Path.Combine(Shared.Root, "seeds");

        var first = await ReplyProcess.RunAsync("ingest", seeds, "--store", Store, "--json");
        var second = await ReplyProcess.RunAsync("ingest", seeds, "--store", Store, "--json");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(5, first.Json.GetProperty("documents").GetInt32());
        Assert.Equal(3, first.Json.GetProperty("kinds").GetProperty("reply").GetInt32());
        Assert.Equal(2, first.Json.GetProperty("kinds").GetProperty("policy").GetInt32());
        Assert.Equal(0, first.Json.GetProperty("refused").GetArrayLength());
        Assert.Equal(0, second.ExitCode);
        Assert.Equal(0, second.Json.GetProperty("documents").GetInt32());
        Assert.Equal(5, second.Json.GetProperty("skipped").GetInt32());
    }

    [Fact]
    public async Task One_unreadable_file_does_not_stop_the_rest()
    {
        Write("in/a.txt", Policy(1));
        Write("in/b.txt", "");
        Write("in/c.txt", Policy(2));

        var run = await ReplyProcess.RunAsync("ingest", At("in"), "--store", Store, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Json.GetProperty("documents").GetInt32());
        Assert.Equal(At("in", "b.txt"), run.Json.GetProperty("refused")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task A_changed_file_replaces_what_it_was_and_a_removed_one_is_forgotten()
    {
        var file = Write("a.txt", Policy(1));
        var before = await StoreAsync(file);
        Write("a.txt", Policy(2));

        var changed = await ReplyProcess.RunAsync("ingest", file, "--store", Store, "--json");
        var after = await StoredAsync();
        var removed = await ReplyProcess.RunAsync("ingest", "--remove", file, "--store", Store, "--json");

        Assert.Equal(1, changed.Json.GetProperty("documents").GetInt32());
        Assert.NotEqual(before, after);
        Assert.Single(after);
        Assert.Equal(1, removed.Json.GetProperty("removed").GetInt32());
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task What_was_read_is_found_at_its_place_in_the_file()
    {
        var file = Write("a.txt", Policy(7));
        await StoreAsync(file);

        var found = (await ReplyProcess.RunAsync("find", "充电桩维护责任人", "--top", "1", "--store", Store, "--json")).Json;

        var hit = Assert.Single(found.EnumerateArray());
        var text = await File.ReadAllTextAsync(file);
        Assert.Equal(hit.GetProperty("text").GetString(), text[hit.GetProperty("start").GetInt32()..hit.GetProperty("end").GetInt32()]);
        Assert.NotEmpty(hit.GetProperty("why").EnumerateArray());
    }

    [Fact]
    public async Task A_persons_word_on_validity_is_kept()
    {
        var file = Write("a.txt", Policy(1));
        await StoreAsync(file);

        var told = await ReplyProcess.RunAsync("documents", "status", "a.txt", "--expired", "2022-12-31", "--by", "原文第三条", "--store", Store, "--json");
        var listed = (await ReplyProcess.RunAsync("documents", "--store", Store, "--json")).Json.GetProperty("documents")[0];

        Assert.Equal(0, told.ExitCode);
        Assert.Equal("expired", listed.GetProperty("validity").GetString());
        Assert.Equal("2022-12-31", listed.GetProperty("until").GetString());
        Assert.Contains("原文第三条", listed.GetProperty("validityReason").GetString(), StringComparison.Ordinal);
    }
}

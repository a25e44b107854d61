using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Tests.Storage;

/// <summary>Section M of the protocol's checklist: state.</summary>
public sealed class TalkMemoryTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("reply-talk-").FullName;
    private TalkStore talk = null!;

    public async Task InitializeAsync() =>
        talk = await TalkStore.OpenAsync(Path.Combine(folder, "talk.db"), TimeProvider.System, CancellationToken.None);

    [Fact]
    public async Task M132_A_hundred_writers_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var now = await talk.Memory.ReadAsync("k", CancellationToken.None);
                var next = now is null ? 1 : int.Parse(now.Json) + 1;
                if (await talk.Memory.WriteAsync("k", $"{next}", now?.Version ?? 0, CancellationToken.None)) return;
            }
        })));

        Assert.Equal("100", (await talk.Memory.ReadAsync("k", CancellationToken.None))!.Json);
    }

    [Fact]
    public async Task M132_What_was_removed_and_written_anew_is_not_what_was_read()
    {
        await talk.Memory.WriteAsync("k", "1", 0, CancellationToken.None);
        var read = await talk.Memory.ReadAsync("k", CancellationToken.None);
        await talk.Memory.RemoveAsync("k", CancellationToken.None);
        await Task.Delay(5);
        await talk.Memory.WriteAsync("k", "2", 0, CancellationToken.None);

        Assert.False(await talk.Memory.WriteAsync("k", "3", read!.Version, CancellationToken.None));
        Assert.False(await talk.Memory.WriteAsync("k", "3", 0, CancellationToken.None));
    }

    [Fact]
    public async Task M133_What_a_conversation_remembers_is_trimmed_and_never_fails()
    {
        var scope = new ConversationScope("msteams/conversations/a", null, IsGroup: false);
        var states = new TalkStates(talk.Memory);
        var words = new string('长', 5_000);
        var marks = Enumerable.Range(0, 400).Select(i => (IReadOnlyList<ShownSource>)[new ShownSource(new string('d', 64), i, i), new ShownSource(new string('e', 64), i, i)]);

        await states.ChangeAsync(scope, s => s with { Draft = "abc", Shown = [.. marks], Query = words }, CancellationToken.None);
        var shown = await states.ReadAsync(scope, CancellationToken.None);
        Assert.Equal(("abc", words), (shown.Draft, shown.Query));
        Assert.InRange(shown.Shown.Count, 1, 399);

        await states.ChangeAsync(scope, s => s with { Told = new[] { "kind", "number", "session", "title" }.ToDictionary(k => k, _ => words) }, CancellationToken.None);
        var told = await states.ReadAsync(scope, CancellationToken.None);
        Assert.Equal("abc", told.Draft);
        Assert.All(told.Told.Values, v => Assert.Equal(1000, v.Length));
        Assert.Equal(4, told.Told.Count);
    }

    [Fact]
    public async Task M133_A_state_that_is_too_large_is_refused_before_it_is_written() =>
        await Assert.ThrowsAsync<ArgumentException>(() => talk.Memory.WriteAsync("k", new string('长', 30_000), 0, CancellationToken.None));

    [Fact]
    public async Task M134_Forgetting_a_conversation_leaves_its_neighbours()
    {
        await talk.Memory.WriteAsync("msteams/conversations/a", "1", 0, CancellationToken.None);
        await talk.Memory.WriteAsync("msteams/conversations/a/state", "1", 0, CancellationToken.None);
        await talk.Memory.WriteAsync("msteams/conversations/ab", "1", 0, CancellationToken.None);

        await talk.ForgetAsync("msteams/conversations/a", CancellationToken.None);

        Assert.Null(await talk.Memory.ReadAsync("msteams/conversations/a", CancellationToken.None));
        Assert.Null(await talk.Memory.ReadAsync("msteams/conversations/a/state", CancellationToken.None));
        Assert.NotNull(await talk.Memory.ReadAsync("msteams/conversations/ab", CancellationToken.None));
    }

    [Fact]
    public async Task M134_What_was_forgotten_is_not_in_the_file_any_more()
    {
        const string lane = "msteams/conversations/a";
        const string words = "unverwechselbar";
        await talk.Memory.WriteAsync(lane + "/talk", $"\"{words}\"", 0, CancellationToken.None);
        await talk.Kept.KeepAsync(lane, System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(words, 2000))), null, CancellationToken.None);
        Assert.True(await IsInFilesAsync(words));

        await talk.ForgetAsync(lane, CancellationToken.None);
        var now = DateTimeOffset.UtcNow.AddDays(-1);
        await talk.TidyAsync(new Retention { Seen = now, Presses = now, Turns = now, Memory = now }, CancellationToken.None);

        Assert.False(await IsInFilesAsync(words));
    }

    private async Task<bool> IsInFilesAsync(string words)
    {
        foreach (var file in Directory.GetFiles(folder, "talk.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            if (bytes.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0) return true;
        }
        return false;
    }

    [Fact]
    public void M135_What_people_write_lies_in_files_that_nobody_else_can_read()
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.GetFiles(folder, "talk.db*"))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    public async Task DisposeAsync()
    {
        await talk.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

using System.Net;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Turns;

/// <summary>What is edited, deleted or forgotten leaves no words, and none are in the log.</summary>
public sealed class ErasingTests
{
    [Fact]
    public async Task F74_An_edit_before_the_start_counts_and_a_deletion_erases()
    {
        await using var bot = await TestBot.StartAsync();
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (turn, _) => turn.Text == "先" ? Endpoint.EndpointTests.After(model.Task) : ScriptedConversation.Say(turn.Text);
        await bot.StatusAsync(bot.Message("先"));
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the first");
        await bot.StatusAsync(bot.Message("错别子", id: "edited"));
        await bot.StatusAsync(bot.Message("不该说的", id: "deleted"));
        await bot.StatusAsync(bot.Message("后"));

        var edit = bot.Message("错别字", id: "edited");
        edit["type"] = "messageUpdate";
        edit["channelData"] = new JsonObject { ["eventType"] = "editMessage" };
        var deletion = bot.Message("", id: "deleted");
        deletion["type"] = "messageDelete";
        await bot.StatusAsync(edit);
        await bot.StatusAsync(deletion);
        model.SetResult();
        await bot.MessagesAsync(3);

        Assert.Equal(["完成", "错别字", "后"], bot.Cloud.Messages.Select(m => m.Text));
        Assert.DoesNotContain("不该说的", await StoredTextAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task F74_With_its_message_goes_a_proposal_that_waits_to_be_drafted()
    {
        await using var bot = await TestBot.StartRealAsync();
        await bot.StatusAsync(bot.Message(await SampleStore.ProposalAsync("2026-cppcc-031.txt"), id: "pasted"));
        await bot.MessagesAsync(1);

        var deletion = bot.Message("", id: "pasted");
        deletion["type"] = "messageDelete";
        await bot.StatusAsync(deletion);
        await bot.StatusAsync(bot.Message("起草"));

        Assert.StartsWith("请先粘贴", (await bot.MessagesAsync(2))[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F74_What_is_edited_deleted_or_brought_back_too_late_changes_nothing_and_nobody_edits_anothers_words()
    {
        await using var bot = await TestBot.StartAsync();
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (turn, _) => turn.Text == "先" ? Endpoint.EndpointTests.After(model.Task) : ScriptedConversation.Say(turn.Text);
        await bot.StatusAsync(bot.Message("先", id: "first"));
        await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the first");
        await bot.StatusAsync(bot.Message("收回", id: "gone"));
        await bot.StatusAsync(bot.Message("后", id: "last"));
        JsonObject Later(string type, string id, string text, string kind, string who = "29:user")
        {
            var later = bot.Message(text, id: id);
            later["type"] = type;
            later["channelData"] = new JsonObject { ["eventType"] = kind };
            later["from"]!["id"] = who;
            return later;
        }

        foreach (var later in new[]
        {
            Later("messageUpdate", "first", "改晚了", "editMessage"), Later("messageDelete", "gone", "", "softDeleteMessage"),
            Later("messageUpdate", "gone", "收回", "undeleteMessage"), Later("messageUpdate", "last", "别人的话", "editMessage", "29:other"),
            Later("messageDelete", "last", "", "softDeleteMessage", "29:other"), Later("messageUpdate", "unheard of", "无", "editMessage"),
        })
            Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(later));
        model.SetResult();
        await bot.MessagesAsync(2);
        await bot.StatusAsync(bot.Message("完"));
        await bot.MessagesAsync(3);

        Assert.Equal(["先", "后", "完"], bot.Talk.Turns.Select(t => t.Text));
    }

    [Fact]
    public async Task M134_When_the_bot_is_removed_nothing_of_the_conversation_is_left()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.StatusAsync(bot.Message("某件私事"));
        await bot.MessagesAsync(1);
        var removed = bot.Message("");
        removed["type"] = "installationUpdate";
        removed["action"] = "remove";

        await bot.StatusAsync(removed);
        await Until.TrueAsync(() => bot.Talk.Forgotten.Count == 1, "forgetting");

        await Until.TrueAsync(
            async () => await StoredTextAsync(bot) is var stored && !stored.Contains("某件私事", StringComparison.Ordinal) && !stored.Contains("某委员", StringComparison.Ordinal),
            "nothing stored");
    }

    [Fact]
    public async Task M134_A_person_can_have_the_conversation_forgotten()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.StatusAsync(bot.Message("某件私事"));
        await bot.StatusAsync(bot.Message("/forget"));

        Assert.Contains("已清除", (await bot.MessagesAsync(2))[1].Text, StringComparison.Ordinal);
        await Until.TrueAsync(() => !bot.Talk.Forgotten.IsEmpty, "forgetting");
        await Until.TrueAsync(async () => !(await StoredTextAsync(bot)).Contains("某委员", StringComparison.Ordinal), "nothing stored");
    }

    [Fact]
    public async Task M134_What_is_said_right_after_is_answered()
    {
        await using var bot = await TestBot.StartAsync();
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (turn, _) => turn.Text == "先" ? Endpoint.EndpointTests.After(model.Task) : ScriptedConversation.Say(turn.Text);
        await bot.StatusAsync(bot.Message("先"));
        await bot.StatusAsync(bot.Message("/forget"));
        await bot.StatusAsync(bot.Message("后"));
        model.SetResult();

        Assert.Equal("后", (await bot.MessagesAsync(3))[2].Text);
    }

    [Fact]
    public async Task M135_A_run_leaves_no_text_and_no_name_in_the_log()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Talk.OnTurn = (turn, _) => turn.Text == "错" ? throw new InvalidOperationException("机密文字") : ScriptedConversation.Say("机密答复");
        await bot.StatusAsync(bot.Message("机密提问"));
        await bot.StatusAsync(bot.Message("错"));
        await bot.MessagesAsync(2);

        Assert.NotEmpty(bot.Log);
        Assert.DoesNotContain(bot.Log, l => l.Contains("机密", StringComparison.Ordinal) || l.Contains("某委员", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log, l => l.Contains("/v3/conversations", StringComparison.Ordinal));
        Assert.Contains("编号", bot.Cloud.Messages[1].Text, StringComparison.Ordinal);
    }

    private static async Task<string> StoredTextAsync(TestBot bot)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(bot.Folder, "talk.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        var text = new System.Text.StringBuilder();
        foreach (var sql in new[] { "SELECT body, speaker FROM turns", "SELECT body, lane FROM addresses", "SELECT body, lane FROM kept", "SELECT answer, lane FROM presses" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                if (!await reader.IsDBNullAsync(0)) text.Append(System.Text.Encoding.UTF8.GetString((byte[])reader.GetValue(0)));
            }
        }
        return text.ToString();
    }
}

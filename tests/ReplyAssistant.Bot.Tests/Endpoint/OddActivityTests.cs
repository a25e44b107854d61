using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Endpoint;

/// <summary>Activities that keep to the protocol and look like none that was ever seen, through the whole program with its own conversation.</summary>
public sealed class OddActivityTests
{
    private const int Rounds = 600;

    private static readonly string[] Words =
    [
        "", " ", "\0", "帮助", "起草", "送审", "通过", "退回：", "引用 99999999999999999999", "第0句的依据", "查 ", "/forget", "取消", "导出", "核验", "撤销", "\u202e帮助\u202c",
        "𠮷\ud842\udfb7", "<at>助手</at>", "&nbsp;&nbsp;", "[1][2](javascript:alert(1))", "{{上文}}", "' OR 1=1 --", "%00%0a", "第-1句", "顺序 1、1、1", "把“”改为“”", "长",
    ];

    private static readonly string[] Types =
    [
        "message", "message", "message", "message", "invoke", "invoke", "conversationUpdate", "installationUpdate", "messageUpdate", "messageDelete",
        "messageReaction", "event", "typing", "endOfConversation", "trace", "handoff", "Message", "未知",
    ];

    private static readonly string[] Names =
    [
        "adaptiveCard/action", "fileConsent/invoke", "message/submitAction", "message/fetchTask", "suggestedActions/submit", "task/fetch",
        "webchat:activity-status/feedback", "composeExtension/query", "x",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(20261123)]
    public async Task A09_Whatever_keeps_to_the_form_is_answered_without_a_fault_and_nothing_is_lost(int seed)
    {
        await using var bot = await TestBot.StartRealAsync(settings: [("Bot:Work:WaitingPerConversation", "1000")]);
        var odd = new Odd(new Random(seed), bot);
        var accepted = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var body = odd.Activity();
            using var response = await bot.PostAsync(Encoding.UTF8.GetBytes(body.ToJsonString()));
            Assert.True(
                response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotImplemented,
                $"{response.StatusCode} for {body.ToJsonString()}");
            if (response.IsSuccessStatusCode) accepted++;
        }
        Assert.InRange(accepted, Rounds / 2, Rounds);

        // In each conversation what is asked last is answered last: nothing stands in its way.
        foreach (var conversation in Odd.Conversations)
        {
            await bot.StatusAsync(bot.Message("帮助", conversation));
            await Until.TrueAsync(
                () => bot.Cloud.Messages.Any(m => m.Path.StartsWith($"/v3/conversations/{Uri.EscapeDataString(conversation)}/", StringComparison.Ordinal)
                    && m.Text?.Contains("我的任务", StringComparison.Ordinal) == true),
                $"an answer in “{conversation}”", 90);
        }
        Assert.DoesNotContain(bot.Log, l => l.StartsWith("Error", StringComparison.Ordinal) || l.StartsWith("Critical", StringComparison.Ordinal));
    }

    /// <summary>Makes activities up, the same ones for the same seed.</summary>
    private sealed class Odd(Random random, TestBot bot)
    {
        public static IReadOnlyList<string> Conversations { get; } = ["c", "*", "a/b?c#d", "19:中文@thread.tacv2;messageid=1", "'; DROP TABLE turns; --"];

        public JsonObject Activity()
        {
            var activity = bot.Message(Text(), Pick(Conversations), type: Pick("personal", "personal", "groupChat", "channel", "odd"));
            activity["type"] = Pick(Types);
            activity["name"] = Pick(Names);
            activity["channelId"] = Pick("msteams", "msteams", "msteams", "emulator", "webchat", "directline", "msteams:COPILOT");
            Sometimes(activity, "value", Value);
            Sometimes(activity, "channelData", () => new JsonObject { ["eventType"] = Text(), ["tenant"] = Any(0), ["clientActivityID"] = Any(0) });
            Sometimes(activity, "entities", () => List(Entity));
            Sometimes(activity, "attachments", () => List(Attachment));
            Sometimes(activity, "membersAdded", () => List(() => new JsonObject { ["id"] = Pick("29:user", "28:bot", "") }));
            Sometimes(activity, "action", () => Pick("add", "add-upgrade", "remove", "remove-upgrade", "x"));
            Sometimes(activity, "replyToId", () => Text());
            Sometimes(activity, "locale", () => Pick("zh-CN", "en", "", "xx-yy-zz"));
            Sometimes(activity, "textFormat", () => Text());
            Sometimes(activity, "unheardOf", () => Any(3));
            if (random.Next(8) == 0) activity.Remove(Pick("text", "from", "recipient", "id", "name", "locale"));
            if (random.Next(20) == 0) activity["id"] = "the same";
            return activity;
        }

        private void Sometimes(JsonObject activity, string name, Func<JsonNode?> make)
        {
            if (random.Next(3) == 0) activity[name] = make();
        }

        private JsonNode? Value() => random.Next(3) switch
        {
            0 => new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = Verb(), ["data"] = Any(2) } },
            1 => new JsonObject { ["verb"] = Verb(), ["draftId"] = Any(0), ["revision"] = Any(0), ["actionName"] = "feedback", ["action"] = Pick("accept", "decline") },
            _ => Any(3),
        };

        private JsonNode Entity() => new JsonObject
        {
            ["type"] = Pick("mention", "clientInfo", "quotedReply", "https://schema.org/Message", ""), ["text"] = Any(0),
            ["mentioned"] = new JsonObject { ["id"] = Pick("28:bot", "29:user", ""), ["name"] = Any(0) },
        };

        private JsonNode Attachment() => new JsonObject
        {
            ["contentType"] = Pick("text/html", "image/png", "application/vnd.microsoft.teams.file.download.info", "application/vnd.replyassistant.local-file", ""),
            ["contentUrl"] = Pick("", "https://localhost/x", "javascript:alert(1)"), ["name"] = Text(),
            ["content"] = random.Next(2) == 0 ? Any(1) : new JsonObject { ["downloadUrl"] = Pick("https://127.0.0.1/x", "file:///etc/passwd", "https://[::1]/", "http://x"), ["file"] = Any(0) },
        };

        private JsonNode? Any(int depth) => random.Next(depth > 0 ? 9 : 7) switch
        {
            0 => null,
            1 => true,
            2 => random.Next(-2, 3),
            3 => 1e308,
            4 => long.MaxValue,
            5 or 6 => Text(),
            7 => List(() => Any(depth - 1)),
            _ => new JsonObject { [Text()] = Any(depth - 1), ["id"] = Any(depth - 1) },
        };

        private JsonArray List(Func<JsonNode?> make) => new([.. Enumerable.Range(0, random.Next(4)).Select(_ => make())]);

        private string Verb() => Pick("draft.approve", "draft.return", "draft.check", "draft.submit", "draft.export", "finding.fix", "", "x");

        private string Text() => random.Next(25) == 0 ? new string('长', random.Next(5000)) : Pick(Words) + (random.Next(3) == 0 ? Pick(Words) : "");

        private T Pick<T>(params IReadOnlyList<T> from) => from[random.Next(from.Count)];
    }
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Bot.Files;
using ReplyAssistant.Bot.Tests.Endpoint;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Storage.Sqlite.Talk;

namespace ReplyAssistant.Bot.Tests.Cards;

/// <summary>A draft's review from the activity that comes in to the row that is written, with nothing scripted.</summary>
public sealed class ReviewTests
{
    private const string Bureau = "00000000-0000-0000-0000-0000000000aa";
    private const string OtherBureau = "00000000-0000-0000-0000-0000000000bb";
    private const string Drafter = "00000000-0000-0000-0000-000000000001";
    private const string Reviewer = "00000000-0000-0000-0000-000000000002";
    private const string Stranger = "00000000-0000-0000-0000-000000000003";

    [Fact]
    public async Task H94_Approved_twice_there_is_one_closed_card_and_one_line_of_audit()
    {
        await using var bot = await StartAsync();
        var draft = await HandedInAsync(bot);

        var first = await PressAsync(bot, "draft.approve", draft, Reviewer);
        var copy = await PressAsync(bot, "draft.approve", draft, Reviewer);
        // Another comment makes it another press, which the conversation itself has to answer.
        var later = await PressAsync(bot, "draft.approve", draft, Reviewer, comment: "再点一次");

        Assert.Equal((first, first), (copy, later));
        Assert.Contains("已通过", first, StringComparison.Ordinal);
        Assert.DoesNotContain("ActionSet", first, StringComparison.Ordinal);
        Assert.Single(await Archive(bot).ActsAsync(draft.Id, CancellationToken.None), a => a.What.Contains("审核通过", StringComparison.Ordinal));
    }

    [Fact]
    public async Task H95_A_card_of_an_older_revision_becomes_the_current_one_and_decides_nothing()
    {
        await using var bot = await StartAsync();
        await DraftedAsync(bot);
        await SayAsync(bot, "日期 2026年12月1日");
        var draft = await HandedInAsync(bot, drafted: true);
        Assert.Equal(2, draft.Revision);

        var answer = await PressAsync(bot, "draft.approve", draft with { Revision = 1 }, Reviewer);

        Assert.Contains("已更新，请重新审阅", answer, StringComparison.Ordinal);
        Assert.Contains("\"revision\":\"2\"", answer, StringComparison.Ordinal);
        Assert.Equal(ReviewState.InReview, (await FoundAsync(bot, draft)).State);
        Assert.Contains("已通过", await PressAsync(bot, "draft.approve", draft, Reviewer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Drafter, "不能审核自己起草的稿件")]
    [InlineData(Stranger, "没有审核权限")]
    [InlineData(null, "没有审核权限")]
    public async Task H96_Whoever_may_not_decide_is_told_and_changes_nothing(string? who, string sentence)
    {
        await using var bot = await StartAsync();
        var draft = await HandedInAsync(bot);

        foreach (var verb in new[] { "draft.approve", "draft.return" })
            Assert.Contains(sentence, await PressAsync(bot, verb, draft, who, comment: "意见"), StringComparison.Ordinal);
        Assert.Equal(ReviewState.InReview, (await FoundAsync(bot, draft)).State);
    }

    [Theory]
    [InlineData("c1", OtherBureau, Reviewer)]
    [InlineData("c2", Bureau, Stranger)]
    [InlineData("c2", OtherBureau, Stranger)]
    public async Task H97_A_draft_of_another_tenant_or_conversation_is_not_found(string conversation, string tenant, string who)
    {
        await using var bot = await StartAsync();
        var draft = await HandedInAsync(bot);

        foreach (var verb in new[] { "draft.approve", "draft.export", "draft.sources" })
            Assert.Contains("没有找到这份稿件", await PressAsync(bot, verb, draft, who, conversation, tenant), StringComparison.Ordinal);
        Assert.Equal(ReviewState.InReview, (await FoundAsync(bot, draft)).State);
    }

    [Fact]
    public async Task H99_To_return_a_draft_words_are_needed()
    {
        await using var bot = await StartAsync();
        var draft = await HandedInAsync(bot);

        Assert.Contains("请写明意见", await PressAsync(bot, "draft.return", draft, Reviewer), StringComparison.Ordinal);
        Assert.Contains("请写明意见", await PressAsync(bot, "draft.return", draft, Reviewer, comment: "  "), StringComparison.Ordinal);
        Assert.Equal(ReviewState.InReview, (await FoundAsync(bot, draft)).State);
        Assert.Contains("已退回", await PressAsync(bot, "draft.return", draft, Reviewer, comment: "请补充数据"), StringComparison.Ordinal);
        Assert.Equal((ReviewState.Returned, "请补充数据"), ((await FoundAsync(bot, draft)).State, (await FoundAsync(bot, draft)).Comment));
    }

    [Fact]
    public async Task J118_The_file_that_arrives_opens_and_is_the_approved_revision()
    {
        byte[]? put = null;
        await using var bot = await StartAsync(services => services.AddHttpClient(FileFetcher.Client).ConfigurePrimaryHttpMessageHandler(() => new Taking(b => put = b)));
        await DraftedAsync(bot);
        await SayAsync(bot, "日期 2026年12月1日");
        var draft = await HandedInAsync(bot, drafted: true);
        await PressAsync(bot, "draft.approve", draft, Reviewer);
        await SayAsync(bot, "导出");
        var consent = await SentAsync(bot, "acceptContext");

        var accept = bot.Message("");
        accept["type"] = "invoke";
        accept["name"] = "fileConsent/invoke";
        accept["value"] = new JsonObject
        {
            ["type"] = "fileUpload", ["action"] = "accept", ["context"] = JsonNode.Parse(consent.GetProperty("content").GetProperty("acceptContext").GetRawText()),
            ["uploadInfo"] = new JsonObject { ["uploadUrl"] = "https://contoso.sharepoint.com/up?sig=1", ["contentUrl"] = "https://contoso.sharepoint.com/f", ["uniqueId"] = "u" },
        };
        await bot.StatusAsync(accept);
        await Until.TrueAsync(() => put is not null, "the upload");

        Assert.Equal(consent.GetProperty("content").GetProperty("sizeInBytes").GetInt32(), put!.Length);
        var path = Path.Combine(bot.Folder, "received.docx");
        await File.WriteAllBytesAsync(path, put);
        var text = new DocumentParser().Parse(await new FileReader().ReadAsync(path, CancellationToken.None)).Text;
        var approved = (await Archive(bot).RevisionAsync(draft.Id, 2, CancellationToken.None))!.Draft;
        Assert.Contains("2026年12月1日", text, StringComparison.Ordinal);
        Assert.All(
            approved.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sentences),
            s => Assert.Contains(s.Text, text, StringComparison.Ordinal));
    }

    private static Task<TestBot> StartAsync(Action<IServiceCollection>? compose = null) => TestBot.StartRealAsync(
        compose: compose,
        settings:
        [
            ("Roles:Members:0:Tenant", Bureau), ("Roles:Members:0:ObjectId", Reviewer), ("Roles:Members:0:Roles", "Reviewer"),
            ("Roles:Members:2:Tenant", Bureau), ("Roles:Members:2:ObjectId", Drafter), ("Roles:Members:2:Roles", "Reviewer"),
            // The same person's object id in another directory is another person.
            ("Roles:Members:1:Tenant", OtherBureau), ("Roles:Members:1:ObjectId", Reviewer), ("Roles:Members:1:Roles", "Reviewer"),
        ]);

    private static async Task DraftedAsync(TestBot bot)
    {
        await SayAsync(bot, await SampleStore.ProposalAsync("2026-cppcc-031.txt"));
        await SayAsync(bot, "起草");
        await Until.TrueAsync(() => bot.Cloud.Messages.Any(m => m.Body.Contains("draft.submit", StringComparison.Ordinal)), "the draft", 60);
    }

    private static async Task<DraftRecord> HandedInAsync(TestBot bot, bool drafted = false)
    {
        if (!drafted) await DraftedAsync(bot);
        await SayAsync(bot, "送审");
        await Until.TrueAsync(() => bot.Cloud.Messages.Any(m => m.Body.Contains("draft.approve", StringComparison.Ordinal)), "the reviewer's card", 60);
        return Assert.Single(await Archive(bot).ListAsync(new DraftListing(Bureau), CancellationToken.None));
    }

    private static async Task SayAsync(TestBot bot, string text) => Assert.Equal(HttpStatusCode.Accepted, await bot.StatusAsync(bot.Message(text)));

    private static async Task<JsonElement> SentAsync(TestBot bot, string words)
    {
        await Until.TrueAsync(() => bot.Cloud.Messages.Any(m => m.Body.Contains(words, StringComparison.Ordinal)), words, 60);
        return bot.Cloud.Messages.First(m => m.Body.Contains(words, StringComparison.Ordinal)).Json.GetProperty("attachments")[0];
    }

    private static async Task<string> PressAsync(
        TestBot bot, string verb, DraftRecord draft, string? who, string conversation = "c1", string tenant = Bureau, string? comment = null)
    {
        var data = new JsonObject { ["draftId"] = draft.Id, ["revision"] = $"{draft.Revision}" };
        if (comment is not null) data["comment"] = comment;
        var press = EndpointTests.Press(bot, verb, data, conversation);
        press["from"] = new JsonObject { ["id"] = who == Drafter ? "29:user" : "29:" + (who ?? "unknown"), ["name"] = "某委员", ["aadObjectId"] = who };
        press["conversation"]!["tenantId"] = tenant;
        using var response = await bot.PostAsync(press);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private static DraftArchive Archive(TestBot bot) => bot.Services.GetRequiredService<TalkStore>().Drafts;

    private static async Task<DraftRecord> FoundAsync(TestBot bot, DraftRecord draft) => (await Archive(bot).FindAsync(draft.Id, CancellationToken.None))!;

    private sealed class Taking(Action<byte[]> take) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            take(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.Created);
        }
    }
}

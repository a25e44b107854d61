using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Tests.Support;
using ReplyAssistant.Conversations.Desk;

namespace ReplyAssistant.Bot.Tests.Endpoint;

/// <summary>What the program refuses to start with, and what it says.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://+:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://127.0.0.1:0;http://192.0.2.1:0")]
    [InlineData("http://bot.example:0")]
    public void C44_Without_authentication_it_listens_on_this_machine_only(string urls)
    {
        var refused = Assert.Throws<OpenBotException>(() => BotHost.Build(["--urls", urls]));

        Assert.Contains("Bot:AppId", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C45_Without_authentication_a_bogus_token_is_not_looked_at()
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Equal(System.Net.HttpStatusCode.Accepted, await bot.StatusAsync(bot.Message("问"), "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA"));
        Assert.Null(Assert.Single(await bot.MessagesAsync(1)).Authorization);
    }

    [Theory]
    [InlineData("text/plain", "127.0.0.1")]
    [InlineData("application/json", "bot.evil.example")]
    public async Task C44_Without_authentication_no_web_page_can_post(string type, string host)
    {
        await using var bot = await TestBot.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Url + "/api/messages") { Content = new StringContent(bot.Message("问").ToJsonString()) };
        request.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(type);
        request.Headers.Host = host;

        using var response = await http.SendAsync(request);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("Bot:AppId", "abc", "GUID")]
    [InlineData("Bot:AppSecret", "", "Bot:AppSecret")]
    [InlineData("Bot:TenantId", "", "Bot:TenantId")]
    [InlineData("Bot:AppType", "ManagedIdentity", "托管标识不用密钥")]
    [InlineData("Bot:AllowedTenants:0", "contoso", "Bot:AllowedTenants")]
    [InlineData("Bot:TrustedServiceHosts:0", "http://evil.example", "Bot:TrustedServiceHosts")]
    [InlineData("Bot:Addresses:Login", "http://login.example", "Bot:Addresses:Login")]
    [InlineData("Bot:Work:Parallel", "0", "Bot:Work:Parallel")]
    [InlineData("Bot:AppType", "Foo", "设置 Bot:AppType 的值“Foo”不能使用，请写MultiTenant、SingleTenant、ManagedIdentity 之一")]
    [InlineData("Bot:Work:Turn", "soon", "请写时间")]
    [InlineData("Bot:Work:Waiting", "many", "请写数字")]
    [InlineData("Bot:AcceptEmulator", "ja", "true 或者 false")]
    [InlineData("Roles:Everyone", "Boss", "Roles:Everyone")]
    [InlineData("Roles:Members:0:Roles", "Reviewer, Boss", "Roles:Members:0:Roles")]
    [InlineData("Roles:Members:0:Roles", "Drafter, Reviewer", "第 1 项")]
    public async Task D50_A_wrong_setting_stops_the_start_with_a_sentence(string key, string value, string sentence)
    {
        await using var cloud = await FakeCloud.StartAsync();
        var settings = Tokens.Settings(cloud);
        settings[key] = value;

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync(cloud, settings));

        Assert.Contains(sentence, Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D50_Every_setting_that_cannot_be_read_has_a_sentence_of_its_own()
    {
        await using var cloud = await FakeCloud.StartAsync();
        var settings = Tokens.Settings(cloud);
        (settings["Bot:Cloud"], settings["Bot:Work:Parallel"]) = ("Mars", "x");

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync(cloud, settings));

        Assert.Equal(2, refused.Failures.Count());
    }

    [Fact]
    public async Task Several_roles_with_commas_are_read()
    {
        await using var cloud = await FakeCloud.StartAsync();
        var settings = Tokens.Settings(cloud);
        (settings["Roles:Members:0:Tenant"], settings["Roles:Members:0:ObjectId"], settings["Roles:Members:0:Roles"]) = ("t", "o", "Drafter, reviewer");

        await using var bot = await TestBot.StartAsync(cloud, settings);

        Assert.Equal(Roles.Drafter | Roles.Reviewer, bot.Services.GetRequiredService<IOptions<RoleOptions>>().Value.Members[0].Roles);
    }

    [Fact]
    public async Task D56_Health_tells_whether_there_is_authentication_and_no_secret()
    {
        var cloud = await Tokens.CloudAsync();
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud));
        await using var open = await TestBot.StartAsync();
        await Until.TrueAsync(() => bot.SendAsync(HttpMethod.Get, "/healthz").Result.IsSuccessStatusCode, "ready");

        using var said = await bot.SendAsync(HttpMethod.Get, "/healthz/ready");
        using var live = await bot.SendAsync(HttpMethod.Get, "/healthz/live");
        using var openly = await open.SendAsync(HttpMethod.Get, "/healthz");

        Assert.Equal("ready; authentication on", await said.Content.ReadAsStringAsync());
        Assert.Equal("live", await live.Content.ReadAsStringAsync());
        Assert.Contains("no authentication", await openly.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

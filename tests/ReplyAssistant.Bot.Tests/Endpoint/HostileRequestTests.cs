using System.Net.Sockets;
using System.Text;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Endpoint;

/// <summary>Requests whose headers are meant to deceive.</summary>
public sealed class HostileRequestTests
{
    [Theory]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: http://localhost:5173")]
    [InlineData("Origin: null")]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    [InlineData("X-Forwarded-For: 127.0.0.1")]
    [InlineData("X-Forwarded-Host: localhost")]
    [InlineData("Forwarded: for=127.0.0.1")]
    [InlineData("X-Real-IP: 127.0.0.1")]
    [InlineData("Via: 1.1 proxy")]
    public async Task C44_Without_authentication_neither_a_web_page_nor_a_proxy_gets_in(string header)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.StartsWith("HTTP/1.1 403", await SayAsync(bot, Whole(bot), header), StringComparison.Ordinal);
        Assert.Empty(bot.Talk.Turns);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("0.0.0.0")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("")]
    public async Task C44_Without_authentication_a_name_that_others_can_have_is_refused_everywhere(string host)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Matches("^HTTP/1.1 40[03]", await SayAsync(bot, Whole(bot), host: host));
        Assert.Matches("^HTTP/1.1 40[03]", await RawAsync(bot, $"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        Assert.Empty(bot.Talk.Turns);
    }

    [Fact]
    public async Task C25_Two_authorization_headers_are_none()
    {
        var cloud = await Tokens.CloudAsync();
        await using var bot = await TestBot.StartAsync(cloud, Tokens.Settings(cloud));
        var right = Tokens.Channel(cloud.Url).SignedBy(Tokens.ChannelKey, "ch1");

        Assert.StartsWith("HTTP/1.1 202", await SayAsync(bot, Whole(bot), $"Authorization: {right}"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401", await SayAsync(bot, Whole(bot), $"Authorization: {right}\r\nAuthorization: Bearer a.b.c"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401", await SayAsync(bot, Whole(bot), $"Authorization: Bearer a.b.c\r\nAuthorization: {right}"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401", await SayAsync(bot, Whole(bot), $"Authorization: {right}, {right}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A02_A_second_request_hidden_in_a_body_is_not_heard()
    {
        await using var bot = await TestBot.StartAsync();
        var body = Whole(bot);
        var hidden = $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

        var both = await RawAsync(bot,
            "POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {Encoding.UTF8.GetByteCount("0\r\n\r\n" + hidden)}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{hidden}");
        var lengths = await RawAsync(bot, $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{{}}{hidden}");

        Assert.StartsWith("HTTP/1.1 400", both, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", lengths, StringComparison.Ordinal);
        await Task.Delay(300);
        Assert.Empty(bot.Talk.Turns);
    }

    [Fact]
    public async Task A07_The_work_goes_on_when_the_client_has_hung_up()
    {
        await using var bot = await TestBot.StartAsync(settings: ToldWhenOver);
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (_, _) => EndpointTests.After(model.Task);
        var address = new Uri(bot.Url);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(address.Host, address.Port);
            // A reset, not a farewell: what a channel does that has waited long enough.
            client.LingerState = new LingerOption(true, 0);
            await client.GetStream().WriteAsync(Request(Whole(bot), $"127.0.0.1:{address.Port}"));
            await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the turn");
        }
        await Until.TrueAsync(() => IsOver(bot), "the end of the request");
        model.SetResult();

        Assert.Equal("完成", Assert.Single(await bot.MessagesAsync(1)).Text);
    }

    [Fact]
    public async Task A07_A_client_that_wanted_the_replies_and_hung_up_finds_them_later()
    {
        await using var bot = await TestBot.StartAsync(settings: ToldWhenOver);
        var model = new TaskCompletionSource();
        bot.Talk.OnTurn = (turn, _) => turn.Text == "起草" ? EndpointTests.After(model.Task) : ScriptedConversation.Say("第二");
        var first = bot.Message("起草");
        first["deliveryMode"] = "expectReplies";
        var second = bot.Message("然后");
        second["deliveryMode"] = "expectReplies";
        var address = new Uri(bot.Url);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(address.Host, address.Port);
            client.LingerState = new LingerOption(true, 0);
            await client.GetStream().WriteAsync(Request(first.ToJsonString(), $"127.0.0.1:{address.Port}"));
            await Until.TrueAsync(() => bot.Talk.Turns.Count == 1, "the turn");
        }
        // The server has to have heard of it before there is anything to take.
        await Until.TrueAsync(() => IsOver(bot), "the end of the request");
        model.SetResult();

        using var collected = await bot.PostAsync(second);

        var said = await collected.Content.ReadAsStringAsync();
        Assert.Contains("完成", said, StringComparison.Ordinal);
        Assert.Contains("第二", said, StringComparison.Ordinal);
    }

    // A line for each request that has come to its end, however it did.
    private static Dictionary<string, string?> ToldWhenOver => new() { ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Information" };

    private static bool IsOver(TestBot bot) => bot.Log.Any(l => l.Contains("Request finished", StringComparison.Ordinal));

    private static string Whole(TestBot bot) => bot.Message("问").ToJsonString();

    private static byte[] Request(string body, string host, string? header = null) => Encoding.UTF8.GetBytes(
        $"POST /api/messages HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
        + (header is null ? "" : header + "\r\n") + $"Connection: close\r\n\r\n{body}");

    private static Task<string> SayAsync(TestBot bot, string body, string? header = null, string host = "127.0.0.1") =>
        RawAsync(bot, Encoding.UTF8.GetString(Request(body, host, header)));

    private static async Task<string> RawAsync(TestBot bot, string request)
    {
        var address = new Uri(bot.Url);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        var answer = new byte[1024];
        var read = await stream.ReadAsync(answer).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        return Encoding.UTF8.GetString(answer, 0, read);
    }
}

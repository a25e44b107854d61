namespace ReplyAssistant.EndToEnd.Clients;

/// <summary>Microsoft's Direct Line client on the page's routes, when things go wrong on the way.</summary>
public sealed class DirectLineClientTests
{
    [Fact]
    public async Task L125_Over_a_socket_that_is_cut_and_a_program_that_is_killed_nothing_is_lost_or_doubled()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var client = await DirectLineClient.StartAsync(bot.Url, "socket");
        await client.HearsAsync("我是建议提案答复助手");

        // Answered while nobody listens.
        for (var i = 0; i < 5; i++) await client.TellAsync("say 我的任务");
        await client.UntilAsync(l => l["said"] is not null, "the first message to be taken");
        await client.TellAsync("cut");
        await client.HearsAsync("目前没有稿件", 1);
        await client.TellAsync("say 查 无人机测试基地");
        await client.HearsAsync("关于“无人机测试基地”");
        await bot.RestartAsync();
        await client.TellAsync("say 历史");
        await client.HearsAsync("当前没有草稿");

        Assert.Equal(await client.KeptAsync(), client.Messages);
    }

    [Fact]
    public async Task L125_Whoever_polls_and_comes_back_with_a_watermark_gets_the_rest()
    {
        await using var bot = await RealBot.OnLettersAsync();
        await using var client = await DirectLineClient.StartAsync(bot.Url, "polling");
        await client.HearsAsync("我是建议提案答复助手");
        await client.TellAsync("leave");
        await client.UntilAsync(l => l["left"] is not null, "the client to leave");
        await client.TellAsync("say 历史");
        await client.UntilAsync(l => l["said"] is not null, "the message to be taken");
        await client.TellAsync("return");
        await client.HearsAsync("当前没有草稿");

        Assert.Equal(await client.KeptAsync(), client.Messages);
    }
}

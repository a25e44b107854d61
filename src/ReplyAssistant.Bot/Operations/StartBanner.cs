using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ReplyAssistant.Bot.Operations;

/// <summary>Says at the start where the bot listens and whom it trusts.</summary>
internal sealed class StartBanner(IHostApplicationLifetime lifetime, IServer server, IOptions<BotOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Print);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Print()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.Error.WriteLine($"建议提案答复助手已启动：{string.Join("，", addresses)}");
        Console.Error.WriteLine(options.Value.IsAnonymous
            ? "未设置应用 ID：不验证来访者（no authentication），只在本机使用。"
            : $"已启用身份验证，应用 {options.Value.AppId}，{options.Value.Cloud} 云。");
    }
}

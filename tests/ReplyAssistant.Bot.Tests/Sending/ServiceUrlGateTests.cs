using Microsoft.Extensions.Options;
using ReplyAssistant.Bot.Sending;
using ReplyAssistant.Bot.Tests.Support;

namespace ReplyAssistant.Bot.Tests.Sending;

/// <summary>Section D of the protocol's checklist: who may be sent to.</summary>
public sealed class ServiceUrlGateTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://SMBA.trafficmanager.net/cn")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc")]
    [InlineData("https://directline.botframework.azure.cn")]
    [InlineData("https://own.example/")]
    [InlineData("http://127.0.0.1:56150/_connector")]
    public void D51_The_channels_and_what_is_listed_are_trusted(string url)
    {
        Assert.True(Gate().IsTrusted(url));
        Assert.True(Gate().MayHaveToken(new Uri(url)));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net.evil.com")]
    [InlineData("https://x.trafficmanager.net")]
    [InlineData("https://trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://botframework.com")]
    [InlineData("https://evilbotframework.com")]
    [InlineData("https://smba.trafficmanager.net\\@evil.example")]
    [InlineData("https://evil.example/?https://smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/?x=1")]
    [InlineData("http://127.0.0.1:56151")]
    [InlineData("http://localhost:56150")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://smba.trafficmanager.net ")]
    [InlineData(" https://smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/\t")]
    [InlineData("https://smba.trafficmanager.net/a b")]
    [InlineData("https://smba.trafficmanager.net%2eevil.example/")]
    [InlineData("https://smba.trafficmanager.net%00.evil.example/")]
    [InlineData("https://evil.example%2f.botframework.com/")]
    [InlineData("https://evil.example\uff0f.botframework.com/")]
    [InlineData("https://evil.example\u2044.botframework.com/")]
    [InlineData("https://evil.example\uff03.botframework.com/")]
    [InlineData("https://sm\u0432a.trafficmanager.net/")]
    [InlineData("https://xn--smb-7cd.trafficmanager.net/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://[::1]:56150/")]
    [InlineData("http://127.1:56151/")]
    [InlineData("https://user:pass@webchat.botframework.com")]
    [InlineData("https://@webchat.botframework.com")]
    [InlineData("https:webchat.botframework.com")]
    [InlineData("https:///webchat.botframework.com")]
    [InlineData("\\\\smba.trafficmanager.net\\share")]
    [InlineData("")]
    public void D51_Everything_else_is_not(string url) => Assert.False(Gate().IsTrusted(url));

    [Theory]
    [InlineData("http://127.0.0.1:1/", true)]
    [InlineData("http://localhost:3000", true)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("https://evil.example/", false)]
    public void C45_Without_authentication_only_this_machine_is_sent_to_and_nobody_gets_a_token(string url, bool trusted)
    {
        var gate = new ServiceUrlGate(Options.Create(new BotOptions()));

        Assert.Equal(trusted, gate.IsTrusted(url));
        Assert.False(gate.MayHaveToken(new Uri(url)));
    }

    private static ServiceUrlGate Gate()
    {
        var options = new BotOptions { AppId = Tokens.App };
        options.TrustedServiceHosts.Add("own.example");
        options.TrustedServiceHosts.Add("http://127.0.0.1:56150");
        return new ServiceUrlGate(Options.Create(options));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Tests.Retrieval;

public sealed class RetrievalOptionsTests
{
    [Fact]
    public void A_setting_outside_its_limits_is_refused()
    {
        using var services = new ServiceCollection().AddReplyAssistant()
            .Configure<RetrievalOptions>(o => o.PassagesPerQuery = 0).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<RetrievalOptions>>().Value);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;

namespace ReplyAssistant.Tests.Checking;

/// <summary>The whole rule set over letters that a test writes.</summary>
internal static class Checkers
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddReplyAssistant().BuildServiceProvider();

    public static LetterChecker All => Services.GetRequiredService<LetterChecker>();

    public static LetterFile File(string text, LetterStage? stage = LetterStage.Published, string name = "答复函.txt") =>
        LetterFile.Of(new RawDocument { ContentHash = new string('0', 64), Path = Path.Combine(Path.GetTempPath(), name), Text = text }, stage);

    public static async Task<IReadOnlyList<Finding>> CheckAsync(
        string text, LetterStage stage = LetterStage.Published, Func<CheckContext, CheckContext>? with = null)
    {
        var file = File(text, stage);
        var context = new CheckContext
        {
            Profile = ProfileReader.Default,
            On = file.Letter.Document.Metadata.Date ?? new DateOnly(2025, 6, 1),
        };
        return await All.CheckAsync(file.Letter, with?.Invoke(context) ?? context, CancellationToken.None);
    }

    /// <summary>A letter without a fault around a paragraph, or several, of its first answer.</summary>
    public static string LetterWith(string paragraphs) => $"""
        云澜市工业和信息化局关于市政协十一届四次会议第074号提案答复的函

        经济界别委员小组：

        贵组在市政协十一届四次会议上提出的《关于支持中小企业发展的提案》（第074号）收悉。感谢你们对我市工业和信息化工作的关心与支持。现答复如下：

        一、关于“支持中小企业发展”的建议

        {paragraphs}

        专此答复。

        云澜市工业和信息化局
        2025年5月27日
        """;
}

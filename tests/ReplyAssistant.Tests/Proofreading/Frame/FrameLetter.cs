using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Tests.Checking;

namespace ReplyAssistant.Tests.Proofreading.Frame;

/// <summary>A letter without a fault, of which a test changes one part.</summary>
internal sealed record FrameLetter
{
    public string Head { get; init; } = "";

    public string Title { get; init; } = "云澜市工业和信息化局关于市政协十一届四次会议第074号提案答复的函";

    public string Addressee { get; init; } = "某某委员：";

    public string Opening { get; init; } = "您在市政协十一届四次会议上提出的《关于支持中小企业发展的提案》（第074号）收悉。现答复如下：";

    public string Body { get; init; } = "一、关于“降低成本”的建议\n我局已减免费用120万元。";

    public string Closing { get; init; } = "感谢您对我市工业和信息化工作的关心与支持。\n专此答复。";

    public string Signatory { get; init; } = "云澜市工业和信息化局";

    public string Date { get; init; } = "2025年5月27日";

    public string Foot { get; init; } = "";

    public static FrameLetter Npc { get; } = new()
    {
        Title = "云澜市工业和信息化局关于市十五届人大四次会议第052号建议答复的函",
        Addressee = "某某代表：",
        Opening = "您在市十五届人大四次会议上提出的《关于支持中小企业发展的建议》（第052号）收悉。现答复如下：",
    };

    public override string ToString() =>
        string.Join('\n', new[] { Head, Title, Addressee, Opening, Body, Closing, Signatory, Date, Foot }.Where(p => p.Length > 0));

    /// <returns>Findings of the frame's own families.</returns>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(
        LetterStage stage = LetterStage.Published, Func<CheckContext, CheckContext>? with = null) =>
        [.. (await Checkers.CheckAsync(ToString(), stage, with)).Where(f => f.Rule.Split('.')[0] is "header" or "addressee" or "class")];

    /// <summary>One finding, of this rule, whose first place says this.</summary>
    public async Task<Finding> OnlyAsync(string rule, string quote, LetterStage stage = LetterStage.Published, Func<CheckContext, CheckContext>? with = null)
    {
        var found = Assert.Single(await FindingsAsync(stage, with));
        Assert.Equal(rule, found.Rule);
        Assert.Equal(quote, found.Places[0].Quote);
        Assert.DoesNotContain('{', found.Message);
        var text = ToString();
        Assert.All(found.Places, p => Assert.Equal(p.Quote, text[p.Start..p.End]));
        return found;
    }
}

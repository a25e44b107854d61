using ReplyAssistant.Documents;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Tests.Proposals;

/// <summary>A proposal pasted into a box that has one line only, such as Web Chat's.</summary>
public sealed class LostLinesTests
{
    private const string Whole = """
        关于支持云澜区发展低空经济的建议

        建议号：第B0087号
        会　　议：区二届人大五次会议
        领衔代表：第三代表团
        承办单位：区工业和信息化局

        具体建议：
        （一）明确低空经济的重点领域。时间：今年底前。
        （二）建设无人机测试基地，开放更多应用场景。
        """;

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("  ")]
    public void The_form_is_found_again_whether_line_ends_became_blanks_or_nothing(string instead)
    {
        var whole = Parse(Whole);
        var pasted = Parse(string.Join(instead, Whole.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

        Assert.Equal((whole.Title, whole.Number, whole.Session, whole.LeadBureau), (pasted.Title, pasted.Number, pasted.Session, pasted.LeadBureau));
        Assert.Equal(["第三代表团"], pasted.Proposers);
        Assert.Equal(whole.Requests.Select(r => r.Heading), pasted.Requests.Select(r => r.Heading));
    }

    [Theory]
    [InlineData("关于发展低空经济的建议：一、明确重点领域；二、建设测试基地。")]
    [InlineData("建议尽快出台标准。会议：应当多开。时间：越早越好。建议：设立专班。")]
    public void A_line_without_a_form_stays_a_line(string line) => Assert.Equal([line], LostLines.Of(line));

    private static Proposal Parse(string text)
    {
        var raw = new RawDocument { ContentHash = new string('0', 64), Path = "对话粘贴.txt", Text = text };
        return new ProposalParser().Parse(new DocumentParser().Parse(raw));
    }
}

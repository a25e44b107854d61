using ReplyAssistant.Cli;

namespace ReplyAssistant.Tests.Cli;

public sealed class TerminalTests
{
    [Theory]
    [InlineData("标题\u001b[2J\u001b]0;x\u0007", "标题[2J]0;x")]
    [InlineData("甲\t乙\r\n丙\u009b", "甲 乙\n丙")]
    [InlineData("没有控制字符。", "没有控制字符。")]
    public void A_document_cannot_steer_the_terminal(string text, string shown) => Assert.Equal(shown, Terminal.Printable(text));

    [Fact]
    public void With_json_only_the_object_goes_to_standard_output()
    {
        using var output = new MemoryStream();
        var terminal = new Terminal(output, json: true);

        terminal.Line("给人看的话");
        terminal.Json(new { Title = "关于“充电”的建议", Day = new DateOnly(2026, 3, 5) });

        var text = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal("{\"title\":\"关于“充电”的建议\",\"day\":\"2026-03-05\"}", string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
    }
}

using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Documents;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("一是推进。二是落实。", 2)]
    [InlineData("他说：“推进。落实。”会后执行。", 2)]
    [InlineData("他说：“推进。落实。”\n会后执行。", 2)]
    [InlineData("扶持项目（已到期。不再受理）仍在验收。", 1)]
    [InlineData("产业集群\n创新平台", 2)]
    [InlineData("推进；落实；见效。", 1)]
    [InlineData("", 0)]
    public void Divides_at_full_stops_outside_quotations(string text, int count) =>
        Assert.Equal(count, SentenceSplitter.Split(text).Count);

    [Theory]
    [InlineData("他说：“推进。落实。见效。")]
    [InlineData("项目（推进。落实。见效。")]
    public void An_enclosure_never_closed_does_not_swallow_the_paragraph(string text) =>
        Assert.Equal(3, SentenceSplitter.Split(text).Count);

    [Fact]
    public void Spans_are_in_order_and_without_white_space()
    {
        const string Text = "  推进。 \n\n　落实。";

        Assert.Equal(["推进。", "落实。"], SentenceSplitter.Split(Text).Select(s => s.In(Text)));
    }

    [Theory]
    [InlineData("“推。进”")]
    [InlineData("“推。")]
    [InlineData("（推。")]
    public void A_long_paragraph_of_marks_is_divided_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));

        Assert.Equal(text.Length, SentenceSplitter.Split(text)[^1].End);
    }
}

using ReplyAssistant.Rendering;

namespace ReplyAssistant.Tests.Rendering;

public sealed class MarkTermsTests
{
    [Theory]
    [InlineData("as-of:2021-10-22", "所述情况截至2021年10月22日")]
    [InlineData("to-verify:old-source", "待核实：来源较早，须更新")]
    [InlineData("to-supply", "待补充")]
    [InlineData("expired:某办法", "依据已失效：某办法")]
    [InlineData("conflict:figure", "来源说法不一：数据")]
    [InlineData("as-of:soon", "所述情况截至：soon")]
    [InlineData("odd", "odd")]
    public void A_mark_is_told_in_chinese(string mark, string words) => Assert.Equal(words, MarkTerms.Of(mark));
}

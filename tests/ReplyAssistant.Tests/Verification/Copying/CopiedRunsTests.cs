using ReplyAssistant.Documents;
using ReplyAssistant.Verification.Copying;

namespace ReplyAssistant.Tests.Verification.Copying;

public sealed class CopiedRunsTests
{
    private const string Source = "我市坚持先易后难、分类推进，组织专家入企诊断，帮助企业找准短板，逐户建立改造台账，按月跟踪改造进度，年底前逐项验收销号。";

    [Fact]
    public void A_passage_is_found_though_marks_and_a_few_words_differ()
    {
        var text = "前面另有一句话。" + Source.Replace("逐户", "逐一", StringComparison.Ordinal).Replace("、", "，", StringComparison.Ordinal) + "后面又是别的话。";

        var run = Assert.Single(CopiedRuns.Of(text, [new TextSpan(0, text.Length)], Source));

        Assert.StartsWith("我市坚持先易后难", run.In(text), StringComparison.Ordinal);
        Assert.EndsWith("逐项验收销号", run.In(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_both_hold_is_no_passage() =>
        Assert.Empty(CopiedRuns.Of("按照组织专家入企诊断的安排推进。", [new TextSpan(0, 16)], Source));

    [Fact]
    public void Only_what_is_looked_at_is_found() => Assert.Empty(CopiedRuns.Of(Source, [new TextSpan(0, 10)], Source));
}

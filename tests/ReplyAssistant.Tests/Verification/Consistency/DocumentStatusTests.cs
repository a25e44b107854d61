using ReplyAssistant.Verification.Consistency;

namespace ReplyAssistant.Tests.Verification.Consistency;

public sealed class DocumentStatusTests
{
    [Theory]
    [InlineData("我市正在研究编制《云澜市发展规划》，提出布局。", 1)]
    [InlineData("我局目前正研究制定《云澜市实施方案》。", 1)]
    [InlineData("正在开展的《云澜市路网设计》研究，提出方案。", 1)]
    [InlineData("结合《云澜市发展规划》，推动布局。", 2)]
    [InlineData("2024年3月印发《云澜市实施方案》。", 2)]
    [InlineData("牵头开展了《云澜市路网设计》研究。", 2)]
    [InlineData("《云澜市发展规划》提出三项任务。", 0)]
    public void The_words_before_a_title_tell_how_far_it_is(string sentence, int stage) =>
        Assert.Equal(stage, (int)Assert.Single(DocumentStatus.In(sentence)).Stage);
}

using ReplyAssistant.Conversations.Asking;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Conversations;

public sealed class IntentReaderTests
{
    public static TheoryData<string, Intent> Said() => new()
    {
        { "帮助", new Intent.Help() },
        { "引用 3", new Intent.SourceOfMark(3) },
        { "引用[3]", new Intent.SourceOfMark(3) },
        { "［３］", new Intent.SourceOfMark(3) },
        { "依据三是什么？", new Intent.SourceOfMark(3) },
        { "第3句的依据", new Intent.SourceOfSentence(3) },
        { "第十二句话的出处", new Intent.SourceOfSentence(12) },
        { "这句的依据", new Intent.SourceOfSentence(null) },
        { "第二部分的依据", new Intent.SourceOfSection(2) },
        { "未采用的依据", new Intent.Unused(null) },
        { "第2部分没采用的材料", new Intent.Unused(2) },
        { "查 低空经济", new Intent.Search("低空经济") },
        { "请帮我查一下：充电设施", new Intent.Search("充电设施") },
        { "以前怎么答复的", new Intent.PastAnswers(null) },
        { "以前怎么答复充电设施的", new Intent.PastAnswers("充电设施") },
        { "把第3句改为：我局已完成验收。", new Intent.ReplaceSentence(3, "我局已完成验收。") },
        { "把“甲”改为“乙”", new Intent.ReplaceWords("甲", "乙") },
        { "删除第4句", new Intent.RemoveSentence(4) },
        { "不用引用 2", new Intent.DropSource(2) },
        { "补充依据 第2部分：全市新建中试平台3家。（来源：《工作通报》）", new Intent.AddSource(2, "全市新建中试平台3家。", "《工作通报》") },
        { "缩短到1500字", new Intent.Shorten(null, 1500) },
        { "第2部分缩短到300字", new Intent.Shorten(2, 300) },
        { "第二部分改为列入计划", new Intent.SetStance(2, Stance.Planned) },
        { "类别 B", new Intent.SetClass("B") },
        { "类别：提案", new Intent.Tell("kind", "提案") },
        { "编号 20260012", new Intent.Tell("number", "20260012") },
        { "称谓：某委员", new Intent.SetAddressee("某委员") },
        { "日期 2026年11月30日", new Intent.SetDate(new DateOnly(2026, 11, 30)) },
        { "撤销", new Intent.Undo() },
        { "比较", new Intent.Compare(null, null) },
        { "比较 1 和 3", new Intent.Compare(1, 3) },
        { "核验", new Intent.Check() },
        { "忽略 2：已电话核实", new Intent.Dismiss(2, "已电话核实") },
        { "修正1", new Intent.Fix(1) },
        { "送审", new Intent.Submit(null) },
        { "退回：数据请更新", new Intent.SendBack("数据请更新") },
        { "通过", new Intent.Approve() },
        { "导出", new Intent.Export("") },
        { "导出 md", new Intent.Export("md") },
        { "我的任务", new Intent.MyWork() },
        { "第2部分", new Intent.Read(2) },
        { "全文", new Intent.Read(null) },
        { "起草", new Intent.Start() },
        { "/forget", new Intent.Forget() },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void A_command_is_understood_in_the_words_of_an_office(string said, Intent expected) =>
        Assert.Equal(expected, IntentReader.Read(said));

    [Fact]
    public void An_order_names_each_section() =>
        Assert.Equal([2, 1, 3], Assert.IsType<Intent.Reorder>(IntentReader.Read("顺序 2、1、3")).Order);

    [Fact]
    public void A_day_that_does_not_exist_is_not_taken() =>
        Assert.IsNotType<Intent.SetDate>(IntentReader.Read("日期 2026年2月30日"));

    [Fact]
    public void The_text_of_a_proposal_is_a_proposal_even_when_it_names_commands()
    {
        const string text = """
            关于加快充电设施建设的提案
            某委员
            一、查找短板，建议核验现有充电桩数量，送审布局方案。
            二、建议完善补贴政策，导出数据供社会查询。
            """;

        Assert.IsType<Intent.Give>(IntentReader.Read(text));
    }

    [Theory]
    [InlineData("今天天气怎么样")]
    [InlineData("查")]
    public void What_the_rules_do_not_know_is_unclear(string said) => Assert.IsType<Intent.Unclear>(IntentReader.Read(said));

    [Fact]
    public void A_hostile_text_takes_no_longer_than_its_length()
    {
        foreach (var text in new[] { new string('查', 2000), new string('“', 2000), "把" + new string('“', 1000) + new string('”', 999), new string('第', 100_000) })
            Assert.NotNull(IntentReader.Read(text));
    }
}

using ReplyAssistant.Tests.Checking;

namespace ReplyAssistant.Tests.Verification.Arithmetic;

public sealed class ListCountMessageTests
{
    [Theory]
    [InlineData("新设站点4处，分别是城东小学站、和平路口站、金桥小区站、城东医院站、农贸市场站。", "文中称“4处”，实际列出5项，请核对。")]
    [InlineData("改造公厕6座，分别为和睦里、东门、西门、北门。", "文中称“6座”，实际列出4项，请核对。")]
    [InlineData("新建学校3所，分别是与山小学、和风中学、第一小学、第二小学和第三小学。", "文中称“3所”，实际列出4项，请核对。")]
    public async Task What_is_counted_is_what_stands_there(string answer, string message) =>
        Assert.Equal(message, Assert.Single(await Checkers.CheckAsync(Checkers.LetterWith(answer)), f => f.Rule == "fact.list-count").Message);
}

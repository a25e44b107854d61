using ReplyAssistant.Cli;

namespace ReplyAssistant.Tests.Cli;

public sealed class HelpColumnsTests
{
    [Fact]
    public void What_is_told_begins_at_one_cell_however_wide_the_names_are()
    {
        const string Help = "用法：\n  reply find <查询> [选项]\n\n选项：\n  --top <条数>  最多几条。\n  --json    给出 JSON。\n            接上一行。\n\n示例";

        Assert.Equal(
            "用法：\n  reply find <查询> [选项]\n\n选项：\n  --top <条数>  最多几条。\n  --json        给出 JSON。\n                接上一行。\n\n示例",
            HelpColumns.Align(Help));
    }
}

using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering.Correcting;

namespace ReplyAssistant.Tests.Checking;

/// <summary>A slip of form that runs through a text is one finding, after all that weighs more.</summary>
public sealed class RunningSlipTests
{
    [Theory]
    [InlineData("我局已开展检查,发现问题3处,均已整改:一是换线,二是换牌。", "punctuation.half-width", 4)]
    [InlineData("推行\"一网通办\"和\"一次办好\"，建成\"云上窗口\"。", "punctuation.straight-quote", 3)]
    [InlineData("2023年05月06日开工，2024年03月08日完工，2024年09月投用。", "numeral.date-padding", 3)]
    [InlineData("5月1号开工，6月3号完工。", "numeral.date-hao", 2)]
    [InlineData("支持培训、实训、等项目和讲座、展览、等活动。", "punctuation.comma-before-deng", 2)]
    public async Task It_is_told_once_with_its_count_and_the_fix_of_each_place(string answer, string rule, int count)
    {
        var found = Assert.Single(await Checkers.CheckAsync(Checkers.LetterWith(answer)), f => f.Rule == rule);

        Assert.Equal(count, found.Places.Count);
        Assert.Contains($"全文有{count}处", found.Message, StringComparison.Ordinal);
        Assert.Equal(count, FindingFixes.Of(found).Count);
        Assert.Null(found.Fix);
    }

    [Fact]
    public async Task What_stands_once_is_told_as_before()
    {
        var found = Assert.Single(await Checkers.CheckAsync(Checkers.LetterWith("我局已开展检查,问题均已整改。")), f => f.Rule == "punctuation.half-width");

        Assert.Equal("，", found.Fix);
        Assert.DoesNotContain("全文", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_its_places_are_mended_at_once()
    {
        var text = Checkers.LetterWith("我局已开展检查,发现问题3处,均已整改;2024年05月完成。");

        var fixes = Corrections.Of(await Checkers.CheckAsync(text), text);

        Assert.Equal(["，", "，", "；"], fixes.Where(f => f.Rule == "punctuation.half-width").Select(f => f.After));
    }

    [Fact]
    public async Task Findings_come_by_gravity()
    {
        var findings = await Checkers.CheckAsync(Checkers.LetterWith(
            "我局增设站点4处,分别是东门、西门,请与经办人联系(手机13800138000)。\n我局将针对代表提出的问题,于2月30日以前答复。"));

        var order = findings.Select(f => f.Rule).ToList();
        Assert.Equal(["header.kind-mismatch", "privacy.mobile"], findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule).Intersect(["header.kind-mismatch", "privacy.mobile"]));
        Assert.True(order.IndexOf("fact.list-count") < order.IndexOf("punctuation.half-width"));
        Assert.Equal("punctuation.half-width", findings.Last(f => f.Severity == Severity.Warning).Rule);
        Assert.Equal(findings.OrderBy(f => f.Severity).Select(f => f.Rule), order);
    }

    [Theory]
    [InlineData("一、关于对您提出的“完善设施”的建议，我局高度重视。")]
    [InlineData("一、关于对第三点建议的答复\n我局已完成改造。")]
    public async Task One_fault_is_told_by_one_rule(string heading)
    {
        var text = Checkers.LetterWith(heading).Replace("一、关于“支持中小企业发展”的建议\n\n", "", StringComparison.Ordinal);

        Assert.Single(await Checkers.CheckAsync(text), f => f.Rule.EndsWith("doubled-preposition", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_that_another_yields_to_is_there() =>
        Assert.All(RuleBook.Default.Rules.SelectMany(r => r.YieldsTo), id => Assert.True(RuleBook.Default.Has(id), id));

    [Fact]
    public void What_is_told_of_a_run_names_its_count() =>
        Assert.All(RuleBook.Default.Rules.Where(r => r.RunMessage is not null), r => Assert.Contains("{count}", r.RunMessage, StringComparison.Ordinal));
}

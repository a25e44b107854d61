using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Indexing;

public sealed class ThesaurusTests
{
    private static readonly IWordBreaker Words = WordBreakers.Create();

    [Theory]
    [InlineData("企业反映过桥的钱利息太高", "过桥的钱")]
    [InlineData("还旧借新的时候利息太高", "还旧借新")]
    [InlineData("能不能先把钱还了再贷出来", "还了…再贷")]
    public void Everyday_words_lead_to_the_term(string text, string said)
    {
        var found = Assert.Single(Find("应急转贷 = 转贷资金 < 过桥的钱 还旧借新 还了…再贷", text));
        Assert.Equal(said, found.Said);
        Assert.Equal(["应急转贷", "转贷资金"], found.Others.Select(o => o.Text));
    }

    [Fact]
    public void A_term_leads_to_its_other_names_and_never_to_everyday_words()
    {
        var found = Assert.Single(Find("应急转贷 = 转贷资金 < 过桥的钱", "完善应急转贷机制"));
        Assert.Equal(["转贷资金"], found.Others.Select(o => o.Text));
    }

    [Fact]
    public void A_term_weighs_more_than_what_an_everyday_wording_may_mean()
    {
        var set = "应急转贷 = 转贷资金 < 过桥的钱";
        Assert.True(Find(set, "转贷资金")[0].Others[0].Weight > Find(set, "过桥的钱")[0].Others[0].Weight);
        Assert.True(Find(set, "转贷资金")[0].Others[0].Weight < 1);
    }

    [Theory]
    [InlineData("看病每次都要排很久的队")]
    [InlineData("排队两小时才看病")]
    public void Parts_may_stand_apart_and_in_either_order(string text) => Assert.Single(Find("分时段预约诊疗 < 看病…排 排队…看病", text));

    [Theory]
    [InlineData("老人看病。排污口也要管")]
    [InlineData("看病的地方和菜市场门口的路都排着车")]
    public void Parts_do_not_reach_over_a_clause_or_far(string text) => Assert.Empty(Find("分时段预约诊疗 < 看病…排", text));

    [Fact]
    public void Of_wordings_inside_each_other_the_longer_is_meant()
    {
        var found = Find("公积金 = 住房公积金\n绿色信贷 = 绿色贷款\n公积金贷款 = 住房公积金贷款", "提高公积金贷款额度");
        Assert.Equal("公积金贷款", Assert.Single(found).Said);
    }

    [Fact]
    public void A_short_word_is_not_found_across_two_others() => Assert.Empty(Find("泊位 = 车位", "列车位于站台"));

    [Fact]
    public void Letters_are_found_whole_in_any_case()
    {
        Assert.Single(Find("疾病诊断相关分组 = DRG", "drg付费"));
        Assert.Empty(Find("疾病诊断相关分组 = DRG", "DRGX系统"));
    }

    [Fact]
    public void What_the_text_says_itself_is_not_offered_again() => Assert.Empty(Find("应急转贷 = 转贷资金", "应急转贷（转贷资金）"));

    [Theory]
    [InlineData("应急转贷")]
    [InlineData("应急转贷 < 过桥 < 倒贷")]
    [InlineData("贷 = 借款")]
    [InlineData("应急转贷 < 借…还")]
    public void What_is_no_set_is_told_by_its_line(string line) => Assert.Equal([2], ThesaurusFile.Parse("# 融资\n" + line).BadLines);

    private static IReadOnlyList<SaidOtherwise> Find(string sets, string text) =>
        new Thesaurus(ThesaurusFile.Parse(sets).Sets).Find(TextFolding.Fold(text), Words);
}

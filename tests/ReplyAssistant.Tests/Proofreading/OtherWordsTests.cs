namespace ReplyAssistant.Tests.Proofreading;

/// <summary>Faults of language as pages of counties show them, and good sentences that come near them.</summary>
public sealed class OtherWordsTests
{
    [Theory]
    [InlineData("下一步我局将积极争取资金，尽快建设首末站，改善群众出行条件，为全县发展作出贡献")]
    [InlineData("我局将加大投入,加快施工,加强监管,确保明年六月底前全线建成通车")]
    public async Task A_paragraph_of_several_clauses_that_ends_without_a_stop_is_found(string paragraph) =>
        Assert.Single(await Proofread.QuotesAsync("punctuation.missing-end", paragraph));

    [Theory]
    [InlineData("一是优化线网，加密班次\n我局已完成改造。")]
    [InlineData("云澜市老旧小区改造计划完成情况表（截至2024年12月底）\n我局已完成改造。")]
    [InlineData("附件：云澜市农村公路建设计划、云澜市危旧桥梁改造计划和云澜市客运站改造计划\n我局已完成改造。")]
    public async Task A_heading_or_a_name_needs_no_stop(string body) =>
        Assert.Empty(await Proofread.QuotesAsync("punctuation.missing-end", body));

    [Theory]
    [InlineData("进一步改善群众的出行的条件。", "的出行的")]
    [InlineData("提高了企业的办事的效率。", "的办事的")]
    public async Task A_second_de_is_told_as_a_hint(string body, string quote) =>
        Assert.Equal([quote], await Proofread.QuotesAsync("wording.doubled-de", body));

    [Theory]
    [InlineData("这是我市的重要的工作内容。")]
    [InlineData("取得了有目共睹的更大的成效。")]
    [InlineData("他们是企业的优秀的代表，本市的最大的项目已开工。")]
    public async Task What_is_great_or_new_may_stand_between_two(string body) =>
        Assert.Empty(await Proofread.QuotesAsync("wording.doubled-de", body));
}

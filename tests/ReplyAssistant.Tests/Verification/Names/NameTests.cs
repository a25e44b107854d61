using ReplyAssistant.Verification.Names;

namespace ReplyAssistant.Tests.Verification.Names;

public sealed class NameTests
{
    private static readonly StubStore Store = StubStore.With(Policies.Measures, Policies.Expired, Policies.Repealing);

    [Theory]
    [InlineData("按照《云澜市推动制造业高质量若干措施》执行。", "《云澜市推动制造业高质量若干措施》")]
    [InlineData("按照《推动制造业发展若干措施》（云府〔2023〕12号）执行。", "《推动制造业发展若干措施》")]
    public async Task A_title_that_is_nearly_the_stores_is_found(string text, string quote)
    {
        var finding = Assert.Single(await RuleDesk.CheckAsync(new TitleRule(), RuleDesk.Letter(text), Store));

        Assert.Equal((TitleRule.Drift, quote), (finding.Rule, finding.Places[0].Quote));
        Assert.Contains("云澜市推动制造业高质量发展若干措施》（云府〔2023〕12号）", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("按照《云澜市推动制造业高质量发展若干措施》（云府〔2023〕12号）执行。")]
    [InlineData("按照《云澜市推动制造业高质量发展实施细则》执行。")]
    [InlineData("按照《云澜市促进就业若干措施》执行。")]
    public async Task The_stores_own_title_and_another_document_raise_nothing(string text) =>
        Assert.Empty(await RuleDesk.CheckAsync(new TitleRule(), RuleDesk.Letter(text), Store));

    [Fact]
    public async Task Two_near_titles_in_one_letter_are_found() => Assert.Equal(
        TitleRule.Variants,
        Assert.Single(await RuleDesk.FindAsync(new TitleRule(), "《云澜市企业应急转贷资金管理办法》已施行，按《云澜市企业应急转贷管理办法》执行。")).Rule);

    [Theory]
    [InlineData("《云澜市工业发展“十三五”规划》和《云澜市工业发展“十四五”规划》。")]
    [InlineData("原《云澜市专精特新培育办法》（云工信规〔2021〕5号）由《云澜市专精特新梯度培育办法》（云工信规〔2025〕1号）代替。")]
    [InlineData("《云澜市中试平台管理办法》和《云澜市中试平台管理细则》。")]
    public async Task Two_documents_with_like_titles_raise_nothing(string text) => Assert.Empty(await RuleDesk.FindAsync(new TitleRule(), text));

    [Theory]
    [InlineData("《云澜市推动制造业高质量发展若干措施》（云府〔2023〕21号）明确。", NumberRule.Mismatch)]
    [InlineData("《云澜市供地办法》（2019）明确。", NumberRule.Missing)]
    [InlineData("《云澜市供地办法》（云府〔2019〕4号）明确，按《云澜市供地办法》（云府〔2019〕14号）执行。", NumberRule.Two)]
    [InlineData("《云澜市供地办法》（云府〔2019〕4号）和《云澜市用能规定》（云府〔2019〕4号）明确。", NumberRule.Two)]
    public async Task A_wrong_or_missing_number_is_found(string text, string rule) =>
        Assert.Equal(rule, Assert.Single(await RuleDesk.CheckAsync(new NumberRule(), RuleDesk.Letter(text), Store)).Rule);

    [Theory]
    [InlineData("《云澜市推动制造业高质量发展若干措施》（云府〔2023〕12号）明确。")]
    [InlineData("《云澜市推动制造业高质量发展若干措施》(云府[2023]12号)明确。")]
    [InlineData("《云澜市供地办法》（云府〔2019〕4号）明确，按《云澜市供地办法》（2019）执行。")]
    [InlineData("《云澜市供地办法》明确。")]
    public async Task A_right_number_raises_nothing(string text) =>
        Assert.Empty(await RuleDesk.CheckAsync(new NumberRule(), RuleDesk.Letter(text), Store));

    [Theory]
    [InlineData("按《云澜市供地办法》，市里印发制造业创新中心建设管理细则，推动体系建设。", "制造业创新中心建设管理细则")]
    [InlineData("按《云澜市供地办法》，还印发“三首”工程扶持计划操作规程，推动应用。", "“三首”工程扶持计划操作规程")]
    public async Task An_issued_document_without_marks_is_found(string text, string quote) =>
        Assert.Equal(quote, Assert.Single(await RuleDesk.FindAsync(new UnmarkedTitleRule(), text)).Places[0].Quote);

    [Theory]
    [InlineData("按《云澜市供地办法》，市里出台相关配套实施细则，推动落实。")]
    [InlineData("市里印发制造业创新中心建设管理细则，推动体系建设。")]
    [InlineData("按《云澜市供地办法》，我局将研究出台有关工作方案。")]
    public async Task A_general_word_and_a_letter_without_marks_raise_nothing(string text) =>
        Assert.Empty(await RuleDesk.FindAsync(new UnmarkedTitleRule(), text));

    [Fact]
    public async Task A_national_centre_by_a_wrong_name_is_found_with_the_right_one()
    {
        var finding = Assert.Single(await RuleDesk.FindAsync(new KnownNameRule(), "本市的国家级高性能医疗器械制造业创新中心已经挂牌。"));

        Assert.Equal("国家级高性能医疗器械制造业创新中心", finding.Places[0].Quote);
        Assert.Contains("“国家高性能医疗器械创新中心”", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issuer_of_the_store_by_a_wrong_name_is_found() => Assert.Equal(
        "云澜市工业信息化局",
        Assert.Single(await RuleDesk.CheckAsync(new KnownNameRule(), RuleDesk.Letter("云澜市工业信息化局负责组织实施。"), Store)).Places[0].Quote);

    [Theory]
    [InlineData("建成国家高性能医疗器械创新中心。")]
    [InlineData("国家级制造业创新中心1家，省级制造业创新中心8家。")]
    [InlineData("云澜市工业和信息化局负责组织实施。")]
    public async Task Right_names_and_kinds_of_bodies_raise_nothing(string text) =>
        Assert.Empty(await RuleDesk.CheckAsync(new KnownNameRule(), RuleDesk.Letter(text), Store));

    [Fact]
    public async Task One_pair_of_quotes_around_several_names_is_found() => Assert.Equal(
        "“科技园站、创业大厦站、人民医院站”",
        Assert.Single(await RuleDesk.FindAsync(new QuotedNamesRule(), "周边设有“科技园站、创业大厦站、人民医院站”等公交站。")).Places[0].Quote);

    [Theory]
    [InlineData("形成“研发、生产、销售”等环节一体的链条。")]
    [InlineData("周边设有“科技园站”“创业大厦站”“人民医院站”等公交站。")]
    public async Task Quoted_activities_and_names_in_their_own_quotes_raise_nothing(string text) =>
        Assert.Empty(await RuleDesk.FindAsync(new QuotedNamesRule(), text));

    [Theory]
    [InlineData("我厅将会同有关部门认真研究。", "我厅")]
    [InlineData("下一步，我委积极推进。", "我委")]
    public async Task A_voice_that_is_not_the_issuers_is_found(string text, string quote) =>
        Assert.Equal(quote, Assert.Single(await RuleDesk.FindAsync(new VoiceRule(), text)).Places[0].Quote);

    [Theory]
    [InlineData("我局将会同有关部门认真研究。")]
    [InlineData("我市将推进，我部分企业已完成，我委托第三方开展。")]
    [InlineData("市发展改革委回复称：“我委将积极推进。”")]
    public async Task The_issuers_voice_and_quoted_voices_raise_nothing(string text) =>
        Assert.Empty(await RuleDesk.FindAsync(new VoiceRule(), text));
}

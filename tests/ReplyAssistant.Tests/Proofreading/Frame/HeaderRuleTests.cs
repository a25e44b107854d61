using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Proofreading.Frame;

public sealed class HeaderRuleTests
{
    private static readonly FrameLetter Cppcc = new();

    [Fact]
    public async Task Letters_without_a_fault_raise_nothing()
    {
        Assert.Empty(await Cppcc.FindingsAsync());
        Assert.Empty(await FrameLetter.Npc.FindingsAsync());
    }

    [Theory]
    [InlineData("某某代表：", "代表")]
    [InlineData("某某等5位代表：", "代表")]
    [InlineData("第三代表团：", "代表团")]
    public async Task A_deputy_is_no_member_of_the_cppcc(string addressee, string quote)
    {
        var found = (await (Cppcc with { Addressee = addressee }).FindingsAsync()).First(f => f.Rule == "header.kind-mismatch");

        Assert.Equal(quote, found.Places[0].Quote);
        Assert.Equal(Severity.Error, found.Severity);
    }

    [Theory]
    [InlineData("云澜市工业和信息化局关于市政协十一届四次会议第074号建议答复的函", "建议")]
    [InlineData("云澜市工业和信息化局关于市十一届人大四次会议第074号提案答复的函", "人大")]
    public async Task A_title_of_the_other_kind_is_found(string title, string quote) =>
        await (Cppcc with { Title = title }).OnlyAsync("header.kind-mismatch", quote);

    [Theory]
    [InlineData("您在市政协十一届四次会议上提出的《关于进一步优化营商环境的建议》（第074号）收悉。现答复如下：")]
    [InlineData("您在市政协十一届四次会议上提出的第074号提案《关于落实代表建议的提案》收悉。您的建议很好，现答复如下：")]
    public async Task What_the_proposer_calls_it_is_not_the_letters_kind(string opening) =>
        Assert.Empty(await (Cppcc with { Opening = opening }).FindingsAsync());

    [Fact]
    public async Task A_letter_that_answers_both_kinds_is_left_alone() =>
        Assert.DoesNotContain(
            await (Cppcc with { Title = "云澜市工业和信息化局关于市十五届人大四次会议第052号建议和市政协十一届四次会议第074号提案答复的函" }).FindingsAsync(),
            f => f.Rule is "header.kind-mismatch" or "header.session-mismatch" or "header.number-mismatch");

    [Theory]
    [InlineData("十一届四次", "十一届三次", "市政协十一届三次会议")]
    [InlineData("十一届四次", "十届四次", "市政协十届四次会议")]
    public async Task Two_sessions_in_one_letter_are_an_error(string right, string wrong, string quote)
    {
        var found = await (Cppcc with { Opening = Cppcc.Opening.Replace(right, wrong, StringComparison.Ordinal) }).OnlyAsync("header.session-mismatch", quote);

        Assert.Equal("市政协十一届四次会议", found.Places[1].Quote);
        Assert.Equal(Severity.Error, found.Severity);
    }

    [Theory]
    [InlineData("政协云澜市第十一届委员会第四次会议")]
    [InlineData("市政协第十一届四次会议")]
    public async Task One_session_may_be_written_out_in_full(string session) =>
        Assert.Empty(await (Cppcc with { Opening = Cppcc.Opening.Replace("市政协十一届四次会议", session, StringComparison.Ordinal) }).FindingsAsync());

    [Fact]
    public async Task The_npc_puts_its_term_before_its_name()
    {
        var npc = FrameLetter.Npc;
        var found = await (npc with { Opening = npc.Opening.Replace("十五届人大", "人大十五届", StringComparison.Ordinal) })
            .OnlyAsync("header.session-order", "市人大十五届四次会议");

        Assert.Equal("市十五届人大四次会议", found.Fix);
    }

    [Fact]
    public async Task A_letter_that_orders_all_its_sessions_the_other_way_gets_a_hint_without_fix()
    {
        var letter = FrameLetter.Npc with
        {
            Title = FrameLetter.Npc.Title.Replace("十五届人大", "人大十五届", StringComparison.Ordinal),
            Opening = FrameLetter.Npc.Opening.Replace("十五届人大", "人大十五届", StringComparison.Ordinal),
        };

        Assert.All(await letter.FindingsAsync(), f => Assert.Equal(("header.session-order", Severity.Hint, null), (f.Rule, f.Severity, f.Fix)));
    }

    [Fact]
    public async Task Two_numbers_in_one_letter_are_an_error() =>
        await (Cppcc with { Opening = Cppcc.Opening.Replace("074", "047", StringComparison.Ordinal) }).OnlyAsync("header.number-mismatch", "047");

    [Theory]
    [InlineData("第74号")]
    [InlineData("第074号（经济发展类012号）")]
    public async Task One_number_may_be_written_shorter_or_with_its_category(string number) =>
        Assert.Empty(await (Cppcc with { Opening = Cppcc.Opening.Replace("第074号", number, StringComparison.Ordinal) }).FindingsAsync());

    [Fact]
    public async Task A_number_of_a_later_year_is_an_error() =>
        await (Cppcc with
        {
            Title = Cppcc.Title.Replace("074", "20260074", StringComparison.Ordinal),
            Opening = Cppcc.Opening.Replace("074", "20260074", StringComparison.Ordinal),
        }).OnlyAsync("header.number-year", "20260074");

    [Fact]
    public async Task The_short_name_in_the_title_is_not_the_one_that_signs()
    {
        var found = await (Cppcc with { Title = Cppcc.Title.Replace("云澜市", "市", StringComparison.Ordinal) })
            .OnlyAsync("header.issuer-short", "市工业和信息化局");

        Assert.Equal("云澜市工业和信息化局", found.Places[1].Quote);
        Assert.Null(found.Fix);
    }

    [Fact]
    public async Task Another_bureau_in_the_title_is_found() =>
        await (Cppcc with { Title = Cppcc.Title.Replace("工业和信息化局", "商务局", StringComparison.Ordinal) })
            .OnlyAsync("header.issuer-mismatch", "云澜市商务局");

    [Fact]
    public async Task Guanyu_dui_is_one_preposition_too_many() =>
        Assert.Equal("关于", (await (Cppcc with { Title = Cppcc.Title.Replace("关于", "关于对", StringComparison.Ordinal) })
            .OnlyAsync("header.doubled-preposition", "关于对")).Fix);

    [Fact]
    public async Task Foreign_trade_begins_with_dui_too() =>
        Assert.Empty(await (Cppcc with { Body = "一、关于对外贸易的建议\n我局已减免费用120万元。" }).FindingsAsync());

    [Fact]
    public async Task Two_patterns_of_opening_in_one_sentence_are_a_hint()
    {
        var mixed = Cppcc with { Opening = "市政协办公厅转来市政协十一届四次会议第074号提案《关于支持中小企业发展的提案》收悉。现答复如下：" };
        var whole = Cppcc with { Opening = "市政协办公厅转来的市政协十一届四次会议第074号提案《关于支持中小企业发展的提案》收悉。现答复如下：" };

        Assert.StartsWith("转来市政协", Assert.Single(await mixed.FindingsAsync()).Places[0].Quote, StringComparison.Ordinal);
        Assert.Empty(await whole.FindingsAsync());
    }

    [Fact]
    public async Task One_heading_of_another_pattern_is_found()
    {
        const string body = "一、针对“降低成本”的建议\n已减免120万元。\n二、关于“引进人才”的建议\n已引进30人。\n三、关于“加强服务”的建议\n已走访40户。";

        Assert.Equal("关于", (await (Cppcc with { Body = body }).OnlyAsync("header.heading-pattern", "针对")).Fix);
    }

    [Fact]
    public async Task Copies_go_to_the_body_that_asked() =>
        await (Cppcc with { Foot = "抄送：市人大常委会选联任工委，市政府督查室。" }).OnlyAsync("header.copy-mismatch", "市人大常委会选联任工委");

    [Fact]
    public async Task Copies_of_other_places_are_right_too() =>
        Assert.Empty(await (FrameLetter.Npc with { Foot = "抄送：市人大人事代表委，市政府办公室。" }).FindingsAsync());

    [Fact]
    public async Task A_title_that_calls_a_proposal_a_suggestion_is_a_hint() =>
        await (Cppcc with { Opening = Cppcc.Opening.Replace("发展的提案", "发展的建议的提案", StringComparison.Ordinal) })
            .OnlyAsync("header.title-doubled", "的建议的提案");

    [Fact]
    public async Task Two_titles_of_one_proposal_are_found() =>
        await (Cppcc with { Title = "云澜市工业和信息化局关于《关于扶持中小企业发展的提案》的答复" })
            .OnlyAsync("header.proposal-title", "关于支持中小企业发展的提案");
}

using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;

namespace ReplyAssistant.Tests.Proofreading.Frame;

public sealed class DateAndNumberTests
{
    private static readonly FrameLetter Letter = new();

    [Theory]
    [InlineData("2025年2月30日")]
    [InlineData("2025年4月31日")]
    [InlineData("2025年13月1日")]
    [InlineData("2025年02月29日")]
    public async Task A_day_that_is_none_is_an_error(string date) =>
        Assert.Equal(Severity.Error, (await (Letter with { Date = date }).OnlyAsync("header.date-invalid", date)).Severity);

    [Theory]
    [InlineData("2025年05月07日", null)]
    [InlineData("2025年5月7号", "2025年5月7日")]
    [InlineData("二〇二五年五月七日", null)]
    [InlineData("2025.5.7", "2025年5月7日")]
    public async Task A_date_in_another_form_is_found(string date, string? fix) =>
        Assert.Equal(fix, (await (Letter with { Date = date }).OnlyAsync("header.date-form", date)).Fix);

    [Fact]
    public async Task Before_2012_dates_were_in_chinese_numerals() =>
        Assert.Empty(await (Letter with { Date = "二〇〇九年五月七日" }).FindingsAsync());

    [Fact]
    public async Task A_date_after_the_day_asked_for_is_found() =>
        await Letter.OnlyAsync("header.date-future", "2025年5月27日", with: c => c with { On = new DateOnly(2025, 5, 1) });

    [Theory]
    [InlineData("云工信函[2025]8号", "云工信函〔2025〕8号")]
    [InlineData("云工信函〔2025〕第8号", "云工信函〔2025〕8号")]
    [InlineData("云工信函(2025)8号", "云工信函〔2025〕8号")]
    [InlineData("云工信函〔2025〕08号", null)]
    [InlineData("云工信函〔25〕8号", null)]
    public async Task A_document_number_in_another_form_is_found(string number, string? fix)
    {
        var found = await (Letter with { Head = number }).OnlyAsync("header.document-number", number);

        Assert.Equal((fix, Severity.Warning), (found.Fix, found.Severity));
    }

    [Theory]
    [InlineData("云工信函〔2025〕8号")]
    [InlineData("发文字号：云工信函〔2025〕118号")]
    [InlineData("索引号：K12345(2025)00012号")]
    public async Task Other_numbers_above_the_title_are_no_matter(string head) =>
        Assert.Empty(await (Letter with { Head = head }).FindingsAsync());

    [Fact]
    public async Task A_draft_lacks_what_a_published_copy_need_not_show()
    {
        var found = await Letter.FindingsAsync(LetterStage.Draft, c => c with { HasOwnProfile = true });

        Assert.Equal(["class.missing", "header.contact-missing", "header.document-number-missing"], found.Select(f => f.Rule).Order());
    }

    [Fact]
    public async Task A_draft_that_has_everything_raises_nothing()
    {
        var whole = Letter with { Head = "云工信函〔2025〕8号\n办理类别：A", Foot = "（联系人：某科室，联系电话：办公电话）" };

        Assert.Empty(await whole.FindingsAsync(LetterStage.Draft, c => c with { HasOwnProfile = true }));
    }

    [Fact]
    public async Task A_class_that_the_place_does_not_have_is_found() =>
        await (Letter with { Head = "办理类别：D" }).OnlyAsync("class.unknown", "D", with: c => c with
        {
            HasOwnProfile = true, Profile = ProfileReader.Default with { Classes = [.. ProfileReader.Default.Classes.Take(3)] },
        });

    [Fact]
    public async Task Two_class_marks_are_found() =>
        await (Letter with { Head = "办理类别：A", Foot = "办理类别：B" }).OnlyAsync("class.conflict", "B");

    [Fact]
    public async Task A_title_printed_twice_and_the_pages_own_words_are_hints()
    {
        var found = await (Letter with { Head = Letter.Title, Foot = "公开方式：主动公开\n打印本页 关闭窗口" }).FindingsAsync();

        Assert.Equal(["header.page-matter", "header.title-repeated"], found.Select(f => f.Rule).Order());
        Assert.All(found, f => Assert.Equal(Severity.Hint, f.Severity));
    }

    [Fact]
    public async Task A_letter_is_held_against_its_proposal()
    {
        var proposal = new ReplyAssistant.Proposals.Proposal
        {
            Kind = ReplyAssistant.Proposals.ProposalKind.Cppcc, Number = "075", Session = "市政协十一届五次会议", Title = "关于支持大企业发展的提案",
            Proposers = [], Requests = [],
        };

        var found = await Letter.FindingsAsync(with: c => c with { Against = proposal });

        Assert.Equal(
            ["header.number-mismatch", "header.number-mismatch", "header.proposal-title", "header.session-mismatch", "header.session-mismatch"],
            found.Select(f => f.Rule).Order());
    }
}

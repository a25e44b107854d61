using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Documents.Structure;

public sealed class ValidityTests
{
    [Theory]
    [InlineData("本办法自2020年7月1日起施行，有效期5年。", "2025-06-30")]
    [InlineData("本措施自印发之日起施行，有效期三年。", "2024-01-01")]
    [InlineData("本办法有效期至2022年12月31日。", "2022-12-31")]
    [InlineData("本细则自2021年3月1日起试行2年。", "2023-02-28")]
    [InlineData("自2021年3月1日起施行，有效期至2026年2月28日。", "2026-02-28")]
    [InlineData("证书有效期3年。", null)]
    [InlineData("《另一办法》有效期至2022年12月31日。", null)]
    [InlineData("本办法自2020年7月1日起施行。", null)]
    public void A_policy_states_its_own_term(string sentence, string? until)
    {
        var validity = RawText.Parse($"某市管理办法\n推进建设。\n{sentence}\n某市局\n2021年1月2日").Validity;

        Assert.Equal(until, validity.Until?.ToString("yyyy-MM-dd"));
        Assert.Equal(until is null ? ValidityStatus.Unknown : ValidityStatus.InForce, validity.Status);
    }

    [Fact]
    public void A_term_that_has_run_out_expires()
    {
        var validity = RawText.Parse("某市管理办法\n本办法有效期至2022年12月31日。").Validity;

        Assert.Equal(ValidityStatus.InForce, validity.On(new DateOnly(2022, 12, 31)));
        Assert.Equal(ValidityStatus.Expired, validity.On(new DateOnly(2023, 1, 1)));
    }

    [Theory]
    [InlineData("废止", ValidityStatus.Repealed)]
    [InlineData("已失效", ValidityStatus.Expired)]
    [InlineData("现行有效", ValidityStatus.InForce)]
    public void The_page_states_a_status(string value, ValidityStatus status)
    {
        var raw = RawText.Of("某市管理办法\n推进建设。") with { Properties = new Dictionary<string, string> { ["效力状态"] = value } };

        Assert.Equal(status, new DocumentParser().Parse(raw).Validity.Status);
    }

    [Fact]
    public void A_mark_at_the_title_repeals() =>
        Assert.Equal(ValidityStatus.Repealed, RawText.Parse("某市管理办法（已废止）\n推进建设。").Validity.Status);

    [Theory]
    [InlineData("《甲办法》（某府〔2015〕3号）同时废止。", "甲办法", "某府〔2015〕3号", ValidityStatus.Repealed)]
    [InlineData("现决定废止《甲办法》。", "甲办法", null, ValidityStatus.Repealed)]
    [InlineData("我市曾出台《乙办法》，目前《甲办法》已失效。", "甲办法", null, ValidityStatus.Expired)]
    [InlineData("此前印发的《甲办法》不再执行。", "甲办法", null, ValidityStatus.Repealed)]
    [InlineData("《甲办法》已到期，正在修订。", "甲办法", null, ValidityStatus.Expired)]
    public void A_document_says_that_another_has_ended(string sentence, string title, string? number, ValidityStatus status)
    {
        var repeal = Assert.Single(RawText.Parse("某市通知\n" + sentence).Repeals);

        Assert.Equal((title, number, status), (repeal.Title, repeal.DocumentNumber, repeal.Status));
        Assert.Equal(sentence, repeal.Quote);
    }

    [Fact]
    public void Two_titles_end_together_on_the_day_of_the_sentence_before()
    {
        var repeals = RawText.Parse("某市办法\n本办法自2024年1月1日起施行。《甲办法》、《乙办法》同时废止。").Repeals;

        Assert.Equal(["甲办法", "乙办法"], repeals.Select(r => r.Title));
        Assert.All(repeals, r => Assert.Equal(new DateOnly(2024, 1, 1), r.From));
    }

    [Theory]
    [InlineData("《甲办法》尚未废止。")]
    [InlineData("根据《甲办法》，资格失效。")]
    [InlineData("落实《甲办法》，推进建设。")]
    public void What_is_not_said_is_not_read(string sentence) => Assert.Empty(RawText.Parse("某市通知\n" + sentence).Repeals);
}

using ReplyAssistant.Verification.Commitments;

namespace ReplyAssistant.Tests.Verification.Commitments;

public sealed class CommitmentReaderTests
{
    private static readonly DateOnly Written = new(2024, 5, 20);

    [Theory]
    [InlineData("下一步，我局将会同市财政局出台实施细则。", "我局")]
    [InlineData("我局会同市财政局研究制定实施细则，拟提高补助比例。", "我局")]
    [InlineData("市交通运输局计划于2025年底前新增3条公交线路。", "市交通运输局")]
    [InlineData("北屿区人民政府计划于2025年底前设立检验服务点1个。", "北屿区人民政府")]
    [InlineData("力争到2026年建成示范基地10个。", null)]
    public void A_promise_is_read_with_its_owner(string answer, string? owner) => Assert.Equal(owner, Read(answer).Owner);

    [Theory]
    [InlineData("我局已将诊断报告逐户反馈企业。")]
    [InlineData("《云澜市扶持计划》已于2023年实施。")]
    [InlineData("该扶持计划在全市推广，共支持企业12家。")]
    [InlineData("2023年底前完成了验收。")]
    [InlineData("按照行动计划，全市已建成基站120个。")]
    [InlineData("虚拟电厂已接入用户30户。")]
    public void A_report_is_no_promise(string answer) => Assert.Empty(All(answer));

    [Theory]
    [InlineData("我局将于2024年9月底前出台细则。", "2024-09-30")]
    [InlineData("我局将于年底前出台细则。", "2024-12-31")]
    [InlineData("我局将于明年6月前出台细则。", "2025-06-30")]
    [InlineData("计划于2024年第三季度印发。", "2024-09-30")]
    [InlineData("2024年计划新增诊断300户，11月底前完成。", "2024-11-30")]
    [InlineData("力争到2025年底建成，2026年3月15日前投用。", "2026-03-15")]
    [InlineData("我局将在三个月内完成整改。", "2024-08-20")]
    [InlineData("“十四五”期间，我局将建成平台5个。", "2025-12-31")]
    [InlineData("计划于2024年下半年启动。", "2024-12-31")]
    public void By_when_is_read_from_the_words_and_the_letters_day(string answer, string day) =>
        Assert.Equal(DateOnly.Parse(day), Read(answer).Due);

    [Theory]
    [InlineData("下一步，我局将继续推进《云澜市行动计划（2024—2027年）》。")]
    [InlineData("自2022年起实行补贴，下一步将继续完善。")]
    [InlineData("近三年内累计支持12家，下一步将继续完善。")]
    [InlineData("2023年建成12个，下一步将继续完善。")]
    [InlineData("下一步，我局将适时出台细则。")]
    public void A_day_that_has_passed_or_stands_in_a_title_is_no_due_day(string answer) => Assert.Null(Read(answer).Due);

    [Fact]
    public void Somebody_else_who_is_not_named_is_vague() => Assert.True(Read("下一步，我市相关部门将继续推进。").IsOwnerVague);

    [Fact]
    public void The_rule_tells_all_undated_promises_at_once()
    {
        var letter = CheckedLetters.With("下一步，我局将完善制度。相关部门将建立系统。我局将于2024年9月底前印发细则。");

        var hits = new CommitmentRule().Check(letter, CheckedLetters.Context).ToList();

        Assert.Equal(["下一步，我局将完善制度。", "相关部门将建立系统。"], hits.Single(h => h.Rule == "commitment.no-date").Places.Select(letter.Quote));
        Assert.Equal(["相关部门将建立系统。"], hits.Single(h => h.Rule == "commitment.no-owner").Places.Select(letter.Quote));
    }

    private static Commitment Read(string answer) => Assert.Single(All(answer));

    private static IReadOnlyList<Commitment> All(string answer)
    {
        var letter = CheckedLetters.With(answer);
        return CommitmentReader.Of(letter.Text, letter.Letter, Written);
    }
}

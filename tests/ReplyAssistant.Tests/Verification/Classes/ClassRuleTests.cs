using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;
using ReplyAssistant.Tests.Support;
using ReplyAssistant.Verification.Classes;

namespace ReplyAssistant.Tests.Verification.Classes;

public sealed class ClassRuleTests
{
    private const string Plans = "下一步，我局将研究出台扶持办法，争取国家、省政策支持。";

    [Fact]
    public async Task A_letter_that_only_plans_has_solved_nothing() =>
        Assert.Equal([("class.only-plans", "A")], await HitsAsync("A", Plans));

    [Theory]
    [InlineData("B", Plans)]
    [InlineData("A", "我局已于2024年3月印发扶持办法，拨付资金120万元。下一步，将继续扩大范围。")]
    public async Task A_class_that_fits_is_left_alone(string code, string answer) => Assert.Empty(await HitsAsync(code, answer));

    [Fact]
    public async Task One_planned_answer_among_others_is_only_a_hint()
    {
        var letter = CheckedLetters.Of(CheckedLetters.With("我局已印发办法。\n\n二、关于“完善配套”的建议\n\n" + Plans, "办理类别：A").Source);
        var hit = Assert.Single(new ClassRule().Check(letter, CheckedLetters.Context with { Profile = await ProfileAsync() }));

        Assert.Equal(Severity.Hint, hit.Severity);
    }

    private static async Task<IReadOnlyList<(string, string)>> HitsAsync(string code, string answer)
    {
        var letter = CheckedLetters.With(answer, $"办理类别：{code}\n公开方式：主动公开");
        var context = CheckedLetters.Context with { Profile = await ProfileAsync() };
        return [.. new ClassRule().Check(letter, context).Select(h => (h.Rule, letter.Quote(h.Places[0])))];
    }

    private static Task<Profile> ProfileAsync() =>
        ProfileReader.ReadAsync(Path.Combine(Shared.ProjectRoot(), "corpus", "profile.yaml"), CancellationToken.None);
}

using ReplyAssistant.Verification.Secrecy;

namespace ReplyAssistant.Tests.Verification.Secrecy;

public sealed class SecrecyRuleTests
{
    // A mark in the head of a document is refused before anything is checked.
    private static readonly string BelowTheHead = string.Concat(Enumerable.Repeat("我市已建成示范基地。\n", 20));

    [Theory]
    [InlineData("有关数据见附表（机密★1年）。", "机密★1年")]
    [InlineData("有关数据见附表，密级：秘密，不再列出。", "密级：秘密")]
    public void A_mark_is_found_wherever_it_stands(string answer, string mark) =>
        Assert.Equal([("secrecy.mark", mark)], new SecrecyMarkRule().Hits(CheckedLetters.With(BelowTheHead + answer)));

    [Theory]
    [InlineData("因涉及商业秘密，企业名单不便列出。")]
    [InlineData("我局已与企业签订保密协议，防止泄露国家秘密。")]
    public void The_word_in_a_sentence_is_no_mark(string answer) =>
        Assert.Empty(new SecrecyMarkRule().Hits(CheckedLetters.With(answer)));

    [Theory]
    [InlineData("具体名单见台账（内部资料，不得外传）。", "（内部资料，不得外传）")]
    [InlineData("内部资料，注意保存", "内部资料，注意保存")]
    public void A_mark_of_internal_use_is_found_in_a_public_letter(string answer, string mark) =>
        Assert.Equal([("secrecy.internal", mark)], new InternalMarkRule().Hits(CheckedLetters.With(answer)));

    [Theory]
    [InlineData("依法不得公开的信息，我局已作区分处理。")]
    [InlineData("企业内部使用的数据由企业自行管理（不含政务数据）。")]
    public void A_sentence_about_what_is_internal_is_no_mark(string answer) =>
        Assert.Empty(new InternalMarkRule().Hits(CheckedLetters.With(answer)));
}

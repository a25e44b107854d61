using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Drafting;

public sealed class FragmentsTests
{
    [Fact]
    public void A_basis_without_main_clause_is_joined_to_what_follows() =>
        Assert.Equal(["按照《某条例》第六条的有关规定，已设立引导基金。"], Joined("按照《某条例》第六条的有关规定。", "已设立引导基金。"));

    [Fact]
    public void A_whole_sentence_stays_alone() =>
        Assert.Equal(["按照规定，已设立基金。", "规模5亿元。"], Joined("按照规定，已设立基金。", "规模5亿元。"));

    private static IEnumerable<string> Joined(params string[] sentences) =>
        Fragments.Join([.. sentences.Select(s => new Sentence(s, SentenceKind.Status, [], []))]).Select(s => s.Text);
}

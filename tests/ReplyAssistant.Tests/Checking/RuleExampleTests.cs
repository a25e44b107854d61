using ReplyAssistant.Checking;

namespace ReplyAssistant.Tests.Checking;

/// <summary>What `reply rules` shows as wrong is found, and what it shows as right is not.</summary>
public sealed class RuleExampleTests
{
    /// <summary>Families whose examples are paragraphs of an answer; the others speak of a whole letter or need a store.</summary>
    private static readonly string[] Families = ["numbering", "punctuation", "numeral", "wording"];

    /// <summary>Rules of these families whose example is no paragraph by itself; each has tests of its own.</summary>
    private static readonly string[] NoParagraphs = ["numbering.level-order", "numbering.repeated", "numbering.skipped"];

    [Fact]
    public async Task Every_rule_finds_its_own_wrong_example()
    {
        var silent = new List<string>();
        foreach (var rule in Examples())
        {
            if (!await FindsAsync(rule, rule.Wrong)) silent.Add($"{rule.Id} finds nothing in: {rule.Wrong}");
        }

        Assert.Empty(silent);
    }

    [Fact]
    public async Task No_rule_finds_anything_in_its_own_right_example()
    {
        var loud = new List<string>();
        foreach (var rule in Examples())
        {
            if (await FindsAsync(rule, rule.Right)) loud.Add($"{rule.Id} fires on: {rule.Right}");
        }

        Assert.Empty(loud);
    }

    [Fact]
    public void Every_rule_at_work_has_its_text_and_every_text_a_rule_at_work()
    {
        var atWork = Checkers.All.Ids;

        Assert.Equal(atWork.Distinct(), atWork);
        Assert.Equal(RuleBook.Default.Rules.Select(r => r.Id), atWork);
    }

    [Fact]
    public void Every_rule_belongs_to_a_family_of_the_contract()
    {
        string[] families =
        [
            "header", "addressee", "numbering", "punctuation", "numeral", "wording", "name", "fact", "authority", "freshness",
            "consistency", "copying", "coverage", "commitment", "class", "privacy", "secrecy",
        ];

        Assert.All(RuleBook.Default.Rules, rule => Assert.Contains(rule.Id.Split('.')[0], families));
    }

    private static IEnumerable<RuleText> Examples() =>
        RuleBook.Default.Rules.Where(r => Families.Contains(r.Id.Split('.')[0]) && !NoParagraphs.Contains(r.Id));

    private static async Task<bool> FindsAsync(RuleText rule, string example)
    {
        var text = Checkers.LetterWith(example);
        var from = text.IndexOf(example, StringComparison.Ordinal);
        return (await Checkers.CheckAsync(text)).Any(f => f.Rule == rule.Id
            && f.Places.Any(p => p.Start >= from - 1 && p.End <= from + example.Length + 1));
    }
}

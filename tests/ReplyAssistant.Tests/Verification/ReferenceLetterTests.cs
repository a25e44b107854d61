using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Profiles;
using ReplyAssistant.Tests.Support;
using ReplyAssistant.Verification;

namespace ReplyAssistant.Tests.Verification;

/// <summary>The known defects of the reference letters that are defects of fact, name, authority or freshness.</summary>
public sealed class ReferenceLetterTests
{
    [Theory]
    [InlineData(1, "name.known-drift", "高性能医疗器械制造业创新中心")]
    [InlineData(1, "freshness.relative-figure", "截至目前")]
    [InlineData(1, "freshness.relative-figure", "今年")]
    [InlineData(1, "authority.article-uncompared", "第六条")]
    [InlineData(1, "freshness.as-of-old", "截至2021年7月")]
    [InlineData(1, "authority.ended-as-achievement", "该扶持计划已到期")]
    [InlineData(1, "name.title-unmarked", "制造业创新中心建设管理细则")]
    [InlineData(1, "name.title-unmarked", "扶持计划操作规程")]
    [InlineData(2, "name.number-missing", "（2019）")]
    [InlineData(2, "name.quotes-several", "银星科技园、大布巷居委会")]
    [InlineData(2, "freshness.unfinished-status", "正在编制的")]
    [InlineData(2, "freshness.unfinished-status", "正研究制定")]
    [InlineData(2, "freshness.unfinished-status", "近期印发的")]
    public async Task A_known_defect_is_found_at_its_place(int seed, string rule, string anchor)
    {
        var (letter, findings) = await CheckAsync(seed);

        var places = findings.Where(f => f.Rule == rule).SelectMany(f => f.Places).ToList();
        Assert.Contains(places, p => p.Quote.Contains(anchor, StringComparison.Ordinal));
        Assert.All(places, p => Assert.Equal(p.Quote, letter.Source[p.Start..p.End]));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2)]
    public async Task The_arithmetic_that_holds_raises_nothing(int seed) =>
        Assert.DoesNotContain((await CheckAsync(seed)).Findings, f => f.Rule.StartsWith("fact.", StringComparison.Ordinal));

    [Theory]
    [InlineData(0, 0), InlineData(1, 3), InlineData(2, 3)]
    public async Task No_more_warnings_than_known_defects(int seed, int most) =>
        Assert.InRange((await CheckAsync(seed)).Findings.Count(f => f.Severity != Severity.Hint), 0, most);

    private static async Task<(CheckedLetter Letter, IReadOnlyList<Finding> Findings)> CheckAsync(int seed)
    {
        var document = new DocumentParser().Parse(await new FileReader().ReadAsync(Shared.Seed(seed), CancellationToken.None));
        var letter = CheckedLetter.Of(document, new LetterParser(), LetterStage.Published)!;
        await using var services = new ServiceCollection().AddFactRules().BuildServiceProvider();
        var context = new CheckContext { Profile = ProfileReader.Default, On = document.Metadata.Date!.Value };
        return (letter, await new LetterChecker([], services.GetServices<IFactRule>()).CheckAsync(letter, context, CancellationToken.None));
    }
}

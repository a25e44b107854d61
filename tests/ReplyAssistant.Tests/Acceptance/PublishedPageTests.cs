using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Tests.Checking;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Acceptance;

/// <summary>A letter copied from a county's page, with half-width punctuation throughout.</summary>
public sealed class PublishedPageTests
{
    private static async Task<(LetterFile File, IReadOnlyList<Finding> Findings)> CheckAsync()
    {
        var file = Checkers.File(await File.ReadAllTextAsync(Path.Combine(Shared.Root, "cases", "real", "page.txt")), stage: null);
        return (file, await Checkers.CheckAsync(file.FileText, file.Letter.Stage));
    }

    [Fact]
    public async Task It_is_taken_for_what_it_is_and_nothing_is_asked_that_a_site_drops()
    {
        var (file, findings) = await CheckAsync();

        Assert.Equal(LetterStage.Published, file.Letter.Stage);
        Assert.DoesNotContain(findings, f => f.Rule.EndsWith("-missing", StringComparison.Ordinal) || f.Rule == "class.missing");
    }

    [Theory]
    [InlineData("header.kind-mismatch", Severity.Error, "代表")]
    [InlineData("header.date-invalid", Severity.Error, "2023年06月31日")]
    [InlineData("privacy.mobile", Severity.Error, "13800001234")]
    [InlineData("fact.list-count", Severity.Warning, "4处")]
    [InlineData("header.document-number", Severity.Warning, "清交函[2023]27号")]
    [InlineData("header.opening-verbless", Severity.Warning, "您提出的")]
    [InlineData("header.doubled-preposition", Severity.Warning, "关于对")]
    [InlineData("addressee.plural-form", Severity.Warning, "您们")]
    [InlineData("punctuation.missing-end", Severity.Warning, "贡献")]
    [InlineData("wording.doubled-de", Severity.Hint, "的出行的")]
    public async Task Each_fault_is_told_once(string rule, Severity severity, string words)
    {
        var found = Assert.Single((await CheckAsync()).Findings, f => f.Rule == rule);

        Assert.Equal(severity, found.Severity);
        Assert.Contains(words, found.Places[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_width_punctuation_is_one_finding_behind_all_others_of_its_weight()
    {
        var warnings = (await CheckAsync()).Findings.Where(f => f.Severity == Severity.Warning).ToList();

        Assert.Equal("punctuation.half-width", warnings[^1].Rule);
        Assert.True(warnings[^1].Places.Count > 10);
        Assert.Single(warnings, f => f.Rule == "punctuation.half-width");
    }
}

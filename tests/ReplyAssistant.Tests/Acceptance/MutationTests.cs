using ReplyAssistant.Drafting;
using ReplyAssistant.Quality.Mutations;
using ReplyAssistant.Tests.Support;
using Xunit.Abstractions;

namespace ReplyAssistant.Tests.Acceptance;

/// <summary>A few faults of each kind in a few letters and drafts; `ReplyAssistant.Quality -- mutations` puts in hundreds.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Faults_put_into_letters_and_drafts_are_found()
    {
        var result = await MutationReport.RunAsync(Path.Combine(Shared.ProjectRoot(), "corpus"), each: 3, letters: 3, CancellationToken.None);
        using var text = new StringWriter();
        MutationReport.Print(result, text, verbose: true);
        output.WriteLine(text.ToString());

        foreach (var counts in new[] { result.OfLetters, result.OfDrafts })
        {
            Assert.True(MutationResult.Share(counts, facts: true) >= 0.9, text.ToString());
            Assert.True(MutationResult.Share(counts, facts: false) >= 0.95, text.ToString());
        }
    }

    [Fact]
    public async Task Letters_and_drafts_as_they_are_raise_no_error()
    {
        var result = await MutationReport.RunAsync(Path.Combine(Shared.ProjectRoot(), "corpus"), each: 0, letters: 3, CancellationToken.None);

        Assert.DoesNotContain(result.Letters.Concat(result.Drafts).SelectMany(l => l.Findings), f => f.Severity == Severity.Error);
    }
}

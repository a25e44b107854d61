using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Tests.Support;
using Xunit.Abstractions;

namespace ReplyAssistant.Tests.Retrieval;

/// <summary>Nothing is offered for a strange subject, and what the store holds is found in other words: labelled-requests.txt.</summary>
public sealed class NoEvidenceTests(ITestOutputHelper output)
{
    // One wrong more than was measured on the half that did not choose the thresholds, and one missed more.
    [Theory]
    [InlineData("sample", 0.09, 0.90)]
    [InlineData("seeds", 0.09, 0.85)]
    public async Task Strange_subjects_get_nothing_and_known_ones_get_what_bears_on_them(string store, double mostStrange, double leastKnown)
    {
        await using var desk = await DeskAsync(store);
        var outcomes = new List<Outcome>();
        foreach (var asked in LabelledRequests.For(store)) outcomes.Add(await AskAsync(desk, asked));

        foreach (var half in outcomes.GroupBy(o => o.Asked.IsForChoosing ? "choosing" : "reporting")) Print(store, half.Key, [.. half]);
        var reported = outcomes.Where(o => !o.Asked.IsForChoosing).ToList();
        Assert.True(Share(reported.Where(o => o.Asked.IsStrange), o => o.Offered > 0) <= mostStrange);
        Assert.True(Share(reported.Where(o => !o.Asked.IsStrange), o => o.IsFirstRight) >= leastKnown);
        Assert.True(Share(outcomes.Where(o => o.Asked.IsStrange), o => o.Offered > 0) <= mostStrange);
    }

    private async Task<Outcome> AskAsync(DraftingDesk desk, LabelledRequest asked)
    {
        var finder = new EvidenceFinder(
            desk.Store, desk.Store, new RequestTerms(WordBreakers.Create()), Options.Create(new RetrievalOptions()), NullLogger<EvidenceFinder>.Instance);
        var found = await finder.FindAsync(
            asked.Proposal, asked.Request, new EvidenceFilter { On = new DateOnly(2026, 11, 23) }, CancellationToken.None);
        var right = found.Units.Select(u => asked.Holds(string.Join("\n", u.Path.Concat(u.Passages.Select(p => p.Text))))).ToList();
        if (asked.IsStrange && right.Count > 0) output.WriteLine($"offered for a strange subject: {asked.Heading}");
        if (!asked.IsStrange && !right.FirstOrDefault()) output.WriteLine($"not found first: {asked.Heading}");
        return new Outcome(asked, right.Count, right.Count(r => r), right.FirstOrDefault());
    }

    private void Print(string store, string half, List<Outcome> outcomes)
    {
        var known = outcomes.Where(o => !o.Asked.IsStrange).ToList();
        var strange = outcomes.Where(o => o.Asked.IsStrange).ToList();
        var offered = outcomes.Where(o => o.Offered > 0).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {store}, {half} half: offers something: precision {Share(offered, o => !o.Asked.IsStrange):0.00}, recall {Share(known, o => o.Offered > 0):0.00}
              strange subjects offered something: {strange.Count(o => o.Offered > 0)} of {strange.Count}; known subjects with the right one first: {known.Count(o => o.IsFirstRight)} of {known.Count}
              of what is offered for known subjects {known.Sum(o => o.Right)} of {known.Sum(o => o.Offered)} bear on it
            """));
    }

    private static double Share<T>(IEnumerable<T> items, Func<T, bool> holds)
    {
        var list = items.ToList();
        return list.Count == 0 ? 0 : (double)list.Count(holds) / list.Count;
    }

    private static Task<DraftingDesk> DeskAsync(string store) => DraftingDesk.WithAsync(
        store == "sample"
            ? DocumentFolder.Expand([Path.Combine(Shared.ProjectRoot(), "corpus")], CancellationToken.None)
            : Enumerable.Range(0, 5).Select(Shared.Seed));

    private sealed record Outcome(LabelledRequest Asked, int Offered, int Right, bool IsFirstRight);
}

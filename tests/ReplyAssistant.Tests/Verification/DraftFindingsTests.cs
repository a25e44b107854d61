using ReplyAssistant.Drafting;
using ReplyAssistant.Tests.Rendering;

namespace ReplyAssistant.Tests.Verification;

public sealed class DraftFindingsTests
{
    [Fact]
    public void What_is_known_of_a_place_is_not_said_again()
    {
        Finding known = new("fact.figure", Severity.Warning, "已知", [new FindingPlace(10, 20, "x")], "");
        var found = DraftFindings.Merge(Drafts.Small(), [known], [known with { Message = "又说" }, known with { Places = [new FindingPlace(400, 410, "y")] }]);

        Assert.Equal(2, found.Count);
        Assert.DoesNotContain(found, f => f.Message == "又说");
    }

    [Fact]
    public void A_sentence_that_is_marked_already_needs_no_hint_on_its_contents()
    {
        var draft = Drafts.Small();
        var marked = DraftText.Places(draft).First(p => p.Sentence.Marks.Any(m => m.StartsWith("to-", StringComparison.Ordinal))).Place;
        Finding[] all =
        [
            new("freshness.relative", Severity.Hint, "", [marked], ""), new("fact.date", Severity.Error, "", [marked], ""),
            new("punctuation.half-width", Severity.Warning, "", [marked], ""),
        ];

        Assert.Equal(["fact.date", "punctuation.half-width"], DraftFindings.Merge(draft, [], all).Select(f => f.Rule));
    }
}

using ReplyAssistant.Drafting;
using ReplyAssistant.Proposals;
using ReplyAssistant.Verification;

namespace ReplyAssistant.Tests.Verification;

public sealed class MarkFindingsTests
{
    [Fact]
    public void The_same_words_in_two_sections_are_found_at_two_places()
    {
        var again = new Sentence("〔待补充：时限。〕", SentenceKind.Explanation, [], ["to-supply"]);
        var draft = Draft(new DraftSection(1, "一、甲", Stance.NothingFound, [new DraftBlock(null, [again])]),
            new DraftSection(2, "二、乙", Stance.NothingFound, [new DraftBlock(null, [again])]));

        var places = Assert.Single(MarkFindings.Of(draft)).Places;

        Assert.Equal(2, places.Select(p => p.Start).Distinct().Count());
        Assert.All(places, p => Assert.Equal(again.Text, DraftText.Of(draft)[p.Start..p.End]));
    }

    private static Draft Draft(params DraftSection[] sections) => new()
    {
        Proposal = new Proposal { Kind = ProposalKind.Cppcc, Number = "1", Session = null, Title = "关于某事的提案", Proposers = [], Requests = [] },
        Title = "某局关于提案答复的函", Addressee = "某会：", Opening = [], Sections = sections, Closing = [], Signatory = "某局",
        Date = new DateOnly(2026, 3, 20), Note = "", Disclosure = "主动公开", CopyTo = [], Evidence = [], Findings = [],
    };
}

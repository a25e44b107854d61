using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Drafting;

public sealed class EndedTitlesTests
{
    private static readonly DateOnly Day = new(2025, 6, 1);
    private static readonly EndedTitles Ended = new([], [new RepealStatement("某市仓储扶持办法", null, ValidityStatus.Repealed, new DateOnly(2025, 1, 1), "")], Day);

    [Fact]
    public void A_sentence_that_builds_on_an_ended_document_is_found() =>
        Assert.Equal([("某市仓储扶持办法", ValidityStatus.Repealed)], Ended.In("依据《某市仓储扶持办法》给予补助。"));

    [Fact]
    public void A_sentence_that_says_so_itself_is_left_alone() =>
        Assert.Empty(Ended.In("《某市仓储扶持办法》已废止。"));

    [Fact]
    public void What_ends_later_is_still_in_force() =>
        Assert.Empty(new EndedTitles([], [new RepealStatement("某市仓储扶持办法", null, ValidityStatus.Repealed, new DateOnly(2026, 1, 1), "")], Day)
            .In("依据《某市仓储扶持办法》给予补助。"));
}

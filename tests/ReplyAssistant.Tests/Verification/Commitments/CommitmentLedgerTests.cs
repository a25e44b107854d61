using ReplyAssistant.Letters;
using ReplyAssistant.Tests.Support;
using ReplyAssistant.Verification.Commitments;

namespace ReplyAssistant.Tests.Verification.Commitments;

public sealed class CommitmentLedgerTests
{
    [Fact]
    public async Task All_letters_of_a_store_are_read_and_what_falls_due_first_comes_first()
    {
        var corpus = Path.Combine(Shared.ProjectRoot(), "corpus", "replies");
        await using var desk = await DraftingDesk.WithAsync(Directory.GetFiles(corpus));

        var entries = await new CommitmentLedger(desk.Store, new LetterParser()).ReadAsync(CancellationToken.None);

        Assert.True(entries.Select(e => e.Letter.Id).Distinct().Count() >= 15);
        Assert.Equal(entries.Select(e => e.Commitment.Due ?? DateOnly.MaxValue).Order(), entries.Select(e => e.Commitment.Due ?? DateOnly.MaxValue));
        var listed = Assert.Single(entries, e => e.Commitment.Quote.Contains("新增诊断300户", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2024, 11, 30), listed.Commitment.Due);
        Assert.True(listed.IsOverdue(new DateOnly(2026, 1, 1)));
        Assert.False(listed.IsOverdue(new DateOnly(2024, 6, 1)));
        Assert.Equal("云澜市工业和信息化局", listed.Owner);
    }
}

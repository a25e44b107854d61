using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Profiles;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Verification;

/// <summary>Runs rules of fact on a letter made of a few paragraphs.</summary>
internal static class RuleDesk
{
    public static readonly DateOnly Day = new(2025, 5, 27);

    /// <summary>A letter of 云澜市工业和信息化局 of 2025-05-27 whose only answer holds these paragraphs.</summary>
    public static CheckedLetter Letter(params string[] paragraphs) => Of(
        "云澜市工业和信息化局关于市政协十一届四次会议第074号提案答复的函\n\n经济界别委员小组：\n\n"
        + "你们在市政协十一届四次会议上提出的《关于完善服务的提案》（第074号）收悉。现答复如下：\n\n一、关于“完善服务”的建议\n\n"
        + string.Join("\n\n", paragraphs)
        + "\n\n感谢各位委员的关心。\n\n专此答复。\n\n云澜市工业和信息化局\n2025年5月27日\n");

    public static CheckedLetter Of(string text) =>
        CheckedLetter.Of(StubDocuments.Parsed(text), new LetterParser(), LetterStage.Published) ?? throw new InvalidOperationException("No letter.");

    public static async Task<IReadOnlyList<Finding>> CheckAsync(
        IFactRule rule, CheckedLetter letter, IDocumentStore? store = null, DateOnly? on = null, Profile? profile = null) =>
        await new LetterChecker([], [rule]).CheckAsync(letter, new CheckContext
        {
            Profile = profile ?? ProfileReader.Default,
            On = on ?? Day,
            Documents = store,
            Search = store as IPassageSearch,
            ExcludedDocuments = [letter.Document.Id],
        }, CancellationToken.None);

    /// <summary>The one finding of a rule on one paragraph, checked to point where it quotes.</summary>
    public static async Task<IReadOnlyList<Finding>> FindAsync(IFactRule rule, params string[] paragraphs)
    {
        var letter = Letter(paragraphs);
        var findings = await CheckAsync(rule, letter);
        Assert.All(findings.SelectMany(f => f.Places), p => Assert.Equal(p.Quote, letter.Source[p.Start..p.End]));
        return findings;
    }
}

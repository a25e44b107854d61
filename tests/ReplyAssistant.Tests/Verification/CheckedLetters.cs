using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Profiles;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Verification;

/// <summary>Small letters for the tests of single rules, and what the rules say of them.</summary>
internal static class CheckedLetters
{
    private const string Answer = "我市已建成示范基地12个，2023年底前完成验收。";

    /// <summary>A letter with one answer.</summary>
    public static CheckedLetter With(string paragraph, string foot = "公开方式：主动公开", LetterStage stage = LetterStage.Published) =>
        Of($"""
            云澜市工业和信息化局关于市政协十一届三次会议第046号提案答复的函

            民建云澜市委会：

            贵会在市政协十一届三次会议上提出的《关于建设示范基地的提案》（第046号）收悉。现答复如下：

            一、关于“建设示范基地”的建议

            {paragraph}

            专此答复。

            云澜市工业和信息化局
            2024年5月20日

            {foot}
            """, stage);

    /// <summary>A letter with its points and answers.</summary>
    public static CheckedLetter Answering(params (string Heading, string Answer)[] points) =>
        Of($"""
            云澜市工业和信息化局关于市政协十一届三次会议第046号提案答复的函

            民建云澜市委会：

            贵会在市政协十一届三次会议上提出的《关于加快制造业发展的提案》（第046号）收悉。现答复如下：

            {string.Join("\n\n", points.Select(p => p.Heading + "\n\n" + p.Answer))}

            专此答复。

            云澜市工业和信息化局
            2024年5月20日

            公开方式：主动公开
            """);

    public static CheckedLetter Of(string text, LetterStage stage = LetterStage.Published) =>
        CheckedLetter.Of(StubDocuments.Parsed(text, "答复.txt"), new LetterParser(), stage)
        ?? throw new ArgumentException("No letter.", nameof(text));

    public static CheckContext Context => new() { Profile = ProfileReader.Default, On = new DateOnly(2024, 5, 20) };

    /// <summary>Rule and quoted words of each hit.</summary>
    public static IReadOnlyList<(string Rule, string Quote)> Hits(this IFormRule rule, CheckedLetter letter) =>
        [.. rule.Check(letter, Context).Select(h => (h.Rule, h.Places.Count > 0 ? letter.Quote(h.Places[0]) : ""))];

    /// <summary>An answer in which no rule finds anything.</summary>
    public static string Plain => Answer;
}

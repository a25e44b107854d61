using Microsoft.Extensions.DependencyInjection;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Profiles;
using ReplyAssistant.Proofreading;

namespace ReplyAssistant.Tests.Proofreading;

/// <summary>Runs the rules of this family over a letter, or over some lines in the frame of a clean one.</summary>
internal static class Proofread
{
    private static readonly LetterChecker checker = new(
        new ServiceCollection().AddTextRules().BuildServiceProvider().GetServices<IFormRule>(), []);

    public static Task<IReadOnlyList<Finding>> BodyAsync(string body) => TextAsync(
        $"""
        云澜市工业和信息化局关于市政协十一届四次会议第074号提案答复的函

        经济界别委员小组：

        你们提出的《关于完善培育体系的提案》收悉。现答复如下：

        {body}

        专此答复。

        云澜市工业和信息化局
        2025年5月27日
        """);

    public static Task<IReadOnlyList<Finding>> TextAsync(string text, LetterStage stage = LetterStage.Published) =>
        CheckAsync(new DocumentParser().Parse(new RawDocument { ContentHash = new string('0', 64), Path = "/letter.txt", Text = text }), stage);

    public static async Task<IReadOnlyList<Finding>> FileAsync(string path) =>
        await CheckAsync(new DocumentParser().Parse(await new FileReader().ReadAsync(path, CancellationToken.None)), LetterStage.Published);

    /// <summary>What a rule says of a body: the words at each first place, in order.</summary>
    public static async Task<IReadOnlyList<string>> QuotesAsync(string rule, string body) =>
        [.. (await BodyAsync(body)).Where(finding => finding.Rule == rule).Select(finding => finding.Places[0].Quote)];

    /// <summary>The body after the first fix of a rule.</summary>
    public static async Task<string?> FixAsync(string rule, string body) =>
        (await BodyAsync(body)).FirstOrDefault(finding => finding.Rule == rule) is { Fix: { } fix, Places: [var place, ..] }
            ? body.Replace(place.Quote, fix, StringComparison.Ordinal) : null;

    private static Task<IReadOnlyList<Finding>> CheckAsync(SourceDocument document, LetterStage stage)
    {
        var letter = CheckedLetter.Of(document, new LetterParser(), stage) ?? throw new InvalidOperationException("Not read as a letter.");
        return checker.CheckAsync(
            letter, new CheckContext { Profile = ProfileReader.Default, On = new DateOnly(2025, 5, 27) }, CancellationToken.None);
    }
}

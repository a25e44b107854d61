using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;
using ReplyAssistant.Tests.Checking;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Proofreading.Layouts;

/// <summary>Well-made letters in layouts that differ from the reference letters': none may drown in findings.</summary>
public sealed class LayoutTests
{
    private static readonly string Folder =
        Path.Combine(Shared.ProjectRoot(), "tests", "ReplyAssistant.Tests", "Proofreading", "Layouts");

    public static TheoryData<string> Letters() =>
        [.. Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)!).Where(f => !f.EndsWith(".cs", StringComparison.Ordinal) && f != Summary).Order()];

    private const string Summary = "09-summary-of-answer.txt";

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task No_rule_calls_a_sound_letter_wrong(string name)
    {
        var file = await LetterFile.ReadAsync(Path.Combine(Folder, name), LetterStage.Published, CancellationToken.None);
        var context = new CheckContext { Profile = ProfileReader.Default, On = file.Letter.Document.Metadata.Date ?? new DateOnly(2024, 12, 31) };

        var findings = await Checkers.All.CheckAsync(file.Letter, context, CancellationToken.None);

        Assert.Empty(findings.Where(f => f.Severity != Severity.Hint).Select(f => $"{f.Rule}: {f.Places[0].Quote}"));
    }

    [Theory]
    [InlineData("01", "某某委员", "云澜市商务局", 2)]
    [InlineData("02", "某某代表", "某省农业农村厅", 1)]
    [InlineData("03", "某某等4位代表", "云澜市交通运输局、云澜市公安局", 2)]
    [InlineData("05", "某某代表", "某某县人民政府办公室", 1)]
    [InlineData("07", "市住房和城乡建设局", "云澜市自然资源和规划局", 2)]
    [InlineData("08", "农工党云澜市委会", "云澜市卫生健康委员会", 2)]
    [InlineData("10", "某甲、某乙、某丙、某丁代表", "某某市水利局", 2)]
    [InlineData("12", "某某委员", "某某市城市管理局", 2)]
    [InlineData("14", "某某委员", null, 1)]
    [InlineData("15", "第五代表团", "某某市医疗保障局", 3)]
    public async Task Each_layout_is_taken_apart(string name, string addressee, string? signatory, int sections)
    {
        var letter = (await LetterFile.ReadAsync(Directory.GetFiles(Folder, name + "-*").Single(), null, CancellationToken.None)).Letter.Letter;

        Assert.Equal((addressee, signatory, sections), (letter.Addressee?.Text, letter.Signatory?.Text, letter.Sections.Count));
    }

    [Theory]
    [InlineData("04", "DH0271")]
    [InlineData("05", "B(2019)331")]
    [InlineData("06", "03154")]
    [InlineData("15", "B0012")]
    public async Task Numbers_of_every_form_are_read(string name, string number)
    {
        var letter = (await LetterFile.ReadAsync(Directory.GetFiles(Folder, name + "-*").Single(), null, CancellationToken.None)).Letter;

        Assert.Equal(number, letter.Quote(letter.Place(letter.Letter.Numbers[0])));
    }

    [Fact]
    public async Task A_news_item_about_an_answer_is_no_letter() =>
        await Assert.ThrowsAsync<UnreadableDocumentException>(() => LetterFile.ReadAsync(Path.Combine(Folder, Summary), null, CancellationToken.None));
}

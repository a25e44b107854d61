using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;
using ReplyAssistant.Rendering.Correcting;
using ReplyAssistant.Tests.Checking;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Rendering.Correcting;

public sealed class LetterFixerTests
{
    private const string Faulty = "感谢您们的支持,我局已减免费用120万元。";

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2)]
    public async Task Fixing_changes_no_figure_and_no_title(int seed)
    {
        var bytes = await File.ReadAllBytesAsync(Shared.Seed(seed));
        var corrected = await FixAsync("函.txt", bytes);

        var (before, after) = (Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(corrected.Bytes));
        Assert.NotEmpty(corrected.Fixes);
        Assert.NotEqual(before, after);
        Assert.Equal(All(before, "[0-9]+"), All(after, "[0-9]+"));
        Assert.Equal(All(before, "《[^》]*》"), All(after, "《[^》]*》"));
        Assert.Empty((await FixAsync("函.txt", corrected.Bytes)).Fixes);
    }

    [Fact]
    public async Task A_text_keeps_its_encoding_and_line_ends()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb = Encoding.GetEncoding("GB18030");
        var text = Checkers.LetterWith(Faulty).ReplaceLineEndings("\r\n");

        var corrected = await FixAsync("函.txt", gb.GetBytes(text));

        Assert.Equal(text.Replace("您们的支持,", "你们的支持，", StringComparison.Ordinal), gb.GetString(corrected.Bytes));
    }

    [Fact]
    public async Task A_byte_order_mark_stays()
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Checkers.LetterWith(Faulty))];

        Assert.Equal(Encoding.UTF8.GetPreamble(), (await FixAsync("函.txt", bytes)).Bytes[..3]);
    }

    [Fact]
    public async Task A_page_keeps_its_markup()
    {
        var page = "<html><body><div class=\"c\">" + string.Concat(Checkers.LetterWith("感谢您<b>们的</b>支持,我局已减免费用120万元。")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => $"<p style=\"x\">{l.Trim()}</p>")) + "</div></body></html>";

        var corrected = Encoding.UTF8.GetString((await FixAsync("函.html", Encoding.UTF8.GetBytes(page))).Bytes);

        Assert.Contains("感谢你们<b>的</b>支持，我局", corrected, StringComparison.Ordinal);
        Assert.Equal(All(page, "<p style"), All(corrected, "<p style"));
    }

    [Fact]
    public async Task A_word_file_keeps_the_formatting_of_its_runs()
    {
        var corrected = await FixAsync("函.docx", WordLetter());

        using var document = WordprocessingDocument.Open(new MemoryStream(corrected.Bytes), isEditable: false);
        var runs = document.MainDocumentPart!.Document!.Body!.Descendants<Run>().ToList();
        Assert.Contains(runs, r => r.InnerText == "支持，我局已减免费用120万元。" && r.RunProperties?.Bold is not null);
        Assert.Contains("感谢你们的支持，", document.MainDocumentPart.Document.Body.InnerText, StringComparison.Ordinal);
        Assert.Empty((await FixAsync("函.docx", corrected.Bytes)).Fixes);
    }

    [Fact]
    public async Task What_overlaps_is_left_to_the_next_round_and_markdown_to_a_person_where_it_has_marks()
    {
        var markdown = "# " + Checkers.LetterWith("感谢您**们**的支持。感谢您们的关心。");

        var corrected = Encoding.UTF8.GetString((await FixAsync("函.md", Encoding.UTF8.GetBytes(markdown))).Bytes);

        Assert.Contains("感谢您**们**的支持。感谢你们的关心。", corrected, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_fixes_that_overlap_the_first_is_made_and_none_that_touches_figure_or_title()
    {
        const string text = "共9,000家，《关于,某事》，甲,乙";
        var found = Corrections.Of(
            [Fix(text, "9,000", "9000"), Fix(text, "某事", "其事"), Fix(text, "，甲,", "，甲，"), Fix(text, "甲,乙", "甲、乙"), Fix(text, ",", "")], text);

        Assert.Equal("，甲，", Assert.Single(found).After);
    }

    private static Finding Fix(string text, string words, string fix)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new Finding("x", Severity.Warning, "", [new FindingPlace(at, at + words.Length, words)], "", fix);
    }

    private static List<string> All(string text, string pattern) => [.. Regex.Matches(text, pattern).Select(m => m.Value)];

    private static Task<FixedLetter> FixAsync(string name, byte[] bytes) =>
        new LetterFixer(Checkers.All, new FileReader()).FixAsync(
            name, bytes, LetterStage.Published, new CheckContext { Profile = ProfileReader.Default, On = new DateOnly(2026, 1, 1) }, CancellationToken.None);

    private static byte[] WordLetter()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            var body = new Body();
            foreach (var line in Checkers.LetterWith("这里").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                body.Append(line.Trim() != "这里" ? new Paragraph(new Run(new Text(line.Trim()))) : new Paragraph(
                    new Run(new Text("感谢您")), new Run(new Text("们的")), new Run(new RunProperties(new Bold()), new Text("支持,我局已减免费用120万元。"))));
            }
            document.AddMainDocumentPart().Document = new Document(body);
        }
        return stream.ToArray();
    }
}

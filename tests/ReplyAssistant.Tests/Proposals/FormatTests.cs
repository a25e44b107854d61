using System.Net;
using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Letters;
using ReplyAssistant.Proposals;
using ReplyAssistant.Tests.Documents.Reading;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Proposals;

/// <summary>The same case in every kind of file, through the real readers.</summary>
public sealed class FormatTests
{
    public static TheoryData<string> Cases => ["20210384", "20210468", "20210588", "chips", "low-altitude", "meals"];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_parses_alike_as_text_of_two_encodings_html_and_docx(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = await File.ReadAllTextAsync(Shared.Case(name));
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var utf8 = Told(await ParsedAsync("a.txt", Encoding.UTF8.GetBytes(text)));

        Assert.Equal(utf8, Told(await ParsedAsync("a.txt", Encoding.GetEncoding("GB18030").GetBytes(text))));
        Assert.Equal(utf8, Told(await ParsedAsync("a.html", Html(lines))));
        Assert.Equal(utf8, Told(await ParsedAsync("a.docx", Word(lines))));
    }

    [Fact]
    public async Task A_form_in_a_table_is_read_cell_by_cell()
    {
        var body = Docx.P("关于推进医养结合服务的提案")
            + "<w:tbl>" + Docx.Row("提案编号", "第0123号", "届次", "省政协十二届五次会议")
            + Docx.Row("第一提案人", "民革省委会", "主办单位", "省民政厅") + Docx.Row("会办单位", "省卫生健康委、省医保局") + "</w:tbl>"
            + Docx.P("对策建议") + Docx.P("（一）完善政策衔接机制。") + Docx.P("（二）扩大试点范围。");

        var proposal = await ParsedAsync("a.docx", new Docx(body).Bytes());

        Assert.Equal("0123", proposal.Number);
        Assert.Equal("省政协十二届五次会议", proposal.Session);
        Assert.Equal(["民革省委会"], proposal.Proposers);
        Assert.Equal("省民政厅", proposal.LeadBureau);
        Assert.Equal(["省卫生健康委", "省医保局"], proposal.CoBureaus);
        Assert.Equal(2, proposal.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_published_letter_keeps_its_three_points_through_the_real_reader(int seed)
    {
        var raw = await new FileReader().ReadAsync(Shared.Seed(seed), CancellationToken.None);

        var letter = new LetterParser().Parse(new DocumentParser().Parse(raw));

        Assert.Equal(3, letter?.Sections.Count);
        Assert.NotNull(letter?.Date);
    }

    private static string Told(Proposal proposal) => string.Join('\n',
    [
        proposal.Kind.ToString(), proposal.Number, proposal.Session, proposal.Title, string.Join('、', proposal.Proposers),
        proposal.LeadBureau, string.Join('、', proposal.CoBureaus), proposal.Background,
        .. proposal.Requests.Select(request => $"{request.Number} {request.Heading} {request.HiddenIn}: {request.Text}"),
    ]);

    private static async Task<Proposal> ParsedAsync(string name, byte[] bytes)
    {
        var raw = await new FileReader().ReadAsync(name, bytes, CancellationToken.None);
        return new ProposalParser().Parse(new DocumentParser().Parse(raw));
    }

    private static byte[] Html(string[] lines) => Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>提案</title></head><body><div class='content'><h1>" + lines[0] + "</h1>"
        + string.Concat(lines.Skip(1).Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")) + "</div></body></html>");

    private static byte[] Word(string[] lines) => new Docx(string.Concat(lines.Select(line => Docx.P(line)))).Bytes();
}

using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Letters;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Tests.Documents.Reading;

/// <summary>Whole papers through the real pdftotext.</summary>
public sealed class PdfPagesTests
{
    private static readonly string[] proposal =
    [
        "关于改善社区食堂服务的提案", "提案编号：2024118", "建议：", "一、增设助餐点。在老旧小区增设助餐点30个。", "二、给予用餐补贴。对高龄老人每餐补贴3元。",
    ];

    [FactWithPdfToText]
    public async Task A_proposal_reads_the_same_as_from_plain_text()
    {
        var read = new ProposalParser().Parse(await ParsedAsync(PdfPaper.Of(proposal)));
        var plain = new ProposalParser().Parse(RawText.Parse(string.Join('\n', proposal)));

        Assert.Equal(("关于改善社区食堂服务的提案", "2024118"), (read.Title, read.Number));
        Assert.Equal(plain.Requests, read.Requests);
        Assert.Equal(["增设助餐点", "给予用餐补贴"], read.Requests.Select(request => request.Heading));
    }

    [Fact]
    public void A_label_that_is_set_wide_is_one_label()
    {
        Assert.Equal("关于助餐的提案\n案号：2024118\n会议：九届二次", PdfPages.Joined("关于助餐的提案\n案\n号：2024118\n会\n议：九届二次\n\f"));
        Assert.Equal("甲\n乙", PdfPages.Joined("甲\n乙\f"));
    }

    [FactWithPdfToText]
    public async Task A_sentence_goes_on_over_the_foot_of_a_page()
    {
        string[] first =
        [
            "某市民政局关于市政协九届二次会议第018号提案的答复", "某某委员：", "您提出的《关于改善社区食堂服务的提案》收悉，现答复如下：", "一、关于增设助餐点的建议",
            .. Enumerable.Range(1, 6).Select(i => $"我市第{i}批助餐点已经在各区街道和社区陆续开放并且运行情况总体平稳受到居"), "2",
        ];
        string[] second = ["民欢迎。下一步继续增设助餐点。", "某市民政局", "2024年5月20日", "3"];

        var document = await ParsedAsync(PdfPaper.Of(first, second));
        var letter = new LetterParser().Parse(document);

        Assert.Contains("受到居民欢迎", document.Text, StringComparison.Ordinal);
        Assert.Equal(2, document.Content.Repairs.Count(repair => repair.Kind == RepairKind.PageMarkRemoved));
        Assert.Equal("2024年5月20日", letter?.Date?.Text);
    }

    private static async Task<SourceDocument> ParsedAsync(byte[] pdf) =>
        new DocumentParser().Parse(await new FileReader().ReadAsync("文.pdf", pdf, CancellationToken.None));
}

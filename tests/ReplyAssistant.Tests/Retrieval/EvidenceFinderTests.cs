using ReplyAssistant.Proposals;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Retrieval;

public sealed class EvidenceFinderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evidence-").FullName;

    [Fact]
    public async Task The_answer_to_the_same_point_comes_before_everything_else()
    {
        await using var desk = await DraftingDesk.WithAsync(Letters());
        var found = await FindAsync(desk, "扩大冷链仓储补助范围", "建议提高冷库建设补助。");

        Assert.True(found.Units[0].AnswersSamePoint);
        Assert.Contains("冷库", found.Units[0].Passages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strange_subject_finds_nothing()
    {
        await using var desk = await DraftingDesk.WithAsync(Letters());
        var found = await FindAsync(desk, "治理校园周边占道摆摊", "建议明确执法责任。");

        Assert.Empty(found.Units);
        Assert.NotEmpty(found.Uncovered);
    }

    [Fact]
    public async Task A_document_of_a_later_day_or_an_excluded_one_is_no_evidence()
    {
        await using var desk = await DraftingDesk.WithAsync(Letters());
        var stored = await desk.Store.ListAsync(CancellationToken.None);

        Assert.Empty((await FindAsync(desk, "扩大冷链仓储补助范围", "", new EvidenceFilter { On = new DateOnly(2020, 1, 1) })).Units);
        Assert.Empty((await FindAsync(desk, "扩大冷链仓储补助范围", "", new EvidenceFilter
        {
            On = new DateOnly(2026, 1, 1), ExcludedDocuments = [.. stored.Select(d => d.Id)],
        })).Units);
    }

    [Fact]
    public async Task Words_of_the_genre_alone_find_nothing()
    {
        await using var desk = await DraftingDesk.WithAsync(Letters());

        Assert.Empty((await FindAsync(desk, "进一步加强统筹协调，加快推进高质量发展", "")).Units);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Task<RequestEvidence> FindAsync(DraftingDesk desk, string heading, string text, EvidenceFilter? filter = null)
    {
        var request = new ProposalRequest { Number = "一", Heading = heading, Text = heading + "。" + text };
        var proposal = new Proposal
        {
            Kind = ProposalKind.Cppcc, Number = "001", Session = null, Title = $"关于{heading}的提案", Proposers = [], Requests = [request],
        };
        var finder = new EvidenceFinder(
            desk.Store, desk.Store, new RequestTerms(WordBreakers.Create()), Options.Create(new RetrievalOptions()), NullLogger<EvidenceFinder>.Instance);
        return finder.FindAsync(proposal, request, filter ?? new EvidenceFilter { On = new DateOnly(2026, 1, 1) }, CancellationToken.None);
    }

    private IEnumerable<string> Letters()
    {
        yield return Write("a.txt", "一、关于“提高冷链仓储补助标准”的建议\n对新建冷库按每立方米100元给予补助，2024年共补助冷库12座，冷链仓储能力达到8.6万吨。\n二、关于“加快推进统筹协调”的建议\n我局建立了调度机制，2024年召开调度会6次。", "017");
        yield return Write("b.txt", "一、关于“培训电子商务人才”的建议\n2024年培训电商从业人员3200人次，举办直播课程46场。\n二、关于“完善乡村物流网点”的建议\n全市建成村级物流网点318个，覆盖行政村的92.4%。", "018");
    }

    private string Write(string name, string body, string number)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, $"某市商务局关于市政协五届三次会议第{number}号提案答复的函\n\n民建某市委会：\n你们提出的《关于做强商贸流通的提案》收悉。现答复如下：\n{body}\n专此答复。\n\n某市商务局\n2025年4月8日\n");
        return path;
    }
}

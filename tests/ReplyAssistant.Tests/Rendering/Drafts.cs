using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Tests.Rendering;

/// <summary>A small draft, written by hand.</summary>
internal static class Drafts
{
    public static Draft Small(string sentence = "2023年全市新建充电桩1200个。", string? number = "B0087") => new()
    {
        Proposal = new Proposal
        {
            Kind = ProposalKind.Npc,
            Number = number,
            Session = "市八届人大三次会议",
            Title = "关于加快充电设施建设的建议",
            Proposers = ["城东代表团"],
            LeadBureau = "市能源局",
            CoBureaus = ["市住房局"],
            Background = "充电难。",
            Requests =
            [
                new ProposalRequest { Number = "一", Heading = "增加老旧小区充电桩", Text = "在老旧小区增加充电桩。" },
                new ProposalRequest { Number = "", Heading = "公布充电桩地图", Text = "公布地图。", HiddenIn = 1 },
            ],
        },
        Title = "市能源局关于市八届人大三次会议第B0087号建议答复的函",
        DocumentNumber = null,
        SuggestedClass = "B",
        Addressee = "城东代表团：",
        Opening = ["贵团提出的《关于加快充电设施建设的建议》收悉，现答复如下："],
        Sections =
        [
            new DraftSection(1, "一、关于“增加老旧小区充电桩”的建议", Stance.AdoptedUnderWay,
            [
                new DraftBlock("（一）已开展的工作", [Cited(sentence), Courtesy("感谢贵团对充电设施建设的关心。")]),
                new DraftBlock("（二）下一步", [Cited("到2025年建成充电桩5000个。", "as-of:2023-03-01", "to-verify:年度目标是否调整")]),
            ]),
            new DraftSection(2, "二、关于“公布充电桩地图”的建议", Stance.NothingFound,
            [
                new DraftBlock(null, [new Sentence("〔待补充：向市住房局了解《地图》（深坪府〔2024〕1号）进展〕",
                    SentenceKind.Status, [], ["to-supply"])]),
            ]),
        ],
        Closing = ["衷心感谢贵团对我市工作的支持。", "专此答复。"],
        Signatory = "某某市能源局",
        Date = new DateOnly(2026, 3, 5),
        Note = "（联系人：〔待补充〕）",
        Disclosure = "主动公开",
        CopyTo = ["市人大常委会选联任工委", "市政府督查室"],
        Evidence = [Source(1)],
        Findings = [new Finding("freshness.old", Severity.Warning, "依据较旧。", [new FindingPlace(3, 5, "充电")], "惯例")],
    };

    public static Sentence Cited(string text, params string[] marks) => new(text, SentenceKind.Status,
    [
        new Citation
        {
            Evidence = 1, Quote = "新建充电桩1200个", Original = "新建充电桩 1200个",
            CleanStart = 10, CleanEnd = 20, Start = 12, End = 23,
        },
    ], marks);

    public static Sentence Courtesy(string text) => new(text, SentenceKind.Courtesy, [], []);

    public static Evidence Source(int id, string title = "某某市充电设施建设方案") => new()
    {
        Id = id,
        DocumentId = "0123456789abcdef",
        Title = title,
        DocumentNumber = "某府〔2023〕8号",
        Issuer = "某某市人民政府",
        Date = new DateOnly(2023, 3, 1),
        Kind = DocumentKind.Policy,
        Validity = ValidityStatus.Expired,
        ValidityReason = "有效期至2024年12月31日",
        Zone = ZoneKind.FullText,
        Path = ["三、重点任务", "（一） 老旧小区"],
        CleanStart = 5,
        CleanEnd = 40,
        Start = 6,
        End = 44,
        Text = "2023年新建充电桩1200个。",
        Why = ["标题：充电"],
    };
}

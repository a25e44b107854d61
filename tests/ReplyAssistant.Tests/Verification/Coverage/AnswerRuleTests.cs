using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Indexing;
using ReplyAssistant.Letters;
using ReplyAssistant.Proposals;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Tests.Support;
using ReplyAssistant.Verification.Coverage;

namespace ReplyAssistant.Tests.Verification.Coverage;

public sealed class AnswerRuleTests
{
    private const string Fine = "我局高度重视，将进一步加大工作力度，加强统筹协调，完善体制机制，形成工作合力，推动高质量发展。";
    private const string Good = "我局已于2023年12月建成检测平台1个，累计服务企业320家，2024年底前再建2个。";

    [Fact]
    public void An_answer_of_set_phrases_is_named() =>
        Assert.Equal([("coverage.boilerplate", Fine)], new EmptyAnswerRule().Hits(CheckedLetters.With(Fine)));

    [Fact]
    public void An_answer_without_figure_document_or_reason_is_pointed_out() =>
        Assert.Equal("coverage.no-fact", Assert.Single(new EmptyAnswerRule().Hits(
            CheckedLetters.With("2020年9月，我市成立了由市场监管部门牵头的工作机制，及时联络企业，主动跟进服务，了解情况。"))).Rule);

    [Theory]
    [InlineData(Good)]
    [InlineData("因土地指标受限，暂不具备新建条件，我局将继续加强统筹协调，进一步完善配套。")]
    [InlineData("《云澜市检测平台建设方案》已印发，各区正在组织实施，进一步完善配套。")]
    public void An_answer_with_a_fact_or_a_reason_is_left_alone(string answer) =>
        Assert.Empty(new EmptyAnswerRule().Hits(CheckedLetters.With(answer)));

    [Fact]
    public void A_heading_without_an_answer_is_named()
    {
        var letter = CheckedLetters.Answering(("一、关于“建设检测平台”的建议", ""), ("二、关于“培训工人”的建议", Good));

        Assert.Equal([("coverage.empty", "一、关于“建设检测平台”的建议")], new EmptyAnswerRule().Hits(letter));
    }

    [Fact]
    public void One_answer_under_two_questions_is_named()
    {
        var long1 = Good + "其中北屿区1个、临江区1个，均对中小企业开放共享，收费减半，由第三方机构运营。";
        var letter = CheckedLetters.Answering(("一、关于“建设检测平台”的建议", long1), ("二、关于“扩大检测服务”的建议", long1));

        Assert.Equal([("coverage.same-answer", "二、关于“扩大检测服务”的建议")], new EmptyAnswerRule().Hits(letter));
    }

    [Fact]
    public void A_second_question_in_the_middle_of_an_answer_is_pointed_out()
    {
        var letter = CheckedLetters.Answering(
            ("一、关于“建设检测平台”的建议", Good + "\n\n针对代表提出的增设园区公交线路的问题，市交通运输局已新增站点1处，延伸线路2条，覆盖周边5个居住区。下一步，将于2024年底前再优化线路1条，方便职工上下班，并加强与园区管理单位的对接，做好线路运行情况的公示。"),
            ("二、关于“培训工人”的建议", "2023年培训工人3200名。针对代表提出的培训时间短的问题，已延长1个月。"));

        Assert.Equal([("coverage.hidden-question", "针对代表提出的增设园区公交线路的问题")], new HiddenQuestionRule().Hits(letter));
    }

    [Fact]
    public void A_part_that_says_nothing_of_the_mechanism_asked_for_is_pointed_out()
    {
        var rail = string.Concat(Enumerable.Repeat("我市规划建设高速铁路和城际铁路，加强与周边城市的道路对接。", 6));
        var letter = CheckedLetters.With("（一）完善机制。我市建立联席会议制度，2023年召开会议4次。\n\n（二）加快交通建设。" + rail);
        var asked = CheckedLetters.Of(letter.Source.Replace("建设示范基地”的建议", "建立产业链协同机制”的建议", StringComparison.Ordinal));

        Assert.Equal([("coverage.beside-point", "（二）加快交通建设")], new BesidePointRule().Hits(asked));
        Assert.Empty(new BesidePointRule().Hits(letter));
    }

    [Fact]
    public void A_point_of_the_proposal_that_has_no_answer_is_named()
    {
        var letter = CheckedLetters.Answering(("一、关于“建设检测平台”的建议", Good));
        var hits = Rule.Check(letter, CheckedLetters.Context with { Against = Asking("建设检测平台", "培训产业工人") }).ToList();

        Assert.Equal("培训产业工人", Assert.Single(hits).Words["question"]);
    }

    [Fact]
    public void A_heading_may_shorten_what_was_asked()
    {
        var letter = CheckedLetters.Answering(("一、关于“建检测平台”的建议", Good), ("二、关于“产业工人培训”的建议", Good));

        Assert.Empty(Rule.Check(letter, CheckedLetters.Context with { Against = Asking("建设检测平台", "培训产业工人") }));
    }

    [Theory]
    [InlineData(0, "20210468"), InlineData(1, "20210384"), InlineData(2, "20210588")]
    public async Task The_reference_letters_answer_their_proposals(int seed, string name)
    {
        var letter = CheckedLetter.Of(await ParsedAsync(Shared.Seed(seed)), new LetterParser(), LetterStage.Published)!;
        var proposal = new ProposalParser().Parse(await ParsedAsync(Shared.Case(name)));

        Assert.Empty(Rule.Check(letter, CheckedLetters.Context with { Against = proposal }));
    }

    private static UnansweredRule Rule => new(new RequestTerms(WordBreakers.Create()));

    private static Proposal Asking(params string[] points) => new()
    {
        Kind = ProposalKind.Cppcc, Number = "046", Session = null, Title = "关于加快制造业发展的提案", Proposers = [],
        Requests = [.. points.Select((p, i) => new ProposalRequest { Number = $"{i + 1}", Heading = p, Text = p + "。" })],
    };

    private static async Task<SourceDocument> ParsedAsync(string path) =>
        new DocumentParser().Parse(await new FileReader().ReadAsync(path, CancellationToken.None));
}

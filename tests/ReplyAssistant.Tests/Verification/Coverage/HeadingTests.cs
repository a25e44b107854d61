using ReplyAssistant.Checking;
using ReplyAssistant.Indexing;
using ReplyAssistant.Retrieval;
using ReplyAssistant.Verification.Coverage;

namespace ReplyAssistant.Tests.Verification.Coverage;

/// <summary>Headings of letters that quote no question: numbered sentences, the steps of an account, results in a word.</summary>
public sealed class HeadingTests
{
    private static readonly EmptyAnswerRule Empty = new();

    private static readonly SwappedAnswerRule Swapped = new(new RequestTerms(WordBreakers.Create()));

    [Fact]
    public void A_numbered_sentence_is_its_own_answer()
    {
        var letter = Letter(
            "一、环山公路全长61.2公里，分两期实施：一期28公里，二期33.2公里。",
            "二、征地补偿协议尚未全部签订，防汛通道预计年底前贯通。",
            "三、关于护坡绿化，限于堤身断面，暂不具备条件。");

        Assert.Empty(Empty.Hits(letter));
        Assert.Empty(Swapped.Hits(letter));
    }

    [Fact]
    public void A_heading_over_nothing_is_still_empty()
    {
        var letter = Letter("一、关于“增设候车亭”的建议", "二、关于“延长末班时间”的建议", "自5月起，12条线路的末班时间延长至22:30。");

        Assert.Contains(("coverage.empty", "一、关于“增设候车亭”的建议"), Empty.Hits(letter));
    }

    [Theory]
    [InlineData("解决采纳。")]
    [InlineData("留作参考。")]
    [InlineData("余额15亿元。")]
    public void A_result_in_a_word_or_a_figure_is_an_answer(string answer) =>
        Assert.Empty(Empty.Hits(Letter("一、办理结果", answer)));

    [Fact]
    public void One_word_that_two_headings_share_exchanges_nothing()
    {
        var letter = Letter(
            "一、深化增值税改革。税率分别降至13%和9%，我省净减税68.5亿元。",
            "二、小微企业普惠性减税。对月销售额10万元以下的增值税小规模纳税人免征。",
            "三、降低融资成本。一季度贷款加权平均利率6.21%，同比下降0.35个百分点。",
            "四、运用支小再贷款。余额15亿元，利率2.75%。");

        Assert.Empty(Swapped.Hits(letter));
        Assert.Empty(Empty.Hits(letter));
    }

    [Fact]
    public void The_steps_of_an_account_are_not_exchanged()
    {
        var letter = Letter(
            "一、关于提案建议的采纳情况", "已将同意比例进一步明确，按每台10万元给予补助，各地出台了相应措施，工作稳步推进。",
            "二、下一步工作措施", "年底前建立联合审批窗口，认真研究采纳提案建议，探索代建租用模式。");

        Assert.Empty(Swapped.Hits(letter));
    }

    private static CheckedLetter Letter(params string[] body) => CheckedLetters.Of($"""
        某市税务局关于市政协十一届三次会议第046号提案的答复

        某某委员：

        您提出的《关于办好几件实事的提案》（第046号）收悉。现答复如下：

        {string.Join("\n\n", body)}

        感谢您的关心。

        某市税务局
        2024年5月20日
        """);
}

using ReplyAssistant.Documents;
using ReplyAssistant.Letters;
using ReplyAssistant.Tests.Documents;

namespace ReplyAssistant.Tests.Letters;

/// <summary>What published letters of other places taught: each form was met in at least one of them.</summary>
public sealed class OtherPlacesLetterTests
{
    [Fact]
    public void A_single_paragraph_that_begins_with_thanks_is_the_answer()
    {
        var letter = Parse("""
            某某委员：
            您提出的《关于发展山区幼儿园的提案》收悉，现答复如下：
            感谢某某委员对山区幼儿园的关心。全县现有幼儿园五十四所，覆盖全部行政村，但是部分村园生源逐年减少。下一步我局将加强宣传，继续改善办园条件，让孩子们在家门口就近入园，同时合理调整布局，避免校舍闲置。
            某县教育局
            2021年4月6日
            """);

        Assert.Contains("覆盖全部行政村", Assert.Single(letter.Sections).Blocks[0].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Empty(letter.Closing);
    }

    [Fact]
    public void A_name_stretched_by_blanks_signs()
    {
        var letter = Parse(Opening + "已经办好。\n感谢您的关心。\n　　财  政  部\n2021年8月30日");

        Assert.Equal("财政部", letter.Signatory?.Text);
    }

    [Fact]
    public void The_date_may_stand_above_the_signature()
    {
        var letter = Parse(Opening + "已经办好。\n感谢您的关心。\n2021年5月31日\n某省水利厅\n抄送：省人大常委会选联委");

        Assert.Equal(("某省水利厅", "2021年5月31日"), (letter.Signatory?.Text, letter.Date?.Text));
        Assert.Equal("省人大常委会选联委", Assert.Single(letter.CopyTo).Text);
    }

    [Fact]
    public void A_last_word_of_thanks_closes_a_letter_without_date() => Assert.Single(
        Parse(Opening + "已初步选定站点。\n最后，再次衷心感谢您对交通工作的关心！并真诚希望您一如既往地支持。").Closing);

    [Fact]
    public void Paragraphs_that_each_take_up_a_matter_are_the_points()
    {
        var letter = Parse(Opening + """
            您的建议十分重要。
            关于扩建水厂，经核实，项目已列入规划，正在开展可行性研究。
            关于管网延伸的问题，今年已安排资金三百万元。
            """);

        Assert.Equal(["扩建水厂", "管网延伸"], letter.Sections.Select(section => section.Point));
    }

    [Fact]
    public void Below_a_heading_for_all_points_each_point_has_its_section()
    {
        var letter = Parse(Opening + """
            一、基本情况
            运营里程三百公里。
            二、关于提案所提建议
            1.关于优化公交线网。调整线路46条。
            2.关于增设停车区。施划停车区128处。
            三、下一步措施
            （一）强化规划引领。
            """);

        Assert.Equal(["基本情况", "优化公交线网", "增设停车区", "下一步措施"], letter.Sections.Select(section => section.Point));
    }

    [Fact]
    public void An_answer_may_follow_the_quoted_point_on_its_line()
    {
        var letter = Parse(Opening + "（一）对“设立专业”的答复：目前已开设专业9个。\n（二）对“建设基地”的答复：已建立基地3个。");

        Assert.Equal(["设立专业", "建设基地"], letter.Sections.Select(section => section.Point));
        Assert.Equal("目前已开设专业9个。", letter.Sections[0].Blocks[0].Paragraphs[0].Text);
    }

    [Fact]
    public void The_date_and_the_class_may_stand_under_the_title()
    {
        var letter = Parse("某省医疗保障局\n对省政协十三届二次会议第659号提案的答复\n（2024年5月10日）\n（办理类别：第二类）\n" + Opening + "已经办好。");

        Assert.Equal(("2024年5月10日", "第二类"), (letter.Date?.Text, letter.ResultClass?.Text));
    }

    [Theory]
    [InlineData("尊敬的某某委员：")]
    [InlineData("某某委员，您好：")]
    [InlineData("某某委员您好！")]
    public void Courtesy_is_no_part_of_the_addressee(string line)
    {
        var letter = Parse(line + "\n您提出的《关于改造水厂的提案》收悉，现答复如下：\n已经办好。");

        Assert.Equal("某某委员", letter.Addressee?.Text);
    }

    [Fact]
    public void A_letter_that_only_greets_and_takes_up_the_matter_is_a_letter()
    {
        const string text = "某某代表您好：\n关于增设路口信号灯的建议，我大队高度重视，已会同规划部门现场勘查，暂不具备增设条件。";

        Assert.Equal(DocumentKind.Reply, RawText.Parse(text).Metadata.Kind);
        Assert.Contains("暂不具备", Assert.Single(Parse(text).Sections).Blocks[0].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_cut_inside_the_session_is_whole_again()
    {
        var letter = Parse("某省人力资源厅关于省政协十\n三届一次会议第0211号提案答复的函\n" + Opening + "已经办好。");

        Assert.Equal("某省人力资源厅关于省政协十三届一次会议第0211号提案答复的函", letter.Title.Text);
    }

    [Fact]
    public void Two_bureaus_on_one_line_belong_to_the_title_below()
    {
        var letter = Parse("某省民政厅  某省卫生健康委员会\n关于对省政协十二届四次会议第0187号提案的答复\n" + Opening + "已经办好。");

        Assert.StartsWith("某省民政厅", letter.Title.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("您提出的“关于甲路口增设公交站的建议”（以下简称《建议》）已交我局办理，现对您的《建议》答复如下：", "关于甲路口增设公交站的建议")]
    [InlineData("您提出的关于修建停车场，缓解停车压力的提案收悉，现答复如下：", "关于修建停车场，缓解停车压力的提案")]
    public void The_title_of_the_proposal_is_found_without_its_own_brackets(string opening, string title) =>
        Assert.Equal(title, Parse("某某代表：\n" + opening + "\n已经办好。").ProposalTitle?.Text);

    private const string Opening = "某某代表：\n您提出的《关于改造水厂的建议》收悉，现答复如下：\n";

    private static ReplyLetter Parse(string text) =>
        new LetterParser().Parse(Papers.Of(text)) ?? throw new InvalidOperationException("No letter.");
}

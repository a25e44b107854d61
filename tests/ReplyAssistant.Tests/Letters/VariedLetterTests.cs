using ReplyAssistant.Letters;

namespace ReplyAssistant.Tests.Letters;

/// <summary>Letters as other places and bureaus write them, made up by hand.</summary>
public sealed class VariedLetterTests
{
    [Fact]
    public void A_ministrys_letter_under_breadcrumbs_and_a_table_of_metadata()
    {
        var letter = Parse("""
            首页 > 政务公开 > 建议提案办理
            对政协第十三届全国委员会第四次会议第2873号（工交邮电类312号）提案的答复
            索 引 号：000014349/2021-00123　　　　主题分类：其他
            标　　题：对政协第十三届全国委员会第四次会议第2873号提案的答复
            某某提案函〔2021〕45号

            民盟中央：
            你们提出的关于完善农村快递末端网络的提案收悉，现答复如下：
            近年来，我部高度重视农村快递发展。
            一、关于加快建设村级寄递物流综合服务站的问题
            我部联合有关部门印发了意见。
            二、关于加强邮政快递合作的建议。支持邮政企业与快递企业合作。
            三、下一步工作
            （一）完善标准。抓紧修订服务标准。
            （二）加强监督。
            感谢你们对邮政快递工作的关心和支持。
            某某部
            2021年8月30日
            """);

        Assert.Equal("对政协第十三届全国委员会第四次会议第2873号提案的答复", letter.Title.Text);
        Assert.Equal("某某提案函〔2021〕45号", letter.DocumentNumber?.Text);
        Assert.Equal("政协第十三届全国委员会第四次会议", letter.Sessions[0].Text);
        Assert.Equal("关于完善农村快递末端网络的提案", letter.ProposalTitle?.Text);
        Assert.Equal(["加快建设村级寄递物流综合服务站", "加强邮政快递合作", "下一步工作"], Points(letter));
        Assert.Equal("支持邮政企业与快递企业合作。", letter.Sections[1].Blocks[0].Paragraphs[0].Text);
        Assert.Equal("（一）完善标准", letter.Sections[2].Blocks[0].Heading?.Text);
        Assert.Null(letter.Sections[2].Blocks[1].Heading);
    }

    [Fact]
    public void A_letter_with_class_mark_signer_and_addressees_over_two_lines()
    {
        var letter = Parse("""
            （B类）
            某市教育局文件
            某教提字〔2022〕17号                 签发人：×××

            关于市八届人大一次会议
            第衢44号建议的答复

            ×××、×××、
            ×××代表：
            　　你们在市八届人大一次会议期间提出的“关于加快推进城区幼儿园建设的建议”（第44号）已收悉。现将有关情况答复如下：
            　　一、基本情况
            　　截至2021年底，全市有幼儿园312所。
            　　二、下一步打算
            　　继续加大投入。
            　　衷心感谢您们对教育工作的关心和支持！

            　　　　　　　　　　　　　　某市教育局（盖章）
            　　　　　　　　　　　　　　2022年6月1日

            联系人：王老师　　联系电话：0570-1234567
            抄送：市人大常委会代表工作委员会，市政府办公室。
            """);

        Assert.Equal("关于市八届人大一次会议第衢44号建议的答复", letter.Title.Text);
        Assert.Equal("B", letter.ResultClass?.Text);
        Assert.Equal("×××、×××、×××代表", letter.Addressee?.Text);
        Assert.Equal("某市教育局", letter.Signatory?.Text);
        Assert.Equal("2022年6月1日", letter.Date?.Text);
        Assert.Contains("联系人", letter.Note?.Text, StringComparison.Ordinal);
        Assert.Equal(["市人大常委会代表工作委员会", "市政府办公室"], letter.CopyTo.Select(part => part.Text));
        Assert.Equal(["基本情况", "下一步打算"], Points(letter));
        Assert.True(letter.IsNpc);
    }

    [Fact]
    public void Bracketed_headings_at_the_top_and_a_date_in_chinese_numerals()
    {
        var letter = Parse("""
            某区城市管理局关于区政协五届二次会议第C023号提案的答复
            尊敬的王某某委员：您好！
            您提出的《关于增设公共充电停车位的提案》（第C023号）收悉。现就提案中的有关问题答复如下：
            （一）关于老旧小区车位不足
            辖区有老旧小区62个。
            （二）关于“共享车位”的建议
            已开放车位1200个。针对您提出的收费标准不统一的问题，区发改局正在研究。
            专此答复，如您对以上答复有意见，请与我们联系。
            某区城市管理局　某区发展和改革局
            二〇二三年五月八日
            （联系人：张某，电话：12345678）
            （此件公开发布）
            信息公开选项：主动公开
            """);

        Assert.Equal("王某某委员", letter.Addressee?.Text);
        Assert.Equal(["C023", "C023"], letter.Numbers.Select(part => part.Text));
        Assert.Equal(["老旧小区车位不足", "共享车位"], Points(letter));
        Assert.Equal("收费标准不统一", Assert.Single(LetterPoints.Of(letter), point => point.Hidden).Point);
        Assert.Equal("二〇二三年五月八日", letter.Date?.Text);
        Assert.Contains("某区发展和改革局", letter.Signatory?.Text, StringComparison.Ordinal);
        Assert.Contains("此件公开发布", letter.Note?.Text, StringComparison.Ordinal);
        Assert.Equal("主动公开", letter.Disclosure?.Text);
    }

    [Theory]
    [InlineData("针对您提出的增设充电设施的建议，我局已新增端口1万个。\n针对您提出的加强宣传的建议，我局开展活动。", "增设充电设施|加强宣传")]
    [InlineData("一是关于增设充电设施的建议。已新增端口1万个。\n二是关于加强宣传的建议。已开展活动。", "增设充电设施|加强宣传")]
    [InlineData("1．关于增设充电设施。已新增端口1万个。\n2．关于加强宣传。已开展活动。", "增设充电设施|加强宣传")]
    [InlineData("关于“增设充电设施”的建议\n一、已新增。\n二、将再增。\n关于“加强宣传”的建议\n一、已开展。\n二、将再办。", "增设充电设施|加强宣传")]
    [InlineData("一、办理过程\n已开会。\n二、具体答复\n（一）关于“增设充电设施”的建议\n已新增。\n（二）关于“加强宣传”的建议\n已开展。", "办理过程|增设充电设施|加强宣传")]
    [InlineData("增设充电设施\n已新增。\n二、加强宣传\n已开展。\n三、严格执法\n已查处。", "增设充电设施|加强宣传|严格执法")]
    [InlineData("一、关于甲事的建议\n已办。\n关于“乙事”的建议\n已办。\n三、关于丙事的建议\n已办。\n关于其中丁事的问题\n已办。", "甲事|乙事|丙事|其中丁事")]
    [InlineData("一、关于甲事的建议\n已办。\n关于其中丁事的问题\n已办。\n二、关于乙事的建议\n已办。", "甲事|乙事")]
    [InlineData("一、关于“甲”“乙”的建议\n已办。\n二、关于您提出的“做好‘三农’工作”的问题\n已办。", "甲、乙|做好‘三农’工作")]
    [InlineData("一、关于打造“一带一路”枢纽的建议\n已办。\n二、就业方面\n已办。", "打造“一带一路”枢纽|就业方面")]
    [InlineData("我局会同消防部门开展了专项整治，成效明显。\n下一步继续加强。", "关于加强充电安全管理的建议")]
    public void Points_are_found_whatever_the_headings(string answer, string points)
    {
        var letter = Parse($"""
            关于对市十六届人大三次会议第1088号建议的答复意见
            李某某代表：
            您提出的《关于加强充电安全管理的建议》收悉，现答复如下：
            {answer}
            感谢您对城市安全工作的关注！
            某市应急管理局
            2023年7月12日
            """);

        Assert.Equal(points, string.Join('|', Points(letter)));
        Assert.Equal("感谢您对城市安全工作的关注！", Assert.Single(letter.Closing).Text);
    }

    [Fact]
    public void A_consulted_opinion_is_addressed_to_a_bureau()
    {
        var letter = Parse("""
            某市卫生健康委员会关于市政协十三届三次会议第0156号提案会办意见的函
            市民政局：
            市政协十三届三次会议第0156号提案《关于推进医养结合的提案》收悉。现提出会办意见如下：
            我委积极推进医养结合机构建设。
            建议由你局统筹考虑补贴。
            某市卫生健康委员会
            2023年4月3日
            """);

        Assert.Equal("市民政局", letter.Addressee?.Text);
        var section = Assert.Single(letter.Sections);
        Assert.Equal(("", "关于推进医养结合的提案"), (section.Number, section.Point));
        Assert.Equal(2, section.Blocks[0].Paragraphs.Count);
        Assert.False(letter.IsNpc);
    }

    [Theory]
    [InlineData("省十三届人大四次会议", true)]
    [InlineData("市人大七届一次会议", true)]
    [InlineData("市第七届人民代表大会第一次会议", true)]
    [InlineData("政协深圳市第七届委员会第一次会议", false)]
    [InlineData("十四届全国人大二次会议", true)]
    [InlineData("市八届政协二次会议", false)]
    public void Sessions_are_read_in_either_order(string session, bool isNpc)
    {
        var found = Assert.Single(SessionName.In($"市某局关于对{session}第12号提案的答复", 0));

        Assert.Equal(session, found.Text);
        Assert.Equal(isNpc, SessionName.IsNpc(found.Text));
    }

    [Theory]
    [InlineData("关于印发某项办法的通知\n各区人民政府：\n现将办法印发给你们，请认真执行。\n某市人民政府\n2023年1月1日")]
    [InlineData("关于某事的提案\n提案人：某某\n建议：\n一、办好甲事。\n二、办好乙事。")]
    [InlineData("关于某事请示的批复\n某县人民政府：\n你县关于某事的请示收悉。现批复如下：\n同意。")]
    [InlineData("")]
    public void Other_papers_are_no_letters(string text) => Assert.Null(new LetterParser().Parse(Papers.Of(text)));

    [Fact]
    public void A_letter_cut_off_in_the_middle_is_still_taken_apart()
    {
        var letter = Parse("某代表：\n您提出的《关于甲事的建议》收悉，现答复如下：一、关于甲的建议\n已办");

        Assert.Equal(["甲"], Points(letter));
        Assert.Null(letter.Date);
        Assert.Null(letter.Signatory);
    }

    [Fact]
    public void Text_that_only_opens_brackets_is_read_to_its_end()
    {
        var hostile = "某代表：\n您提出的《关于甲事的建议》收悉，现答复如下：\n"
            + string.Concat(Enumerable.Repeat("关于“（《", 40_000)) + "\n" + string.Concat(Enumerable.Repeat("一、关于“\n", 20_000));

        Assert.NotNull(new LetterParser().Parse(Papers.Of(hostile)));
    }

    private static IEnumerable<string> Points(ReplyLetter letter) => letter.Sections.Select(section => section.Point);

    private static ReplyLetter Parse(string text) =>
        new LetterParser().Parse(Papers.Of(text)) ?? throw new InvalidOperationException("No letter.");
}

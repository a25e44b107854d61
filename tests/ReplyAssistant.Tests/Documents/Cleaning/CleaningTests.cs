using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Documents.Cleaning;

public sealed class CleaningTests
{
    [Fact]
    public void A_margin_is_a_width_and_not_a_count_of_signs()
    {
        var read = RawText.Parse("""
            一、关于提高见习补贴标准的建议。我省自下半年起，
            将见习补贴标准由最低工资标准的60%提高到80%以上，对留用
            率达到50%以上的单位，再按每人1000元的标准给予一
            次性奖励，所需资金由就业补助资金列支，并且对符合
            条件的2023届和2024届毕业生优先安排，补贴期限最长不
            超过12个月，具体办法由各市结合实际情况另行制定公
            布实施。
            二、关于加大安居保障的建议。各市均已出台了租房补
            贴政策。
            """);

        Assert.Equal(2, read.Text.Trim().Split('\n').Length);
        Assert.Contains("符合条件", read.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("建成\u200B冷库\u202E三座。", "建成冷库三座。")]
    [InlineData("建成1\u200B2座。", "建成1\u200B2座。")]
    public void Signs_that_nobody_sees_go_and_two_figures_stay_two(string stood, string clean) => Assert.Equal(clean, Clean(stood));

    [Fact]
    public void Pinyin_goes_and_abbreviations_stay() => Assert.Equal(
        "推动产业集群发展，支持EDA工具（EDA）和IDM企业。",
        Clean("推動(dòng)產(chǎn)業(yè)集群發(fā)展,支持EDA工具(EDA)和IDM企業(yè)。"));

    [Fact]
    public void A_gloss_on_one_rare_character_stays() =>
        Assert.Equal("厝（cuò）是闽南民居。", Clean("厝（cuò）是闽南民居。"));

    [Fact]
    public void Half_a_pinyin_group_goes_and_the_lost_character_is_pointed_at()
    {
        var content = RawText.Parse("推動(dòng)產(chǎn)業(yè)發(fā)展?jié)力增強(qiáng)。").Content;

        Assert.Equal("推动产业发展?力增强。", content.Text);
        Assert.Single(content.Repairs, r => r.Kind == RepairKind.LostCharacter);
    }

    [Theory]
    [InlineData("为什么要建设?因为需要。", "为什么要建设？因为需要。", 0)]
    [InlineData("建设深?港口项目。", "建设深?港口项目。", 1)]
    public void A_question_is_told_from_a_lost_character(string before, string after, int lost)
    {
        var content = RawText.Parse(before).Content;

        Assert.Equal(after, content.Text);
        Assert.Equal(lost, content.Repairs.Count(r => r.Kind == RepairKind.LostCharacter));
    }

    [Fact]
    public void A_character_nobody_can_read_is_pointed_at_and_left()
    {
        var content = RawText.Parse("产业\uE2B9集\uFFFD群。").Content;

        Assert.Equal("产业\uE2B9集\uFFFD群。", content.Text);
        Assert.Equal(2, content.Repairs.Count(r => r.Kind == RepairKind.UnreadableCharacter));
    }

    [Theory]
    [InlineData("著名企业在乾县设立瞭望站，覆盖全县。")]
    [InlineData("甯某某委员、锺某某委员提出的建议收悉。")]
    public void Simplified_text_is_not_converted(string text) => Assert.Equal(text, Clean(text));

    [Theory]
    [InlineData("加快建设产\n— 6 —\n业集群，提升水平。推进创新平台建设，打\n\n- 7 -\n\n造新高地。", "加快建设产\n\n业集群，提升水平。推进创新平台建设，打造新高地。")]
    [InlineData("第3页 共10页\n产业集群。", "\n产业集群。")]
    [InlineData("加快建设产业集群，\n8 **—**\n提升水平。", "加快建设产业集群，提升水平。")]
    public void Page_marks_go_and_what_they_cut_is_joined(string before, string after) => Assert.Equal(Squeezed(after), Squeezed(Clean(before)));

    [Theory]
    [InlineData("一、关于加快建设的建议\n我局高度重视，现答复如下：")]
    [InlineData("关于“加快建设，优化布局”的建议\n我局高度重视。")]
    [InlineData("推进产业集群建设，提升水平。目前正在编制相关规定\n再次感谢您的关心。")]
    [InlineData("推进产业集群建设，取得成效。\n深圳市某局\n2021年10月26日")]
    public void Lines_of_a_clean_letter_are_never_joined(string text) => Assert.Equal(text, Clean(text));

    [Fact]
    public void Lines_wrapped_at_one_width_become_paragraphs_again()
    {
        const string Wrapped = "我市坚持把先进制造业作为经济发展的重要抓手持续\n推进产业数字化和数字产业化建设不断完善公共服务\n平台体系全年累计服务企业超过一千家并开展各类活\n动促进上下游企业协同发展形成良好生态环境和氛围\n同时加强要素保障和人才引进工作为企业提供全面的\n支持。\n二、下一步工作\n继续推进。";

        Assert.Equal(3, Clean(Wrapped).Split('\n').Length);
    }

    [Theory]
    [InlineData("到 2025 年,大力 推动产业发展,比重达 95%, 位居第一。", "到2025年，大力推动产业发展，比重达95%，位居第一。")]
    [InlineData("公开　　方式： 主动公开", "公开　　方式：主动公开")]
    [InlineData("届　　次： 市政协七届", "届次：市政协七届")]
    [InlineData("张三 李四 王五 赵六", "张三 李四 王五 赵六")]
    [InlineData("使用 Visual Studio 软件，开发工具。", "使用Visual Studio软件，开发工具。")]
    [InlineData("热线 0755-23615626", "热线 0755-23615626")]
    public void Blanks_inside_words_go_and_columns_stay(string before, string after) => Assert.Equal(after, Clean(before));

    [Fact]
    public void Invented_bullets_go_and_the_dash_is_restored_from_its_siblings() => Assert.Equal(
        "——坚持规划引领。\n——坚持重点突破。\n（一）完善体系。\n一坚决做法是另一回事。",
        Clean("- ——坚持规划引领。\n- 一坚持重点突破。\n- (一) 完善体系。\n一坚决做法是另一回事。"));

    [Fact]
    public void A_list_that_has_only_bullets_keeps_them() =>
        Assert.Equal("- 完善体系。\n- 提升水平。", Clean("- 完善体系。\n- 提升水平。"));

    [Theory]
    [InlineData("众创空间一孵化器—加速器—产业园", "众创空间—孵化器—加速器—产业园")]
    [InlineData("市场准入—国内统一市场—产业园", "市场准入—国内统一市场—产业园")]
    [InlineData("众创空间一孵化器", "众创空间一孵化器")]
    [InlineData("行动方案（2024一2026年）", "行动方案（2024—2026年）")]
    public void A_dash_read_as_one_is_restored_only_in_a_chain(string before, string after) => Assert.Equal(after, Clean(before));

    [Theory]
    [InlineData("增强功能,适时推进:一是(深圳)建设;二是落实!", "增强功能，适时推进：一是（深圳）建设；二是落实！")]
    [InlineData("成交总额1,036.30亿元，比例3:1，会议10:30开始。", "成交总额1,036.30亿元，比例3:1，会议10:30开始。")]
    [InlineData("第B(2019)331号提案，见http://www.sz.gov.cn/a?b=1。", "第B(2019)331号提案，见http://www.sz.gov.cn/a?b=1。")]
    [InlineData("(1)重点领域:芯片", "（1）重点领域：芯片")]
    [InlineData("integrated circuits (IC), EDA: tools; etc.", "integrated circuits (IC), EDA: tools; etc.")]
    public void Marks_are_widened_in_chinese_and_left_in_figures_and_latin(string before, string after) => Assert.Equal(after, Clean(before));

    [Theory]
    [InlineData("聚焦\"智能车、中国芯\"产业", "聚焦“智能车、中国芯”产业")]
    [InlineData("拓展\"工业+\"\"运动+\"场景", "拓展“工业+”“运动+”场景")]
    [InlineData("聚焦\"智能车产业", "聚焦\"智能车产业")]
    [InlineData("It's \"5G\" time", "It's \"5G\" time")]
    public void Straight_quotes_are_shaped_in_pairs(string before, string after) => Assert.Equal(after, Clean(before));

    [Theory]
    [InlineData("根据财预[2015]210号文件", "根据财预〔2015〕210号文件")]
    [InlineData("根据财预（2015）210号文件", "根据财预〔2015〕210号文件")]
    [InlineData("第（2019）331号提案", "第（2019）331号提案")]
    [InlineData("《规划》（2015年）", "《规划》（2015年）")]
    public void A_document_number_gets_its_brackets(string before, string after) => Assert.Equal(after, Clean(before));

    [Fact]
    public void Signature_and_date_are_parted() =>
        Assert.Equal("特此答复。\n某市人民政府\n2024年2月18日", Clean("特此答复。\n某市人民政府 2024年2月18日"));

    [Fact]
    public void Every_repair_shows_what_stood_in_the_file()
    {
        var content = RawText.Seed(4).Content;

        Assert.NotEmpty(content.Repairs);
        Assert.All(content.Repairs, r => Assert.Equal(r.Before, content.Source[r.Start..r.End]));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData("“！?产")]
    [InlineData("产业 2025 年,\n")]
    [InlineData("《甲乙》已失效。")]
    [InlineData("（一）产业\n")]
    [InlineData("一—产业一")]
    public void A_big_text_of_nothing_else_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000));

        var content = new DocumentParser().Parse(RawText.Of(text)).Content;

        Assert.Equal(text, content.Source);
        Assert.True(content.Text.Length > text.Length / 2);
    }

    private static string Clean(string text) => RawText.Parse(text).Text;

    private static string Squeezed(string text) => text.Replace("\n\n", "\n");
}

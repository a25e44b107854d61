using ReplyAssistant.Conversations.Asking;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Conversations;

/// <summary>The same wish in the ways in which drafters, reviewers and clerks say it.</summary>
public sealed class SaidInOfficesTests
{
    [Theory]
    [InlineData("第三句是从哪来的")]
    [InlineData("第３句有什么依据？")]
    [InlineData("第 3 句 出自哪里")]
    [InlineData("请问第三句话引自哪个文件呢")]
    [InlineData("（3）的依据")]
    [InlineData("看看第3句")]
    public void Where_a_sentence_is_from(string said) => Means(new Intent.SourceOfSentence(3), said);

    [Theory]
    [InlineData("这句话有什么依据")]
    [InlineData("这个数是哪来的？")]
    [InlineData("上一句的出处")]
    public void Where_this_sentence_is_from(string said) => Means(new Intent.SourceOfSentence(null), said);

    [Theory]
    [InlineData("其他答复对此怎么说")]
    [InlineData("别的答复怎么说这件事")]
    [InlineData("其它单位就这一点是怎么答复的？")]
    [InlineData("这件事以前怎么答复的")]
    public void What_others_said_on_this(string said) => Means(new Intent.PastAnswersOfThis(), said);

    [Theory]
    [InlineData("不要引用第3句的依据")]
    [InlineData("去掉第三句话的引用")]
    public void Without_what_a_sentence_cites(string said) => Means(new Intent.DropSourcesOfSentence(3), said);

    [Theory]
    [InlineData("主送 某委员")]
    [InlineData("称谓 某委员：")]
    public void To_whom_it_goes(string said) => Means(new Intent.SetAddressee("某委员"), said);

    [Fact]
    public void What_it_can_do() => Means(new Intent.Help(), "这个助手能做什么？");

    [Theory]
    [InlineData("[3]是哪来的")]
    [InlineData("【３】")]
    [InlineData("第3条引用")]
    [InlineData("3号引用的原文")]
    [InlineData("引用[3]是从哪里来的？")]
    [InlineData("依据 3 是哪个文件")]
    public void What_a_mark_stands_for(string said) => Means(new Intent.SourceOfMark(3), said);

    [Theory]
    [InlineData("第二部分有什么依据")]
    [InlineData("第2条建议的依据")]
    [InlineData("第二点都引用了哪些文件")]
    public void What_a_part_rests_on(string said) => Means(new Intent.SourceOfSection(2), said);

    [Theory]
    [InlineData("全部依据")]
    [InlineData("引用了哪些文件")]
    [InlineData("依据清单")]
    public void What_the_draft_rests_on(string said) => Means(new Intent.AllSources(), said);

    [Theory]
    [InlineData("还有什么没用上", null)]
    [InlineData("哪些材料没有采用", null)]
    [InlineData("还有别的依据吗", null)]
    [InlineData("第二部分还有什么依据没用", 2)]
    [InlineData("第2点没用上的材料", 2)]
    public void What_was_left_unused(string said, int? section) => Means(new Intent.Unused(section), said);

    [Theory]
    [InlineData("搜一下低空经济")]
    [InlineData("查查低空经济")]
    [InlineData("我想查低空经济")]
    [InlineData("想了解一下低空经济")]
    [InlineData("查：低空经济。")]
    public void Looking_something_up(string said) => Means(new Intent.Search("低空经济"), said);

    [Theory]
    [InlineData("低空经济有什么政策", "低空经济 政策")]
    [InlineData("转贷资金的补贴标准是多少", "转贷资金的补贴标准")]
    public void A_question_of_what_the_rules_say_is_looked_up(string said, string query) => Means(new Intent.Search(query), said);

    [Theory]
    [InlineData("类似的提案以前怎么答的")]
    [InlineData("有没有类似的提案？")]
    [InlineData("以前有没有答复过类似的")]
    public void How_the_like_was_answered(string said) => Means(new Intent.SimilarProposals(), said);

    [Theory]
    [InlineData("以前怎么答的", null)]
    [InlineData("别的答复怎么说", null)]
    [InlineData("历年口径", null)]
    [InlineData("其他答复对转贷资金怎么说", "转贷资金")]
    [InlineData("以前答复过充电设施吗", "充电设施")]
    public void How_a_matter_was_answered(string said, string? query) => Means(new Intent.PastAnswers(query), said);

    [Fact]
    public void How_the_like_of_one_point_was_answered() => Means(new Intent.PastAnswersOfSection(2), "第二点以前怎么答复的？");

    [Theory]
    [InlineData("将第3句修改为我局已完成验收。")]
    [InlineData("第三句改一下：我局已完成验收。")]
    [InlineData("第３句应为：我局已完成验收。")]
    [InlineData("把第3句话替换成「我局已完成验收。」")]
    [InlineData("请把第三句改成：“我局已完成验收。”")]
    public void Other_words_for_a_sentence(string said) => Means(new Intent.ReplaceSentence(3, "我局已完成验收。"), said);

    [Theory]
    [InlineData("把‘30万元’改成‘20万元’")]
    [InlineData("把30万元改成20万元")]
    [InlineData("“30万元”改为“20万元”")]
    [InlineData("将 30万元 统一替换为 20万元")]
    public void Other_words_wherever_they_stand(string said) => Means(new Intent.ReplaceWords("30万元", "20万元"), said);

    [Theory]
    [InlineData("第3句删掉")]
    [InlineData("第三句不要了")]
    [InlineData("把第3句删了")]
    public void Out_with_a_sentence(string said) => Means(new Intent.RemoveSentence(3), said);

    [Theory]
    [InlineData("删掉第3、5句", 3, 5)]
    [InlineData("删除第3句和第5句", 3, 5)]
    [InlineData("删除第3到5句", 3, 4, 5)]
    public void Out_with_several(string said, params int[] numbers) =>
        Assert.Equal(numbers, Assert.IsType<Intent.RemoveSentences>(IntentReader.Read(said)).Numbers);

    [Theory]
    [InlineData("不要引用第4条")]
    [InlineData("不要引用4，重写")]
    [InlineData("别用引用４")]
    [InlineData("把引用4去掉")]
    [InlineData("第4条依据不要了")]
    [InlineData("去掉[4]")]
    public void Without_a_source(string said) => Means(new Intent.DropSource(4), said);

    [Fact]
    public void Without_a_document() => Means(new Intent.DropDocument("云府〔2023〕12号"), "不要引用云府〔2023〕12号");

    [Theory]
    [InlineData("第2部分补充依据：全市新增3家。（来源：工作通报）")]
    [InlineData("给第二点加一条依据：全市新增3家。（出处：工作通报）")]
    [InlineData("在第2部分增加依据：全市新增3家。来源：工作通报")]
    public void One_more_source(string said) => Means(new Intent.AddSource(2, "全市新增3家。", "工作通报"), said);

    [Theory]
    [InlineData("第一点和第二点换一下")]
    [InlineData("交换第1、2部分")]
    [InlineData("第1部分和第2部分对调")]
    public void Two_parts_change_places(string said) => Means(new Intent.Swap(1, 2), said);

    [Fact]
    public void A_part_is_moved()
    {
        Means(new Intent.Move(3, 1), "把第三部分放到最前面");
        Means(new Intent.MoveBeside(2, 1, IsAfter: false), "第二点放到第一点前面");
        Assert.Equal([2, 1, 3], Assert.IsType<Intent.Reorder>(IntentReader.Read("顺序：213")).Order);
    }

    [Theory]
    [InlineData("把第二部分缩短到300字", 2, 300)]
    [InlineData("第二部分控制在３００字以内", 2, 300)]
    [InlineData("精简第二部分到三百字", 2, 300)]
    [InlineData("太长了，缩短到一千五百字", null, 1500)]
    [InlineData("全文压到1,500字", null, 1500)]
    public void Shorter(string said, int? section, int length) => Means(new Intent.Shorten(section, length), said);

    [Theory]
    [InlineData("第2点暂不采纳", Stance.Explained)]
    [InlineData("把第二条建议的表态改成已落实", Stance.AdoptedDone)]
    [InlineData("第二部分改为不属于我局职权", Stance.OutsidePowers)]
    [InlineData("第二点正在解决", Stance.AdoptedUnderWay)]
    public void Another_stance(string said, Stance stance) => Means(new Intent.SetStance(2, stance), said);

    [Theory]
    [InlineData("换成B类")]
    [InlineData("办理类别改为Ｂ类")]
    [InlineData("定为b类")]
    [InlineData("把类别改成B")]
    public void Another_class(string said) => Means(new Intent.SetClass("B"), said);

    [Fact]
    public void Another_day_and_addressee()
    {
        Means(new Intent.SetDate(new DateOnly(2026, 11, 30)), "落款时间改为２０２６年１１月３０日");
        Means(new Intent.SetDayOfThisYear(11, 30), "日期改成11月30日");
        Means(new Intent.SetDayFromToday(1), "把日期改成明天");
        Means(new Intent.NoSuchDate("2026年2月30日"), "日期 2026年2月30日");
        Means(new Intent.SetAddressee("某委员"), "称谓改为：“某委员”");
    }

    [Theory]
    [InlineData("上一版和这一版有什么不同", null)]
    [InlineData("刚才改了哪里？", null)]
    [InlineData("比较一下", null)]
    [InlineData("和初稿有什么不同", 1)]
    public void How_revisions_differ(string said, int? from) => Means(new Intent.Compare(from, null), said);

    [Fact]
    public void Back_to_what_was()
    {
        Means(new Intent.Undo(), "撤销上一步");
        Means(new Intent.Undo(2), "撤销两步");
        Means(new Intent.Undo(), "退回上一版");
        Means(new Intent.Restore(2), "恢复到第２稿");
        Means(new Intent.Restore(1), "恢复初稿");
    }

    [Theory]
    [InlineData("谁退回的")]
    [InlineData("为什么退回？")]
    [InlineData("退回意见是什么")]
    [InlineData("办理记录")]
    public void Who_did_what(string said) => Means(new Intent.Deeds(), said);

    [Theory]
    [InlineData("检查一下")]
    [InlineData("有没有问题？")]
    [InlineData("查错")]
    [InlineData("再查一遍")]
    public void What_is_wrong(string said) => Means(new Intent.Check(), said);

    [Fact]
    public void What_to_do_with_a_finding()
    {
        Means(new Intent.Dismiss(1, "已核实"), "第一项不用改，已核实");
        Means(new Intent.Dismiss(1, "已核实"), "忽略第1条，理由是已核实");
        Means(new Intent.Fix(1), "改正第一个问题");
        Means(new Intent.FixAll(), "全部修正");
        Means(new Intent.Jump(1), "第1个问题在哪里");
    }

    [Fact]
    public void Handing_in_and_deciding()
    {
        Means(new Intent.Submit(null), "交领导审核");
        Means(new Intent.Withdraw(), "撤回送审");
        Means(new Intent.Waiting(), "有哪些待审的？");
        Means(new Intent.Review("031"), "审核第031号提案");
        Means(new Intent.Approve(), "同意，通过");
        Means(new Intent.SendBack("数据请更新"), "打回：数据请更新");
        Means(new Intent.SendBack("数据请更新"), "退回修改：数据请更新");
    }

    [Theory]
    [InlineData("能不能通过？")]
    [InlineData("可以送审吗")]
    [InlineData("“通过”")]
    [InlineData("他说“送审”")]
    [InlineData("> 通过")]
    public void A_question_or_a_quotation_decides_nothing(string said) => Assert.IsType<Intent.Unclear>(IntentReader.Read(said));

    [Fact]
    public void What_somebody_else_said_above_ones_own_words_is_not_taken_up() => Means(new Intent.SendBack("数据太旧"), "> 通过\n退回：数据太旧");

    [Theory]
    [InlineData("还有哪些没办")]
    [InlineData("哪些快到期了？")]
    [InlineData("有哪些超期")]
    public void What_is_left_to_do(string said) => Means(new Intent.MyWork(OpenOnly: true), said);

    [Fact]
    public void Taking_up_another_draft_and_giving_out()
    {
        Means(new Intent.OpenDraft("031"), "打开第031号提案");
        Means(new Intent.OpenDraft("转型升级"), "打开 转型升级");
        Means(new Intent.OpenPrevious(), "打开上一份");
        Means(new Intent.Deadline(), "什么时候到期");
        Means(new Intent.Export("word"), "给我word版");
        Means(new Intent.Export(""), "把草稿发给我");
        Means(new Intent.Export("pdf"), "导出PDF");
    }

    [Fact]
    public void Small_words()
    {
        Means(new Intent.Help(), "？");
        Means(new Intent.Agree(), "没问题");
        Means(new Intent.Thanks(), "收到，谢谢");
        Means(new Intent.Start(IsAgain: true), "重新起草");
        Means(new Intent.HowToForget(), "清空");
        Means(new Intent.Cancel(), "算了");
    }

    [Theory]
    [InlineData("编号 20260012，届次 市政协七届一次会议，提案人 某委员")]
    [InlineData("编号：20260012\n届次：市政协七届一次会议\n提出人：某委员")]
    public void Several_things_that_were_missing_in_one_message(string said) => Assert.Equal(
        [new Intent.Tell("number", "20260012"), new Intent.Tell("session", "市政协七届一次会议"), new Intent.Tell("proposer", "某委员")],
        Assert.IsType<Intent.TellSeveral>(IntentReader.Read(said)).Told);

    [Fact]
    public void A_number_stands_in_the_letter_in_the_width_of_official_letters() => Means(new Intent.Tell("number", "DH0271"), "编号：第ｄｈ０２７１号");

    [Theory]
    [InlineData("关于加快充电桩建设的提案\n一、加快布局。\n二、完善补贴。")]
    [InlineData("请帮我起草答复：\n关于加快充电桩建设的提案\n一、查清底数，核验数量。\n二、送审布局方案，退回不合格的。")]
    public void A_short_proposal_is_one(string said) => Assert.IsType<Intent.Give>(IntentReader.Read(said));

    [Fact]
    public void A_long_question_is_looked_up_and_is_no_proposal() => Assert.IsType<Intent.Search>(IntentReader.Read(
        "请问老旧小区加装电梯的补贴标准到底是多少，去年答复里说的那个数和今年文件里的不一样，到底以哪个为准，能不能帮我查清楚再告诉我呢"));

    [Theory]
    [InlineData("退回：\n一、提案的数据太旧\n二、代表提的问题没有答到，请补充后再送")]
    [InlineData("补充依据 第2部分：\n关于印发某某办法的通知，对提案所提的企业给予补助。\n（来源：工作通报）")]
    [InlineData("把第3句改为：\n关于提案所提的建议，我局将会同有关部门研究，按程序办理并反馈代表。")]
    public void A_command_with_lines_of_its_own_is_no_proposal(string said) => Assert.IsNotType<Intent.Give>(IntentReader.Read(said));

    [Fact]
    public void Commands_one_below_the_other_are_not_carried_out() => Means(new Intent.Several(), "送审\n通过\n/forget");

    private static void Means(Intent expected, string said) => Assert.Equal(expected, IntentReader.Read(said));
}

using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Tests.Conversations;

/// <summary>A draft from its first version to the reviewer and back, as people work on it.</summary>
public sealed class TalkInUseTests
{
    [Fact]
    public async Task A_mark_of_the_check_is_put_once_however_often_the_draft_changes()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("把第1句改为：全市已建成试点987个。");
        await desk.SayAsync("换成C类");
        await desk.SayAsync("日期 2026年12月1日");

        var sentence = (await DraftOfAsync(desk, record.Id)).Sections[0].Blocks[0].Sentences[0];
        Assert.Equal(2, sentence.Text.Split("〔待核实").Length);
        Assert.Single(sentence.Marks, "to-verify:unsupported");
    }

    [Fact]
    public async Task A_mark_of_the_check_goes_when_the_sentence_is_carried_again()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var first = (await DraftOfAsync(desk, record.Id)).Sections[0].Blocks[0].Sentences[2].Text;
        await desk.SayAsync("把30%改成37%");
        await desk.SayAsync("把37%改成30%");

        Assert.Equal(first, (await DraftOfAsync(desk, record.Id)).Sections[0].Blocks[0].Sentences[2].Text);
    }

    [Fact]
    public async Task What_was_set_aside_stays_so_when_the_letter_changes_elsewhere()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();
        await desk.SayAsync("把第3句改为：全市已建成试点987个。");
        Assert.Contains("第 3 句", First(await desk.SayAsync("核验")), StringComparison.Ordinal);
        await desk.SayAsync("忽略 1，已电话核实");
        await desk.SayAsync("把第一部分挪到最后");
        await desk.SayAsync("换成C类");

        Assert.DoesNotContain("“987”", Words(await desk.SayAsync("核验")), StringComparison.Ordinal);
        Assert.Contains("已电话核实", Words(await desk.SayAsync("办理记录")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_that_was_set_aside_comes_back_at_a_new_place()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.SayAsync("关于扩大职工食堂的提案\n一、增加窗口。\n二、公布菜价。");
        await desk.SayAsync("起草");
        Assert.Contains("待补充", First(await desk.SayAsync("核验")), StringComparison.Ordinal);
        await desk.SayAsync("忽略 1：已请业务处室提供");
        Assert.DoesNotContain("没有可引用的依据", Words(await desk.SayAsync("核验")), StringComparison.Ordinal);
        await desk.SayAsync("第1点改为不采纳");

        Assert.Contains("不能采纳或者只能部分采纳的理由", Words(await desk.SayAsync("核验")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_can_be_dropped_by_the_mark_of_the_part_shown_after_a_change()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var shown = await desk.SayAsync("把第3句改为：相关工作正在推进。");
        var key = shown.OfType<Reply.Message>().SelectMany(m => m.Text.Runs).OfType<Run.Cite>().First().Source.Key;
        await desk.SayAsync("第1部分");
        var before = await DraftOfAsync(desk, record.Id);
        Assert.Contains(before.Evidence, e => key.StartsWith(e.DocumentId, StringComparison.Ordinal));

        await desk.SayAsync("不要引用第1条");

        Assert.Equal(3, (await desk.Archive.FindAsync(record.Id, CancellationToken.None))!.Revision);
    }

    [Fact]
    public async Task A_document_that_is_not_wanted_goes_from_every_part()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        Assert.Contains((await DraftOfAsync(desk, record.Id)).Evidence, e => e.DocumentNumber == "云府〔2023〕12号");

        await desk.SayAsync("不要引用云府〔2023〕12号");

        Assert.DoesNotContain((await DraftOfAsync(desk, record.Id)).Evidence, e => e.DocumentNumber == "云府〔2023〕12号");
    }

    [Fact]
    public async Task A_part_is_shortened_below_what_was_said_in_whole_sentences_that_keep_their_evidence()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var before = (await DraftOfAsync(desk, record.Id)).Sections[1].Blocks.SelectMany(b => b.Sentences).ToList();

        await desk.SayAsync("把第二部分缩短到300字");

        var section = (await DraftOfAsync(desk, record.Id)).Sections[1];
        var after = section.Blocks.SelectMany(b => b.Sentences).ToList();
        Assert.InRange(section.Blocks.Sum(b => (b.Heading?.Length ?? 0) + b.Sentences.Sum(s => s.Text.Length)), 1, 300);
        Assert.All(after, s => Assert.Contains(before, b => b.Text == s.Text && b.Citations.Count == s.Citations.Count));
        Assert.Contains(after, s => s.Citations.Count > 0 && !s.Text.StartsWith("本项以下", StringComparison.Ordinal));
        // What dates nothing any more is gone, and headings count from one.
        Assert.All(section.Blocks, b => Assert.False(b.Sentences[^1].Text.StartsWith("本项以下", StringComparison.Ordinal)));
        Assert.Equal("（一）", section.Blocks.First(b => b.Heading is not null).Heading![..3]);
    }

    [Fact]
    public async Task Too_long_without_a_number_is_answered_with_the_present_length()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();

        Assert.Matches("现有 [0-9]+ 字，请写明字数", Words(await desk.SayAsync("第二部分太长了")));
    }

    [Fact]
    public async Task Two_parts_change_places_and_a_part_goes_first()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("第一点和第二点换一下");
        Assert.Equal([2, 1, 3], (await DraftOfAsync(desk, record.Id)).Sections.Select(s => s.Request));
        await desk.SayAsync("把第三部分放到最前面");
        Assert.Equal([3, 2, 1], (await DraftOfAsync(desk, record.Id)).Sections.Select(s => s.Request));

        Assert.Contains("请写 1 到 3", Words(await desk.SayAsync("第一点和第九点换一下")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_steps_are_undone_at_once_and_any_version_comes_back()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var first = DraftText.Of(await DraftOfAsync(desk, record.Id));
        await desk.SayAsync("删除第1句");
        var second = DraftText.Of(await DraftOfAsync(desk, record.Id));
        await desk.SayAsync("删除第1句");
        await desk.SayAsync("撤销两步");
        Assert.Equal(first, DraftText.Of(await DraftOfAsync(desk, record.Id)));
        await desk.SayAsync("恢复到第2稿");
        Assert.Equal(second, DraftText.Of(await DraftOfAsync(desk, record.Id)));
        Assert.Contains("共 5 稿", Words(await desk.SayAsync("恢复到第9稿")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_change_one_after_the_other_and_the_history_names_both()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();
        await desk.SayAsync("删除第1句", where: TalkDesk.Personal);
        var colleague = new Speaker { Key = "u/colleague", DirectoryId = "colleague", Name = "同事丙" };
        await desk.SayAsync("删除第2句", colleague, TalkDesk.Personal);

        var history = Words(await desk.SayAsync("谁改的"));

        Assert.Contains("删除第 1 句，起草人甲", history, StringComparison.Ordinal);
        Assert.Contains("删除第 2 句，同事丙", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certain_fix_changes_its_own_place_and_no_other()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("把第1句改为：相关工作,正在推进。");
        await desk.SayAsync("把第2句改为：编号1,2,3的项目。");
        var findings = Words(await desk.SayAsync("核验")).Split('\n');
        var number = Array.FindIndex(findings, l => l.Contains("第 1 句“,”", StringComparison.Ordinal));
        Assert.True(number > 0, string.Join('\n', findings));

        await desk.SayAsync($"修正 {number}");

        var sentences = (await DraftOfAsync(desk, record.Id)).Sections[0].Blocks.SelectMany(b => b.Sentences).ToList();
        Assert.StartsWith("相关工作，正在推进", sentences[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("编号1,2,3的项目", sentences[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_of_a_drafted_proposal_changes_the_draft_and_makes_no_second_one()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();

        await desk.SayAsync("编号 20260088，提案人 某委员");

        var draft = await DraftOfAsync(desk, record.Id);
        Assert.Contains("第20260088号", draft.Title, StringComparison.Ordinal);
        Assert.Equal("某委员：", draft.Addressee);
        Assert.Contains("（第20260088号）", draft.Opening[0], StringComparison.Ordinal);
        Assert.Single(await desk.Archive.ListAsync(new DraftListing("tenant"), CancellationToken.None));
    }

    [Fact]
    public async Task Drafting_again_must_be_said_and_yes_drafts_only_what_waits()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();
        Assert.Contains("已经起草", Words(await desk.SayAsync("起草")), StringComparison.Ordinal);
        await desk.SayAsync("好的");
        Assert.Single(await desk.Archive.ListAsync(new DraftListing("tenant"), CancellationToken.None));
        await desk.SayAsync("重新起草");
        Assert.Equal(2, (await desk.Archive.ListAsync(new DraftListing("tenant"), CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_second_proposal_says_which_one_it_takes_the_place_of()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.SayAsync("关于加快充电桩建设的提案\n一、加快布局。\n二、完善补贴。");

        var replies = Words(await desk.SayAsync("关于扩大职工食堂的提案\n一、增加窗口。\n二、公布菜价。"));

        Assert.Contains("《关于加快充电桩建设的提案》尚未起草", replies, StringComparison.Ordinal);
        await desk.SayAsync("没问题");
        Assert.Equal("关于扩大职工食堂的提案", Assert.Single(await desk.Archive.ListAsync(new DraftListing("tenant"), CancellationToken.None)).Title);
    }

    [Fact]
    public async Task An_earlier_draft_is_found_by_number_by_title_and_by_what_came_before()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var first = await desk.DraftAsync();
        var second = await desk.DraftAsync("2026-npc-015.html");

        Assert.Contains(first.Title, Card(await desk.SayAsync($"打开第{first.Number}号提案")).Title, StringComparison.Ordinal);
        Assert.Contains(second.Title, Card(await desk.SayAsync("打开上一份")).Title, StringComparison.Ordinal);
        Assert.Contains(first.Title, Card(await desk.SayAsync("打开 周转压力")).Title, StringComparison.Ordinal);
        Assert.Contains("没有编号", Words(await desk.SayAsync("打开第999号")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_copied_out_of_a_message_with_its_number_and_marks_asks_where_it_is_from()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var sentence = (await DraftOfAsync(desk, record.Id)).Sections[0].Blocks.SelectMany(b => b.Sentences).First(s => s.Text.Length > 60);

        var answer = Words(await desk.SayAsync($"（8）{sentence.Text}[8]"));

        Assert.Contains(sentence.Citations[0].Quote, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ended_source_says_that_it_is_none_any_more()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();
        var found = await desk.SayAsync("第二部分没用上的材料");
        var marks = found.OfType<Reply.Message>().Single().Text.Runs.OfType<Run.Cite>().Select(c => c.Source).ToList();
        var ended = 1 + marks.FindIndex(s => s.Facts.Contains("已废止"));
        Assert.True(ended > 0);

        Assert.Contains("不能再作为依据", Words(await desk.SayAsync($"引用 {ended}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_documents_of_a_draft_are_listed_with_the_sentences_that_cite_them()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var count = (await DraftOfAsync(desk, record.Id)).Evidence.Select(e => e.DocumentId).Distinct().Count();

        var listed = Words(await desk.SayAsync("引用了哪些文件"));

        Assert.Contains($"草稿引用 {count} 份文件", listed, StringComparison.Ordinal);
        Assert.Matches("第 1(、[0-9]+)* 句", listed);
    }

    [Fact]
    public async Task The_progress_names_the_point_at_work()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.SayAsync("关于加快充电桩建设的提案\n一、加快布局。\n二、完善补贴。");

        var told = (await desk.SayAsync("起草")).OfType<Reply.Progress>().Select(p => p.Text).ToList();

        Assert.StartsWith("第 1 条，共 2 条：", told[0], StringComparison.Ordinal);
        Assert.Contains(told, t => t.StartsWith("第 2 条，共 2 条：", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_that_would_empty_a_sentence_take_it_out()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var sentences = (await DraftOfAsync(desk, record.Id)).Sections[0].Blocks.SelectMany(b => b.Sentences).ToList();

        await desk.SayAsync($"删除“{sentences[3].Text}”");

        Assert.Equal(sentences.Count - 1, (await DraftOfAsync(desk, record.Id)).Sections[0].Blocks.SelectMany(b => b.Sentences).Count());
    }

    [Theory]
    [InlineData("把第3句改为：我局已会同公安机关完成全部危化品仓库的验收。", true)]
    [InlineData("把“给予补助”改为“不给予补助”", true)]
    [InlineData("把第3句改为：对轻量化改造项目，按实际投入的30%给予补助，单户最高30万元。", false)]
    [InlineData("把“给予补助”改为“给予补贴”", false)]
    [InlineData("把第3句改为：感谢您对我局工作的支持。", false)]
    public async Task Words_of_a_persons_own_are_marked_where_the_source_does_not_say_them(string said, bool isMarked)
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();

        await desk.SayAsync(said);

        var sentence = (await DraftOfAsync(desk, record.Id)).Sections[0].Blocks.SelectMany(b => b.Sentences).ElementAt(2);
        Assert.Equal(isMarked, sentence.Text.Contains("〔待核实：起草人改写", StringComparison.Ordinal));
        Assert.Equal(isMarked, Words(await desk.SayAsync("核验")).Contains("起草人改写", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_replaced_sentence_has_nothing_to_do_with_is_not_cited_for_it()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();

        await desk.SayAsync("把第3句改为：我局已会同公安机关完成全部危化品仓库的验收。");

        Assert.Empty((await DraftOfAsync(desk, record.Id)).Sections[0].Blocks.SelectMany(b => b.Sentences).ElementAt(2).Citations);
    }

    private static string First(IReadOnlyList<Reply> findings) => Words(findings).Split('\n').First(l => l.StartsWith("1. ", StringComparison.Ordinal));

    private static Card Card(IReadOnlyList<Reply> replies) => replies.OfType<Reply.Shown>().Single().Card;

    private static async Task<Draft> DraftOfAsync(TalkDesk desk, string id)
    {
        var record = await desk.Archive.FindAsync(id, CancellationToken.None);
        return (await desk.Archive.RevisionAsync(id, record!.Revision, CancellationToken.None))!.Draft;
    }

    private static string Words(IReadOnlyList<Reply> replies) =>
        string.Join('\n', replies.OfType<Reply.Message>().Select(m => m.Text.ToString()));
}

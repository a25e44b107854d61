using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Conversations;

public sealed class ReplyConversationTests
{
    [Fact]
    public async Task A_pasted_proposal_is_understood_and_only_what_is_missing_is_asked_for()
    {
        await using var desk = await TalkDesk.OpenAsync();

        var understood = Words(await desk.SayAsync("关于建设低空物流试点的提案\n一、建议划定无人机配送航线，明确起降点。\n二、建议对试点企业给予运营补贴，并公布标准。"));
        Assert.Contains("政协提案", understood, StringComparison.Ordinal);
        Assert.Contains("还缺案号、届次、提出人", understood, StringComparison.Ordinal);

        var told = Words(await desk.SayAsync("编号 20260012"));
        Assert.Contains("案号：20260012", told, StringComparison.Ordinal);
        Assert.Contains("还缺届次、提出人", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafting_tells_its_progress_then_shows_the_points_and_the_letter_with_its_sources()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.SayAsync(await ProposalAsync());

        var replies = await desk.SayAsync("起草");

        Assert.IsType<Reply.Progress>(replies[0]);
        // What was told is followed by words: a card cannot take its place.
        Assert.Matches("^已写出对 3 个问题的答复：共 [0-9]+ 句，引用依据 [1-9]", Assert.IsType<Reply.Message>(replies.First(r => r is not Reply.Progress)).Text.ToString());
        var card = Assert.Single(replies.OfType<Reply.Shown>()).Card;
        Assert.All(card.Paragraphs, line => Assert.Contains("依据", line, StringComparison.Ordinal));
        var letter = replies.OfType<Reply.Message>().Where(m => m.IsGenerated).ToList();
        Assert.Contains(letter, m => m.Text.Runs.OfType<Run.Cite>().Any());
        Assert.All(letter, m => Assert.True(m.Text.Runs.OfType<Run.Cite>().Select(c => c.Source.Key).Distinct().Count() <= 10));
    }

    [Fact]
    public async Task A_turn_run_again_after_a_crash_makes_no_second_draft()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.SayAsync(await ProposalAsync());
        var turn = new Turn { Id = "again", Conversation = TalkDesk.Personal, Speaker = TalkDesk.Drafter, Text = "起草" };

        await desk.PutAsync(turn);
        await desk.PutAsync(turn);

        Assert.Single(await desk.Archive.ListAsync(new DraftListing("tenant"), CancellationToken.None));
    }

    [Fact]
    public async Task A_mark_a_sentence_a_part_and_pasted_words_all_lead_to_the_quotation()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var draft = (await desk.Archive.RevisionAsync(record.Id, 1, CancellationToken.None))!.Draft;
        var sentence = draft.Sections[0].Blocks[0].Sentences[0];
        var quote = sentence.Citations[0].Quote;

        Assert.Contains(quote, Words(await desk.SayAsync("第1句的依据")), StringComparison.Ordinal);
        Assert.Contains(quote, Words(await desk.SayAsync("引用 1")), StringComparison.Ordinal);
        Assert.Contains(quote, Words(await desk.SayAsync("第1部分的依据")), StringComparison.Ordinal);
        Assert.Contains(quote, Words(await desk.SayAsync(sentence.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_sentence_that_its_sources_do_not_carry_is_marked_and_can_be_undone()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();

        var changed = Words(await desk.SayAsync("把第1句改为：全市已建成试点987个。"));
        Assert.Contains("第 2 稿", changed, StringComparison.Ordinal);
        Assert.Contains("987个〔待核实", changed, StringComparison.Ordinal);
        Assert.Contains("＋ ", Words(await desk.SayAsync("比较")), StringComparison.Ordinal);

        await desk.SayAsync("撤销");
        var first = (await desk.Archive.RevisionAsync(record.Id, 1, CancellationToken.None))!.Draft;
        var third = (await desk.Archive.RevisionAsync(record.Id, 3, CancellationToken.None))!.Draft;
        Assert.Equal(DraftText.Of(first), DraftText.Of(third));
        Assert.Contains("没有可以撤销的修改", Words(await desk.SayAsync("撤销")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_dropped_is_gone_from_its_point()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("第1句的依据");
        var before = (await desk.Archive.RevisionAsync(record.Id, 1, CancellationToken.None))!.Draft;
        var dropped = before.Evidence.First(e => e.Id == before.Sections[0].Blocks[0].Sentences[0].Citations[0].Evidence).DocumentId;

        await desk.SayAsync("不用引用 1");

        var after = (await desk.Archive.RevisionAsync(record.Id, 2, CancellationToken.None))!.Draft;
        var cited = after.Sections[0].Blocks.SelectMany(b => b.Sentences).SelectMany(s => s.Citations).Select(c => c.Evidence).ToHashSet();
        Assert.DoesNotContain(after.Evidence, e => cited.Contains(e.Id) && e.DocumentId == dropped);
    }

    [Fact]
    public async Task Words_that_a_drafter_adds_become_a_source_that_can_be_opened()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();

        await desk.SayAsync("补充依据 第1部分：截至2026年10月底，全市新增示范点12个。（来源：业务处室统计）");

        var draft = (await desk.Archive.RevisionAsync(record.Id, 2, CancellationToken.None))!.Draft;
        var added = draft.Sections[0].Blocks[^1].Sentences[0];
        Assert.Contains("12个", added.Text, StringComparison.Ordinal);
        Assert.Equal("业务处室统计", draft.Evidence.Single(e => e.Id == added.Citations[0].Evidence).Title);
        Assert.DoesNotContain("to-verify:unsupported", added.Marks);
    }

    [Fact]
    public async Task Words_added_without_a_full_stop_end_like_a_sentence_of_the_letter()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();

        await desk.SayAsync("补充依据 第1部分：截至2026年10月底，完成率为77.1%（来源：业务处室统计）");

        var draft = (await desk.Archive.RevisionAsync(record.Id, 2, CancellationToken.None))!.Draft;
        Assert.EndsWith("77.1%〔待核实：起草人补充〕。", draft.Sections[0].Blocks[^1].Sentences[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_is_written_anew_without_the_documents_that_one_sentence_cites()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var before = (await desk.Archive.RevisionAsync(record.Id, 1, CancellationToken.None))!.Draft;
        var sentence = before.NumberedSentences().First(s => s.Sentence.Citations.Count > 0);
        var dropped = before.Evidence.Single(e => e.Id == sentence.Sentence.Citations[0].Evidence).DocumentId;

        await desk.SayAsync($"不要引用第{sentence.Number}句的依据");

        var after = (await desk.Archive.RevisionAsync(record.Id, 2, CancellationToken.None))!.Draft;
        var cited = after.Sections[0].Blocks.SelectMany(b => b.Sentences).SelectMany(s => s.Citations).Select(c => c.Evidence).ToHashSet();
        Assert.DoesNotContain(after.Evidence, e => cited.Contains(e.Id) && e.DocumentId == dropped);
    }

    [Fact]
    public async Task What_others_said_on_this_is_looked_for_by_the_point_of_the_sentence_in_hand()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var draft = (await desk.Archive.RevisionAsync(record.Id, 1, CancellationToken.None))!.Draft;
        var sentence = draft.NumberedSentences().Last(s => s.Section == draft.Sections[2]);
        await desk.SayAsync("查 低空经济");
        await desk.SayAsync($"第{sentence.Number}句的依据");

        Assert.StartsWith("与“扩大企业应急转贷资金规模，降低使用成本”相近", Words(await desk.SayAsync("其他答复对此怎么说")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_says_when_nothing_is_known_of_a_documents_validity()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var draft = (await desk.Archive.RevisionAsync(record.Id, 1, CancellationToken.None))!.Draft;
        var notice = draft.Evidence.First(e => e.Kind == DocumentKind.Policy && e.Validity == ValidityStatus.Unknown).Id;
        var sentence = draft.NumberedSentences().First(s => s.Sentence.Citations.Any(c => c.Evidence == notice));
        await desk.SayAsync($"第{sentence.Number}句的依据");

        Assert.Contains("时效不明", Words(await desk.SayAsync("引用 1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_offered_to_be_mended_where_no_wording_is_certain()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();

        var said = Words(await desk.SayAsync("核验"));

        Assert.DoesNotContain("建议改为", said, StringComparison.Ordinal);
        Assert.DoesNotContain("修正", said, StringComparison.Ordinal);
        Assert.Contains("忽略 1：理由", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sections_change_places_and_are_numbered_anew()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var before = (await desk.Archive.RevisionAsync(record.Id, 1, CancellationToken.None))!.Draft;
        var order = string.Join('、', Enumerable.Range(1, before.Sections.Count).Reverse());

        await desk.SayAsync("顺序 " + order);

        var after = (await desk.Archive.RevisionAsync(record.Id, 2, CancellationToken.None))!.Draft;
        Assert.StartsWith("一、", after.Sections[0].Heading, StringComparison.Ordinal);
        Assert.Equal(before.Sections[^1].Request, after.Sections[0].Request);
    }

    [Fact]
    public async Task Nobody_approves_their_own_draft_and_a_reviewer_does_it_once()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        var card = (await desk.SayAsync("送审", where: TalkDesk.Group)).OfType<Reply.Shown>().Single().Card;
        var values = card.Buttons.Single(b => b.Verb == "draft.approve").Data;

        Assert.IsType<CardAnswer.Refused>(await desk.PressAsync("draft.approve", values, TalkDesk.Drafter, TalkDesk.Group));
        var stranger = new Speaker { Key = "u/other", DirectoryId = "other" };
        Assert.IsType<CardAnswer.Refused>(await desk.PressAsync("draft.approve", values, stranger, TalkDesk.Group));
        var closed = Assert.IsType<CardAnswer.Replaced>(await desk.PressAsync("draft.approve", values, TalkDesk.Reviewer, TalkDesk.Group)).Card;
        var again = Assert.IsType<CardAnswer.Replaced>(await desk.PressAsync("draft.approve", values, TalkDesk.Reviewer, TalkDesk.Group)).Card;

        Assert.Empty(closed.Buttons);
        Assert.Equal(closed.Title, again.Title);
        Assert.Single(await desk.Archive.ActsAsync(record.Id, CancellationToken.None), a => a.What.Contains("审核通过", StringComparison.Ordinal));
        Assert.Contains("不能再修改", Words(await desk.SayAsync("删除第1句")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_needs_its_reason_and_the_next_submission_shows_what_changed()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();
        var values = (await desk.SayAsync("送审")).OfType<Reply.Shown>().Single().Card.Buttons[0].Data.ToDictionary();

        Assert.IsType<CardAnswer.Refused>(await desk.PressAsync("draft.return", values, TalkDesk.Reviewer));
        values["comment"] = "请更新数据";
        Assert.IsType<CardAnswer.Replaced>(await desk.PressAsync("draft.return", values, TalkDesk.Reviewer));
        await desk.SayAsync("把第1句改为：相关工作正在推进。");

        Assert.Contains("相关工作正在推进", Words(await desk.SayAsync("送审")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_another_tenant_is_not_found()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("送审");
        var elsewhere = TalkDesk.Personal with { Tenant = "other" };

        var answer = await desk.PressAsync("draft.approve", new Dictionary<string, string> { ["draftId"] = record.Id, ["revision"] = "1" }, TalkDesk.Reviewer, elsewhere);

        Assert.Contains("没有找到", Assert.IsType<CardAnswer.Refused>(answer).Text, StringComparison.Ordinal);
        Assert.Contains("没有编号", Words(await desk.SayAsync($"打开 {record.Id}", TalkDesk.Reviewer, elsewhere)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_set_aside_with_a_reason_is_not_shown_again()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();
        var before = Words(await desk.SayAsync("核验"));
        var first = before.Split('\n').First(l => l.StartsWith("1. ", StringComparison.Ordinal));

        Assert.Contains("写明", Words(await desk.SayAsync("忽略 1")), StringComparison.Ordinal);
        await desk.SayAsync("忽略 1：已核实");

        Assert.DoesNotContain(first[3..], Words(await desk.SayAsync("核验")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_that_is_given_out_is_the_revision_that_was_asked_for_and_only_to_those_who_may_see_it()
    {
        await using var desk = await TalkDesk.OpenAsync();
        await desk.DraftAsync();
        var offer = (await desk.SayAsync("导出")).OfType<Reply.Offered>().Single().File;

        var file = await desk.Conversation.OpenFileAsync(TalkDesk.Personal, TalkDesk.Drafter, offer.Key, CancellationToken.None);
        var stranger = new Speaker { Key = "u/other", DirectoryId = "other" };

        Assert.Equal(offer.Size, file!.Content.Length);
        Assert.Equal("PK"u8.ToArray(), file.Content[..2]);
        Assert.Null(await desk.Conversation.OpenFileAsync(new ConversationScope("c/else", "tenant", false), stranger, offer.Key, CancellationToken.None));
        Assert.Contains("单人对话", Words(await desk.SayAsync("导出", where: TalkDesk.Group)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_leaves_neither_draft_nor_text()
    {
        await using var desk = await TalkDesk.OpenAsync();
        var record = await desk.DraftAsync();
        await desk.SayAsync("补充依据 第1部分：截至2026年10月底，全市新增示范点12个。（来源：业务处室统计）");
        var pasted = (await desk.Archive.RevisionAsync(record.Id, 2, CancellationToken.None))!.Draft.Evidence.Single(e => e.Title == "业务处室统计").DocumentId;

        await desk.SayAsync("/forget");

        Assert.Null(await desk.Archive.FindAsync(record.Id, CancellationToken.None));
        Assert.All(await desk.Archive.ActsAsync(record.Id, CancellationToken.None), a => Assert.Equal(("", ""), (a.By, a.What)));
        Assert.Null(await desk.Documents.FindAsync(pasted, CancellationToken.None));
        Assert.Contains("没有草稿", Words(await desk.SayAsync("全文")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_cites_and_its_marks_can_be_asked_about()
    {
        await using var desk = await TalkDesk.OpenAsync();

        var found = await desk.SayAsync("查 中试平台补助");
        Assert.NotEmpty(found.OfType<Reply.Message>().Single().Text.Runs.OfType<Run.Cite>());

        Assert.Contains("原文", Words(await desk.SayAsync("引用 1")), StringComparison.Ordinal);
        Assert.Contains("往年", Words(await desk.SayAsync("以前怎么答复的")), StringComparison.Ordinal);
    }

    private static Task<string> ProposalAsync() => File.ReadAllTextAsync(Path.Combine(Shared.ProjectRoot(), "corpus", "proposals", "2026-cppcc-031.txt"));

    private static string Words(IReadOnlyList<Reply> replies) =>
        string.Join('\n', replies.OfType<Reply.Message>().Select(m => m.Text.ToString()));
}

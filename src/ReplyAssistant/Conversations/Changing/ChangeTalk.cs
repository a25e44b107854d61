using ReplyAssistant.Conversations.Asking;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Conversations.Reviewing;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Changes the draft as its drafter says; every change is a revision, checked anew.</summary>
internal sealed class ChangeTalk(DraftingDesk desk, IDraftArchive archive, AddedSources added, TalkStates memory)
{
    // Ten times a long letter. Replacing a word by many, again and again, would otherwise make a draft that cannot be opened any more.
    private const int LongestLetter = 50_000;

    public Task<IReadOnlyList<Reply>> ReplaceSentenceAsync(Talk talk, int number, string text, CancellationToken cancellationToken) =>
        OnSentenceAsync(talk, number, d => d.WithSentences((n, s) => n == number ? [Rewording.Of(s, text)] : [s]).WithUsedEvidence(),
            $"修改第 {number} 句", cancellationToken);

    public Task<IReadOnlyList<Reply>> RemoveSentencesAsync(Talk talk, IReadOnlyList<int> numbers, CancellationToken cancellationToken) =>
        OnSentenceAsync(talk, numbers.Max(), d => d.WithSentences((n, s) => numbers.Contains(n) ? [] : [s]).WithUsedEvidence(),
            $"删除第 {string.Join("、", numbers)} 句", cancellationToken);

    public Task<IReadOnlyList<Reply>> ReplaceWordsAsync(Talk talk, string old, string words, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft =>
        {
            var text = DraftText.Of(draft);
            if (!text.Contains(old, StringComparison.Ordinal)) return Refused($"草稿中没有“{old}”，请照草稿原文书写。");
            var changed = draft.WithWords(old, words);
            if (string.Equals(DraftText.Of(changed), text, StringComparison.Ordinal))
                return Refused($"“{old}”只在各部分标题、称谓或者落款中，称谓和日期可以说“称谓：……”“日期 ……”，标题按提案原文，不作改动。");
            var places = text.Split(old).Length - 1;
            return Changed(changed, places > 1 ? $"改动 {places} 处。" : "");
        }, words.Length == 0 ? $"删去“{old}”" : $"将“{old}”改为“{words}”", cancellationToken);

    public Task<IReadOnlyList<Reply>> ReorderAsync(Talk talk, IReadOnlyList<int> order, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft => order.Order().SequenceEqual(Enumerable.Range(1, draft.Sections.Count))
            ? Changed(draft.InOrder(order))
            : Refused($"请把 1 到 {draft.Sections.Count} 各写一次，例如“顺序 {string.Join("、", Enumerable.Range(1, draft.Sections.Count).Reverse())}”。"),
            $"调整顺序为 {string.Join("、", order)}", cancellationToken);

    public Task<IReadOnlyList<Reply>> ShortenAsync(Talk talk, int? section, int length, CancellationToken cancellationToken) =>
        OnSectionAsync(talk, section, draft =>
        {
            var index = section - 1;
            var before = Shortening.LengthOf(draft, index);
            if (before <= length) return Refused($"现有 {before} 字，已不超过 {length} 字。");
            var shorter = Shortening.To(draft, index, length);
            var after = Shortening.LengthOf(shorter, index);
            if (after == before) return Refused($"现有 {before} 字，只剩必须保留的内容（每部分至少一句，待补充事项不删），无法再用删句的办法缩短，请逐句修改。");
            return Changed(shorter.WithUsedEvidence(), $"由 {before} 字缩短到 {after} 字（不含开头和结尾），只删去整句，没有改写。"
                + (after > length ? $"仍超过 {length} 字：剩下的是每部分至少一句和待补充事项，没有再删，请逐句修改。" : ""));
        }, section is null ? $"缩短到 {length} 字以内" : $"将第 {section} 部分缩短到 {length} 字以内", cancellationToken);

    public Task<IReadOnlyList<Reply>> SetStanceAsync(Talk talk, int section, Stance stance, CancellationToken cancellationToken) =>
        OnSectionAsync(talk, section, draft => Changed(draft.WithSection(section - 1, s => WithStance(s, stance))),
            $"将第 {section} 部分表态改为“{ChineseTerms.Of(stance)}”", cancellationToken);

    public Task<IReadOnlyList<Reply>> SetClassAsync(Talk talk, string code, CancellationToken cancellationToken)
    {
        var known = talk.Profile.Classes.Select(c => c.Code).ToList();
        return ChangeAsync(talk, draft => known.Count == 0 || known.Contains(code, StringComparer.OrdinalIgnoreCase)
            ? Changed(draft with { SuggestedClass = code.ToUpperInvariant(), IsClassDecided = true })
            : Refused($"本单位的办理类别只有{string.Join("、", talk.Profile.Classes.Select(c => $"{c.Code}（{c.Meaning}）"))}，请从中选择。"), $"将办理类别改为 {code}", cancellationToken);
    }

    public Task<IReadOnlyList<Reply>> SetAddresseeAsync(Talk talk, string who, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft => Changed(draft with { Addressee = who.TrimEnd('：', ':') + "：" }), "修改称谓", cancellationToken);

    public Task<IReadOnlyList<Reply>> SetDateAsync(Talk talk, DateOnly date, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft => Changed(draft with { Date = date }), $"将成文日期改为{ChineseTerms.Of(date)}", cancellationToken);

    /// <summary>Only at the finding's own place.</summary>
    public Task<IReadOnlyList<Reply>> FixAsync(Talk talk, Finding finding, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft => CertainFix.Of(draft, [finding]) is { Count: > 0 } made ? Changed(made.Draft) : Refused(CheckTalk.NoCertainFix),
            finding.Fix is { } words ? $"将“{finding.Places[0].Quote}”修正为“{words}”" : $"修正 {FindingFixes.Of(finding).Count} 处：{finding.Message}", cancellationToken);

    public Task<IReadOnlyList<Reply>> FixAllAsync(Talk talk, IReadOnlyList<Finding> findings, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft =>
        {
            var (mended, count) = CertainFix.Of(draft, findings);
            return count == 0 ? Refused(CheckTalk.NoCertainFix) : Changed(mended, $"修正 {count} 处；其余没有确定的改法，请逐项处理。");
        }, "修正有确定改法的问题", cancellationToken);

    /// <summary>What is told of the proposal, and what of the frame follows from it and was not changed by hand.</summary>
    public Task<IReadOnlyList<Reply>> TellAsync(Talk talk, IReadOnlyDictionary<string, string> told, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft => Changed(ReframedDraft.Of(draft, ProposalTalk.With(draft.Proposal, told), talk.Profile)),
            "补充提案、建议的基本信息", cancellationToken);

    public async Task<IReadOnlyList<Reply>> AddSourceAsync(Talk talk, Intent.AddSource said, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (said.Section == 0 && draft.Sections.Count == 1) said = said with { Section = 1 };
        if (said.Section == 0) return [Reply.Say("请写明补充到第几部分，例如“补充依据 第2部分：……（来源：……）”。")];
        if (said.Section > draft.Sections.Count) return [Reply.Say(Talk.NoSection(draft))];
        if (talk.Record!.State is ReviewState.InReview or ReviewState.Approved) return [Reply.Say(Locked(talk.Record))];
        var (evidence, sentences) = await added.KeepAsync(said.Text, said.From, draft.Date, cancellationToken);
        var section = draft.Sections[said.Section - 1];
        var longer = section with { Blocks = [.. section.Blocks, new DraftBlock(null, sentences)] };
        return await ChangeAsync(talk, d => Changed(SectionSplice.Into(d, said.Section - 1, longer, [.. d.Evidence, evidence])),
            $"为第 {said.Section} 部分补充依据", cancellationToken);
    }

    public Task<IReadOnlyList<Reply>> RedraftAsync(
        Talk talk, int section, IReadOnlyCollection<string> without, string what, CancellationToken cancellationToken) =>
        RedraftAsync(talk, [section], without, what, cancellationToken);

    /// <summary>Writes points anew, without the sources that the drafter does not want.</summary>
    public async Task<IReadOnlyList<Reply>> RedraftAsync(
        Talk talk, IReadOnlyList<int> sections, IReadOnlyCollection<string> without, string what, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (sections.Max() > draft.Sections.Count) return [Reply.Say(Talk.NoSection(draft))];
        if (talk.Record!.State is ReviewState.InReview or ReviewState.Approved) return [Reply.Say(Locked(talk.Record))];
        var settings = Settings(talk) with { ExcludedDocuments = without };
        var anew = await desk.DraftAsync(draft.Proposal, settings, progress: null, cancellationToken);
        return await ChangeAsync(talk, d => Changed(sections.Aggregate(d, (letter, section) => SectionSplice.Into(
            letter, section - 1, anew.Sections.First(s => s.Request == draft.Sections[section - 1].Request), anew.Evidence))), what, cancellationToken);
    }

    public async Task<IReadOnlyList<Reply>> UndoAsync(Talk talk, int steps, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record) return [Reply.Say(Talk.NoDraft)];
        var history = await archive.HistoryAsync(record.Id, cancellationToken);
        if (Undone.Before(history, steps) is not { } earlier) return [Reply.Say("已是初稿，没有可以撤销的修改。")];
        return await ChangeAsync(talk, _ => Changed(earlier.Draft), Undone.Note(earlier.Number), cancellationToken);
    }

    /// <summary>What a revision said is the latest again; what came between stays in the history.</summary>
    public async Task<IReadOnlyList<Reply>> RestoreAsync(Talk talk, int revision, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record) return [Reply.Say(Talk.NoDraft)];
        if (revision == record.Revision) return [Reply.Say($"现在就是第 {revision} 稿。")];
        return await archive.RevisionAsync(record.Id, revision, cancellationToken) is { } earlier
            ? await ChangeAsync(talk, _ => Changed(earlier.Draft), Undone.Note(earlier.Number), cancellationToken)
            : [Reply.Say($"草稿共 {record.Revision} 稿，请写 1 到 {record.Revision} 之间的稿次。")];
    }

    private Task<IReadOnlyList<Reply>> OnSentenceAsync(
        Talk talk, int number, Func<Draft, Draft> change, string what, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft =>
        {
            var count = draft.NumberedSentences().Count;
            return number <= count ? Changed(change(draft)) : Refused($"草稿共 {count} 句，句号请写 1 到 {count}。");
        }, what, cancellationToken);

    private Task<IReadOnlyList<Reply>> OnSectionAsync(
        Talk talk, int? section, Func<Draft, Outcome> change, string what, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft => section is null || section <= draft.Sections.Count
            ? change(draft) : Refused(Talk.NoSection(draft)), what, cancellationToken);

    private async Task<IReadOnlyList<Reply>> ChangeAsync(Talk talk, Func<Draft, Outcome> change, string what, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record || talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (record.State is ReviewState.InReview or ReviewState.Approved) return [Reply.Say(Locked(record))];
        var outcome = change(draft);
        if (outcome.Draft is not { } changed) return [Reply.Say(outcome.Words)];
        if (DraftText.Of(changed).Length > LongestLetter) return [Reply.Say($"改后全文超过 {LongestLetter / 10_000} 万字，没有保存，请缩小修改的范围。")];
        if (changed.Sections.Any(s => s.Blocks.Count == 0)) return [Reply.Say("这一部分只剩这一句，删去后就没有答复了，请改为修改这一句。")];

        var check = await desk.CheckAsync(changed, Settings(talk) with { Date = changed.Date }, cancellationToken);
        var revised = await archive.ReviseAsync(record.Id, record.Revision, check, talk.Acting(what), cancellationToken);
        if (revised is null) return [Reply.Say(Talk.Stale)];
        var replies = Said(revised, revised.Revision, draft, check, what, outcome.Words);
        var shown = replies.OfType<Reply.Message>().Select(m => m.Text);
        await memory.ChangeAsync(talk.Turn.Conversation, s => s.Showing(shown), cancellationToken);
        return replies;
    }

    /// <summary>What has been changed, and the part as it stands now; several parts are more than anybody reads again at once.</summary>
    public static IReadOnlyList<Reply> Said(DraftRecord record, int revision, Draft before, Draft after, string what, string words)
    {
        var head = Reply.Say($"已{what}，现为第 {revision} 稿。{words}发送“比较”看修改，“撤销”退回上一稿。");
        var parts = ChangedSections(before, after).ToList();
        return parts.Count > 1
            ? [head, Reply.Say($"改动的部分：\n{string.Join('\n', parts.Select(i => after.Sections[i].Heading))}\n发送“第{parts[0] + 1}部分”查看。")]
            : [head, .. parts.SelectMany(i => LetterMessages.OfSection(after, i)).Select(m => LetterMessages.Shown(m, record.Id, revision))];
    }

    private static IEnumerable<int> ChangedSections(Draft before, Draft after) =>
        Enumerable.Range(0, after.Sections.Count).Where(i =>
            i >= before.Sections.Count || !Texts(before.Sections[i]).SequenceEqual(Texts(after.Sections[i]), StringComparer.Ordinal));

    private static IEnumerable<string> Texts(DraftSection section) => section.Blocks.SelectMany(b => b.Sentences).Select(s => s.Text);

    // A point that is not taken up needs its reason, and nobody but the bureau knows it.
    private static DraftSection WithStance(DraftSection section, Stance stance)
    {
        var explains = section.Blocks.SelectMany(b => b.Sentences).Any(s => s.Kind == SentenceKind.Explanation && !s.Marks.Contains("to-supply"));
        if (explains || stance is not (Stance.Explained or Stance.OutsidePowers or Stance.PartlyAdopted)) return section with { Stance = stance };
        var reason = stance == Stance.OutsidePowers ? "〔待补充：不属本单位职权的说明和主管单位〕。" : "〔待补充：不能采纳或者只能部分采纳的理由〕。";
        var sentence = new Sentence(reason, SentenceKind.Explanation, [], ["to-supply"]);
        return section with { Stance = stance, Blocks = [.. section.Blocks, new DraftBlock(null, [sentence])] };
    }

    private static DraftSettings Settings(Talk talk) => new() { Profile = talk.Profile, Date = talk.Draft!.Date };

    private static string Locked(DraftRecord record) => record.State == ReviewState.Approved
        ? "稿件已审核通过，不能再修改；确需修改的，请审核人先退回。" : "稿件正在审核，不能修改；需要修改的，请审核人退回，或者由起草人发送“撤回送审”。";

    private static Outcome Changed(Draft draft, string words = "") => new(draft, words);

    private static Outcome Refused(string words) => new(null, words);

    private sealed record Outcome(Draft? Draft, string Words);
}

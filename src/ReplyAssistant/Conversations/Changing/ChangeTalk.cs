using ReplyAssistant.Conversations.Asking;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Changes the draft as its drafter says; every change is a revision, checked anew.</summary>
internal sealed class ChangeTalk(DraftingDesk desk, IDraftArchive archive, AddedSources added)
{
    // Ten times a long letter. Replacing a word by many, again and again, would otherwise make a draft that cannot be opened any more.
    private const int LongestLetter = 50_000;

    public Task<IReadOnlyList<Reply>> ReplaceSentenceAsync(Talk talk, int number, string text, CancellationToken cancellationToken) =>
        OnSentenceAsync(talk, number, d => d.WithSentences((n, s) => n == number ? [Rewritten(s, text)] : [s]), $"修改第 {number} 句", cancellationToken);

    public Task<IReadOnlyList<Reply>> RemoveSentenceAsync(Talk talk, int number, CancellationToken cancellationToken) =>
        OnSentenceAsync(talk, number, d => d.WithSentences((n, s) => n == number ? [] : [s]).WithUsedEvidence(), $"删除第 {number} 句", cancellationToken);

    public Task<IReadOnlyList<Reply>> ReplaceWordsAsync(Talk talk, string old, string words, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft => DraftText.Of(draft).Contains(old, StringComparison.Ordinal)
            ? Changed(draft.WithWords(old, words)) : Refused($"草稿中没有“{old}”，请照草稿原文书写。"), $"将“{old}”改为“{words}”", cancellationToken);

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
            return after == before ? Refused("每一部分都只剩一句，无法再用删句的办法缩短，请逐句修改。")
                : Changed(shorter.WithUsedEvidence(), $"由 {before} 字缩短到 {after} 字，只删去整句，没有改写。{(after > length ? "其余各句都有实质内容或者待补充事项，没有再删。" : "")}");
        }, "缩短篇幅", cancellationToken);

    public Task<IReadOnlyList<Reply>> SetStanceAsync(Talk talk, int section, Stance stance, CancellationToken cancellationToken) =>
        OnSectionAsync(talk, section, draft => Changed(draft.WithSection(section - 1, s => WithStance(s, stance))),
            $"第 {section} 部分表态改为“{ChineseTerms.Of(stance)}”", cancellationToken);

    public Task<IReadOnlyList<Reply>> SetClassAsync(Talk talk, string code, CancellationToken cancellationToken)
    {
        var known = talk.Profile.Classes.Select(c => c.Code).ToList();
        return ChangeAsync(talk, draft => known.Count == 0 || known.Contains(code, StringComparer.OrdinalIgnoreCase)
            ? Changed(draft with { SuggestedClass = code })
            : Refused($"本单位的办理类别只有{string.Join("、", known)}，请从中选择。"), $"办理类别改为 {code}", cancellationToken);
    }

    public Task<IReadOnlyList<Reply>> SetAddresseeAsync(Talk talk, string who, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft => Changed(draft with { Addressee = who.TrimEnd('：', ':') + "：" }), "修改称谓", cancellationToken);

    public Task<IReadOnlyList<Reply>> SetDateAsync(Talk talk, DateOnly date, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft => Changed(draft with { Date = date }), $"成文日期改为{ChineseTerms.Of(date)}", cancellationToken);

    public Task<IReadOnlyList<Reply>> FixAsync(Talk talk, Finding finding, CancellationToken cancellationToken) =>
        ReplaceWordsAsync(talk, finding.Places[0].Quote, finding.Fix!, cancellationToken);

    public async Task<IReadOnlyList<Reply>> AddSourceAsync(Talk talk, Intent.AddSource said, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (said.Section > draft.Sections.Count) return [Reply.Say($"草稿共 {draft.Sections.Count} 个部分，请写 1 到 {draft.Sections.Count}。")];
        if (talk.Record!.State is ReviewState.InReview or ReviewState.Approved) return [Reply.Say(Locked(talk.Record))];
        var (evidence, sentences) = await added.KeepAsync(said.Text, said.From, draft.Date, cancellationToken);
        var section = draft.Sections[said.Section - 1];
        var longer = section with { Blocks = [.. section.Blocks, new DraftBlock(null, sentences)] };
        return await ChangeAsync(talk, d => Changed(SectionSplice.Into(d, said.Section - 1, longer, [.. d.Evidence, evidence])),
            $"第 {said.Section} 部分补充依据", cancellationToken);
    }

    /// <summary>Writes one point anew, without the sources that the drafter does not want.</summary>
    public async Task<IReadOnlyList<Reply>> RedraftAsync(
        Talk talk, int section, IReadOnlyCollection<string> without, string what, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (section > draft.Sections.Count) return [Reply.Say($"草稿共 {draft.Sections.Count} 个部分，请写 1 到 {draft.Sections.Count}。")];
        if (talk.Record!.State is ReviewState.InReview or ReviewState.Approved) return [Reply.Say(Locked(talk.Record))];
        var settings = Settings(talk) with { ExcludedDocuments = without };
        var anew = await desk.DraftAsync(draft.Proposal, settings, progress: null, cancellationToken);
        var written = anew.Sections.First(s => s.Request == draft.Sections[section - 1].Request);
        return await ChangeAsync(talk, d => Changed(SectionSplice.Into(d, section - 1, written, anew.Evidence)), what, cancellationToken);
    }

    public async Task<IReadOnlyList<Reply>> UndoAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record) return [Reply.Say(Talk.NoDraft)];
        var history = await archive.HistoryAsync(record.Id, cancellationToken);
        if (Undone.Before(history) is not { } earlier) return [Reply.Say("已是初稿，没有可以撤销的修改。")];
        return await ChangeAsync(talk, _ => Changed(earlier.Draft), Undone.Note(earlier.Number), cancellationToken);
    }

    private Task<IReadOnlyList<Reply>> OnSentenceAsync(
        Talk talk, int number, Func<Draft, Draft> change, string what, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft =>
        {
            var count = draft.NumberedSentences().Count;
            return number <= count ? Changed(change(draft)) : Refused($"草稿共 {count} 句，请写 1 到 {count} 之间的句号。");
        }, what, cancellationToken);

    private Task<IReadOnlyList<Reply>> OnSectionAsync(
        Talk talk, int? section, Func<Draft, Outcome> change, string what, CancellationToken cancellationToken) =>
        ChangeAsync(talk, draft => section is null || section <= draft.Sections.Count
            ? change(draft) : Refused($"草稿共 {draft.Sections.Count} 个部分，请写 1 到 {draft.Sections.Count}。"), what, cancellationToken);

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
        return Said(revised, revised.Revision, draft, check, what, outcome.Words);
    }

    /// <summary>What has been changed, and the parts as they stand now.</summary>
    public static IReadOnlyList<Reply> Said(DraftRecord record, int revision, Draft before, Draft after, string what, string words) =>
    [
        Reply.Say($"已{what}，现为第 {revision} 稿。{words}发送“比较”看修改，“撤销”退回上一稿。"),
        .. ChangedSections(before, after).SelectMany(i => LetterMessages.OfSection(after, i))
            .Select(m => new Reply.Message(m) { IsGenerated = true, About = $"{record.Id}/{revision}" }),
    ];

    private static IEnumerable<int> ChangedSections(Draft before, Draft after) =>
        Enumerable.Range(0, after.Sections.Count).Where(i =>
            i >= before.Sections.Count || !Texts(before.Sections[i]).SequenceEqual(Texts(after.Sections[i]), StringComparer.Ordinal));

    private static IEnumerable<string> Texts(DraftSection section) => section.Blocks.SelectMany(b => b.Sentences).Select(s => s.Text);

    // Marks of the old words do not hold for the new ones; what the sources do not carry is marked again by the check.
    private static Sentence Rewritten(Sentence sentence, string text) => sentence with
    {
        Text = text.EndsWith('。') || text.EndsWith('！') || text.EndsWith('？') || text.EndsWith('；') ? text : text + "。",
        Marks = [.. sentence.Marks.Where(m => m.StartsWith("as-of", StringComparison.Ordinal))],
    };

    // A point that is not taken up needs its reason, and nobody but the bureau knows it.
    private static DraftSection WithStance(DraftSection section, Stance stance)
    {
        var explains = section.Blocks.SelectMany(b => b.Sentences).Any(s => s.Kind == SentenceKind.Explanation);
        if (explains || stance is not (Stance.Explained or Stance.OutsidePowers or Stance.PartlyAdopted)) return section with { Stance = stance };
        var reason = stance == Stance.OutsidePowers ? "〔待补充：不属本单位职权的说明和主管单位〕。" : "〔待补充：不能采纳或者只能部分采纳的理由〕。";
        var sentence = new Sentence(reason, SentenceKind.Explanation, [], ["to-supply"]);
        return section with { Stance = stance, Blocks = [.. section.Blocks, new DraftBlock(null, [sentence])] };
    }

    private static DraftSettings Settings(Talk talk) => new() { Profile = talk.Profile, Date = talk.Draft!.Date };

    private static string Locked(DraftRecord record) => record.State == ReviewState.Approved
        ? "稿件已审核通过，不能再修改；确需修改的，请审核人先退回。" : "稿件正在审核，不能修改；需要修改的，请审核人退回。";

    private static Outcome Changed(Draft draft, string words = "") => new(draft, words);

    private static Outcome Refused(string words) => new(null, words);

    private sealed record Outcome(Draft? Draft, string Words);
}

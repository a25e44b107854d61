using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Drafting;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>Answers where something is from: quote, document, number, date, validity, path.</summary>
internal sealed class SourceTalk(IDocumentStore store, EvidenceFinder finder, TalkStates memory)
{
    private const int MostUnused = 8;

    public async Task<IReadOnlyList<Reply>> OfMarkAsync(Talk talk, int number, CancellationToken cancellationToken)
    {
        // The last message that has such a mark is the one on the reader's screen.
        var shown = talk.State.Shown.LastOrDefault(m => m.Count >= number);
        if (shown is null) return [Reply.Say($"最近的消息里没有引用 {number}，请查看消息中的引用编号，或者发送“第几句的依据”。")];
        var place = shown[number - 1];
        if (await store.FindAsync(place.Document, cancellationToken) is not { } document
            || await StoredAsync(place.Document, cancellationToken) is not { } stored || place.End > document.Text.Length || place.Start > place.End)
            return [Reply.Say("这处引用的文件已不在资料库中，无法打开原文，请核实后再使用。")];
        var sentence = SentenceAt(talk.Draft, place);
        var text = SourceDescription.Of($"引用 {number}{(sentence is null ? "" : $"（第 {sentence.Number} 句）")}", document, stored, place, talk);
        if (talk.State.Shown.Count(m => m.Count >= number) > 1) text.Say($"\n前面的消息里也有引用 {number}；问的是那一处，请说“第几句的依据”。");
        if (sentence is not null) await memory.ChangeAsync(talk.Turn.Conversation, s => s with { Sentence = sentence.Number }, cancellationToken);
        return [new Reply.Message(text) { IsGenerated = true }];
    }

    private static NumberedSentence? SentenceAt(Draft? draft, ShownSource place) => draft?.NumberedSentences().FirstOrDefault(s =>
        s.Sentence.Citations.Any(c => c.CleanStart == place.Start && draft.Evidence.Any(e => e.Id == c.Evidence && e.DocumentId == place.Document)));

    public async Task<IReadOnlyList<Reply>> OfSentenceAsync(Talk talk, int? number, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        var sentences = draft.NumberedSentences();
        if ((number ?? talk.State.Sentence) is not { } asked) return [Reply.Say("请写明是第几句，例如“第3句的依据”，或者直接粘贴这句话。")];
        if (asked < 1 || asked > sentences.Count) return [Reply.Say($"草稿共 {sentences.Count} 句，句号请写 1 到 {sentences.Count}。")];
        return await TellAsync(talk, [sentences[asked - 1]], cancellationToken);
    }

    public async Task<IReadOnlyList<Reply>> OfSectionAsync(Talk talk, int section, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (section > draft.Sections.Count) return [Reply.Say(Talk.NoSection(draft))];
        var sentences = draft.NumberedSentences().Where(s => s.Section == draft.Sections[section - 1]).ToList();
        return await TellAsync(talk, sentences, cancellationToken);
    }

    /// <returns>Empty when the words stand nowhere in the draft.</returns>
    public async Task<IReadOnlyList<Reply>> OfWordsAsync(Talk talk, string words, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [];
        var sentences = PastedSentences.In(draft, words);
        return sentences.Count == 0 ? [] : await TellAsync(talk, sentences, cancellationToken);
    }

    /// <summary>What was found for a point and is cited nowhere.</summary>
    public async Task<IReadOnlyList<Reply>> UnusedAsync(Talk talk, int? section, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (section > draft.Sections.Count) return [Reply.Say(Talk.NoSection(draft))];
        var used = draft.Evidence.Select(e => (e.DocumentId, e.CleanStart)).ToHashSet();
        var text = new AnswerText().Say("找到但没有采用的材料：\n");
        var told = 0;
        foreach (var asked in draft.Sections.Where((_, i) => section is null || section == i + 1))
        {
            var filter = new EvidenceFilter { On = draft.Date };
            var request = draft.Proposal.Requests[asked.Request - 1];
            var found = await finder.FindAsync(draft.Proposal, request, filter, cancellationToken);
            foreach (var (unit, passage) in found.Units.SelectMany(u => u.Passages.Select(p => (u, p))).Where(x => !used.Contains((x.p.DocumentId, x.p.Start))))
            {
                if (++told > MostUnused) break;
                var source = PassageSources.Of(passage, unit.Document, talk.Today);
                text.Say($"{told}. （针对第 {asked.Request} 条）《{source.Title}》（{string.Join("，", source.Facts)}）\n　{Cut(passage.Text)}")
                    .Cite(source).Say("\n");
            }
        }
        if (told == 0) return [Reply.Say("找到的材料都已采用，没有剩下的。")];
        await RememberAsync(talk, text, cancellationToken);
        return [new Reply.Message(text) { IsGenerated = true }];
    }

    /// <summary>The documents that the draft rests on, each with the sentences that cite it.</summary>
    public static IReadOnlyList<Reply> All(Talk talk)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        var cited = draft.NumberedSentences()
            .SelectMany(s => s.Sentence.Citations.Select(c => (s.Number, Source: draft.Evidence.First(e => e.Id == c.Evidence))))
            .GroupBy(c => c.Source.DocumentId, StringComparer.Ordinal).ToList();
        if (cited.Count == 0) return [Reply.Say("草稿没有引用任何文件，各条均待补充。")];
        var lines = cited.Select((document, i) =>
            $"{i + 1}. {SourceLine.Of(document.First().Source with { Path = [] })}：第 {string.Join("、", document.Select(d => d.Number).Distinct())} 句");
        return [Reply.Say($"草稿引用 {cited.Count} 份文件：\n{string.Join('\n', lines)}\n发送“第{cited[0].First().Number}句的依据”看原文；不想用哪一份，请说“不要引用《……》”。")];
    }

    private async Task<IReadOnlyList<Reply>> TellAsync(Talk talk, IReadOnlyList<NumberedSentence> sentences, CancellationToken cancellationToken)
    {
        var draft = talk.Draft!;
        var evidence = draft.Evidence.ToDictionary(e => e.Id);
        var replies = new List<Reply>();
        var text = new AnswerText();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences.Take(60))
        {
            var sources = sentence.Sentence.Citations.Select(c => (Citation: c, Evidence: evidence[c.Evidence])).ToList();
            if (keys.Count + sources.Count > LetterMessages.MostSources && keys.Count > 0)
            {
                replies.Add(await DoneAsync(text));
                text = new AnswerText();
                keys.Clear();
            }
            text.Say($"第 {sentence.Number} 句：{sentence.Sentence.Text}\n");
            if (sources.Count == 0) text.Say("　没有引用依据，须由起草人补充或核实。\n");
            foreach (var (citation, source) in sources.Take(LetterMessages.MostSources))
            {
                var shown = LetterMessages.SourceOf(citation, source);
                text.Say($"　{SourceLine.Of(source)}\n　原文：“{citation.Quote}”").Cite(shown).Say("\n");
                keys.Add(shown.Key);
            }
            foreach (var mark in sentence.Sentence.Marks) text.Say($"　标注：{MarkTerms.Of(mark)}\n");
        }
        replies.Add(await DoneAsync(text));
        await memory.ChangeAsync(talk.Turn.Conversation, s => s with { Sentence = sentences[0].Number }, cancellationToken);
        return replies;

        async Task<Reply> DoneAsync(AnswerText message)
        {
            await RememberAsync(talk, message, cancellationToken);
            return LetterMessages.Shown(message, talk.Record!.Id, talk.Record.Revision);
        }
    }

    private Task RememberAsync(Talk talk, AnswerText message, CancellationToken cancellationToken) =>
        memory.ChangeAsync(talk.Turn.Conversation, s => s.Showing([message]), cancellationToken);

    private async Task<StoredDocument?> StoredAsync(string id, CancellationToken cancellationToken) =>
        (await store.ListAsync(cancellationToken)).FirstOrDefault(d => string.Equals(d.Id, id, StringComparison.Ordinal));

    private static string Cut(string text)
    {
        var line = text.Replace("\n", "", StringComparison.Ordinal);
        return line.Length > 160 ? line[..160] + "…" : line;
    }
}

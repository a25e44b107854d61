using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Does without a source that the drafter does not trust: the points that cite its document are written anew without it.</summary>
internal sealed class DropTalk(ChangeTalk change)
{
    public async Task<IReadOnlyList<Reply>> DropAsync(Talk talk, int number, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        var place = talk.State.Shown.LastOrDefault(m => m.Count >= number)?[number - 1];
        if (place is null) return [Reply.Say($"最近的消息里没有引用 {number}，请先查看草稿或者依据，再写引用编号。")];
        var sentence = draft.NumberedSentences().FirstOrDefault(s => s.Sentence.Citations.Any(c =>
            c.CleanStart == place.Start && draft.Evidence.Any(e => e.Id == c.Evidence && e.DocumentId == place.Document)));
        if (sentence is null) return [Reply.Say("草稿现在没有采用这处引用，不必去掉。")];
        var section = 1 + draft.Sections.ToList().IndexOf(sentence.Section);
        // A point that rested on this document several times would take it up again at the next place.
        return await change.RedraftAsync(talk, [section], [place.Document], $"去掉引用 {number}，重写第 {section} 部分", cancellationToken);
    }

    /// <summary>Without the documents that one sentence cites.</summary>
    public async Task<IReadOnlyList<Reply>> DropOfSentenceAsync(Talk talk, int number, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        var sentences = draft.NumberedSentences();
        if (number < 1 || number > sentences.Count) return [Reply.Say($"草稿共 {sentences.Count} 句，句号请写 1 到 {sentences.Count}。")];
        var cited = sentences[number - 1].Sentence.Citations.Select(c => c.Evidence).ToHashSet();
        if (cited.Count == 0) return [Reply.Say($"第 {number} 句没有引用依据，不必去掉；要去掉这句话，请说“删除第{number}句”。")];
        var documents = draft.Evidence.Where(e => cited.Contains(e.Id)).Select(e => e.DocumentId).Distinct(StringComparer.Ordinal).ToList();
        var section = 1 + draft.Sections.ToList().IndexOf(sentences[number - 1].Section);
        return await change.RedraftAsync(talk, [section], documents, $"去掉第 {number} 句的依据，重写第 {section} 部分", cancellationToken);
    }

    /// <param name="words">Of its title, or its number.</param>
    public async Task<IReadOnlyList<Reply>> DropDocumentAsync(Talk talk, string words, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        var asked = Plain(words);
        var meant = draft.Evidence.Where(e =>
            Plain(e.DocumentNumber ?? "") == asked || Plain(e.Title).Contains(asked, StringComparison.Ordinal)).ToList();
        if (meant.Count == 0) return [Reply.Say($"草稿没有引用“{words}”，发送“全部依据”可以看引用了哪些文件。")];
        var ids = meant.Select(e => e.Id).ToHashSet();
        var sections = Enumerable.Range(1, draft.Sections.Count)
            .Where(i => draft.Sections[i - 1].Blocks.SelectMany(b => b.Sentences).SelectMany(s => s.Citations).Any(c => ids.Contains(c.Evidence))).ToList();
        var documents = meant.Select(e => e.DocumentId).Distinct(StringComparer.Ordinal).ToList();
        return await change.RedraftAsync(talk, sections, documents, $"去掉“{words}”，重写第 {string.Join("、", sections)} 部分", cancellationToken);
    }

    private static string Plain(string text) => string.Concat(Indexing.TextFolding.Fold(text).Where(char.IsLetterOrDigit));
}

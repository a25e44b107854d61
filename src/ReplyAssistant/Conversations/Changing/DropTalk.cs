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
        return await change.RedraftAsync(talk, section, [place.Document], $"去掉引用 {number}，重写第 {section} 部分", cancellationToken);
    }
}

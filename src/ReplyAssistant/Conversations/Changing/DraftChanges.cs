using ReplyAssistant.Conversations.Asking;
using ReplyAssistant.Conversations.Asking.Wording;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Brings each wish to change the draft to what does it; what a wish leaves open is asked.</summary>
internal sealed class DraftChanges(ChangeTalk change, OrderTalk order, DropTalk drop, HistoryTalk history)
{
    public Task<IReadOnlyList<Reply>> AnswerAsync(Talk talk, Intent intent, CancellationToken cancellationToken) => intent switch
    {
        Intent.ReplaceSentence said => change.ReplaceSentenceAsync(talk, said.Number, said.Text, cancellationToken),
        Intent.ReplaceThis said => talk.State.Sentence is { } number
            ? change.ReplaceSentenceAsync(talk, number, said.Text, cancellationToken) : Say("请写明是第几句，例如“把第3句改为：……”。"),
        Intent.ReplaceWords said => change.ReplaceWordsAsync(talk, said.Old, said.New, cancellationToken),
        Intent.RemoveSentence said => change.RemoveSentencesAsync(talk, [said.Number], cancellationToken),
        Intent.RemoveSentences said => change.RemoveSentencesAsync(talk, said.Numbers, cancellationToken),
        Intent.DropSource said => drop.DropAsync(talk, said.Number, cancellationToken),
        Intent.DropSourcesOfSentence said => drop.DropOfSentenceAsync(talk, said.Number, cancellationToken),
        Intent.DropDocument said => drop.DropDocumentAsync(talk, said.Words, cancellationToken),
        Intent.AddSource said => change.AddSourceAsync(talk, said, cancellationToken),
        _ => PartsAsync(talk, intent, cancellationToken),
    };

    private Task<IReadOnlyList<Reply>> PartsAsync(Talk talk, Intent intent, CancellationToken cancellationToken) => intent switch
    {
        Intent.Redraft said => change.RedraftAsync(talk, said.Section, [], $"重写第 {said.Section} 部分", cancellationToken),
        Intent.Reorder said => change.ReorderAsync(talk, said.Order, cancellationToken),
        Intent.Swap said => order.SwapAsync(talk, said.First, said.Second, cancellationToken),
        Intent.Move said => order.MoveAsync(talk, said.Section, said.Place, cancellationToken),
        Intent.MoveBeside said => order.MoveBesideAsync(talk, said.Section, said.Other, said.IsAfter, cancellationToken),
        Intent.Shorten said => change.ShortenAsync(talk, said.Section, said.Length, cancellationToken),
        Intent.HowShort said => Say(HowShort(talk, said.Section)),
        Intent.SetStance said => change.SetStanceAsync(talk, said.Section, said.Stance, cancellationToken),
        Intent.UnknownStance said => Say($"没有“{said.Words}”这种表态，请从{StanceNames.Choices}中选择；要改文字，请说“把第3句改为：……”。"),
        _ => FrameAsync(talk, intent, cancellationToken),
    };

    private Task<IReadOnlyList<Reply>> FrameAsync(Talk talk, Intent intent, CancellationToken cancellationToken) => intent switch
    {
        Intent.SetClass said => change.SetClassAsync(talk, said.Class, cancellationToken),
        Intent.SetAddressee said => change.SetAddresseeAsync(talk, said.Addressee, cancellationToken),
        Intent.SetDate said => change.SetDateAsync(talk, said.Date, cancellationToken),
        Intent.SetDayFromToday said => change.SetDateAsync(talk, talk.Today.AddDays(said.Days), cancellationToken),
        Intent.SetDayOfThisYear said => said.Month is >= 1 and <= 12 && said.Day >= 1 && said.Day <= DateTime.DaysInMonth(talk.Today.Year, said.Month)
            ? change.SetDateAsync(talk, new DateOnly(talk.Today.Year, said.Month, said.Day), cancellationToken)
            : Say(NoSuchDate($"{said.Month}月{said.Day}日")),
        Intent.NoSuchDate said => Say(NoSuchDate(said.Words)),
        _ => RevisionsAsync(talk, intent, cancellationToken),
    };

    private Task<IReadOnlyList<Reply>> RevisionsAsync(Talk talk, Intent intent, CancellationToken cancellationToken) => intent switch
    {
        Intent.Undo undo => change.UndoAsync(talk, undo.Steps, cancellationToken),
        Intent.Restore back => change.RestoreAsync(talk, back.Revision, cancellationToken),
        Intent.Compare compare => history.CompareAsync(talk, compare.From, compare.To, cancellationToken),
        Intent.CompareWithReviewed => history.CompareWithReviewedAsync(talk, cancellationToken),
        Intent.History => history.ListAsync(talk, cancellationToken),
        Intent.Deeds => history.DeedsAsync(talk, cancellationToken),
        _ => Task.FromResult<IReadOnlyList<Reply>>([HelpText.Help]),
    };

    private static string HowShort(Talk talk, int? section)
    {
        if (talk.Draft is not { } draft) return Talk.NoDraft;
        if (section > draft.Sections.Count) return Talk.NoSection(draft);
        var length = Shortening.LengthOf(draft, section - 1);
        return section is { } part
            ? $"第 {part} 部分现有 {length} 字，请写明字数，例如“第{part}部分缩短到{length / 2}字”。"
            : $"各部分共 {length} 字（不含开头和结尾），请写明字数，例如“缩短到{length / 2}字”“第1部分缩短到300字”。";
    }

    private static string NoSuchDate(string words) => $"“{words}”不是能用的日期，请写成“日期 2026年11月30日”。";

    private static Task<IReadOnlyList<Reply>> Say(string words) => Task.FromResult<IReadOnlyList<Reply>>([Reply.Say(words)]);
}

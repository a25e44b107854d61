namespace ReplyAssistant.Conversations.Changing;

/// <summary>Moves the parts of the letter: two exchanged, one moved.</summary>
internal sealed class OrderTalk(ChangeTalk change)
{
    public Task<IReadOnlyList<Reply>> SwapAsync(Talk talk, int first, int second, CancellationToken cancellationToken) =>
        OrderAsync(
            talk, Math.Max(first, second), order => (order[first - 1], order[second - 1]) = (order[second - 1], order[first - 1]), cancellationToken);

    /// <param name="place">From 1; past the last it is the last.</param>
    public Task<IReadOnlyList<Reply>> MoveAsync(Talk talk, int section, int place, CancellationToken cancellationToken) =>
        OrderAsync(talk, section, order =>
        {
            order.Remove(section);
            order.Insert(Math.Min(place - 1, order.Count), section);
        }, cancellationToken);

    public Task<IReadOnlyList<Reply>> MoveBesideAsync(Talk talk, int section, int other, bool isAfter, CancellationToken cancellationToken) =>
        OrderAsync(talk, Math.Max(section, other), order =>
        {
            if (section == other) return;
            order.Remove(section);
            order.Insert(order.IndexOf(other) + (isAfter ? 1 : 0), section);
        }, cancellationToken);

    private async Task<IReadOnlyList<Reply>> OrderAsync(Talk talk, int highest, Action<List<int>> move, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        if (highest > draft.Sections.Count) return [Reply.Say(Talk.NoSection(draft))];
        var order = Enumerable.Range(1, draft.Sections.Count).ToList();
        move(order);
        return order.SequenceEqual(Enumerable.Range(1, order.Count))
            ? [Reply.Say("各部分已是这个顺序，没有改动。")] : await change.ReorderAsync(talk, order, cancellationToken);
    }
}

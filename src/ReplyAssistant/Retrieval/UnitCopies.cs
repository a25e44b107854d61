namespace ReplyAssistant.Retrieval;

/// <summary>Of units that say the same in the same words one is kept, and it names the others.</summary>
internal static class UnitCopies
{
    /// <param name="units">Best first.</param>
    /// <param name="on">Validity is told as of this day.</param>
    public static IReadOnlyList<AnswerUnit> OneOfEach(IReadOnlyList<AnswerUnit> units, DateOnly on)
    {
        var read = units.Select(u => (Unit: u, Text: new CopyText(string.Concat(u.Passages.Select(p => p.Text)))));
        return [.. NearCopies.Group(read, r => r.Text).Select(g => Merge([.. g.Select(r => r.Unit)], on))];
    }

    private static AnswerUnit Merge(IReadOnlyList<AnswerUnit> copies, DateOnly on)
    {
        if (copies.Count == 1) return copies[0];
        var shown = NearCopies.Shown(copies, u => u.Document, u => u.Passages[0].Zone, on);
        var others = copies.Where(u => u != shown).Select(u => u.Document).ToList();
        return shown with
        {
            AnswersSamePoint = copies.Any(u => u.AnswersSamePoint),
            Score = copies.Max(u => u.Score),
            Why = [.. shown.Why, NearCopies.Note(others)],
        };
    }
}

namespace ReplyAssistant.Drafting;

/// <summary>Reads off a section which stance it takes; careful rather than generous.</summary>
internal static class StanceReader
{
    public static Stance Of(IReadOnlyList<Sentence> sentences, bool hasUncovered)
    {
        var carried = sentences.Where(s => s.Citations.Count > 0 && s.Kind != SentenceKind.Courtesy).ToList();
        if (carried.Count == 0) return Stance.NothingFound;
        if (carried.All(s => s.Kind == SentenceKind.Explanation)) return Stance.Explained;
        if (hasUncovered) return Stance.PartlyAdopted;
        if (carried.Any(s => s.Kind == SentenceKind.Status)) return Stance.AdoptedUnderWay;
        return Stance.Planned;
    }
}

using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Puts a section of one draft into another and carries its evidence over.</summary>
internal static class SectionSplice
{
    public static Draft Into(Draft draft, int index, DraftSection section, IReadOnlyList<Evidence> from)
    {
        var evidence = draft.Evidence.ToList();
        var ids = new Dictionary<int, int>();
        foreach (var source in from)
        {
            var known = evidence.Find(e => IsSamePlace(e, source));
            if (known is null) evidence.Add(known = source with { Id = evidence.Select(e => e.Id).DefaultIfEmpty(0).Max() + 1 });
            ids[source.Id] = known.Id;
        }
        var moved = section with
        {
            Heading = draft.Sections[index].Heading,
            Blocks = [.. section.Blocks.Select(b => b with { Sentences = [.. b.Sentences.Select(s => Moved(s, ids))] })],
        };
        return (draft with { Evidence = evidence }).WithSection(index, _ => moved).WithUsedEvidence();
    }

    /// <summary>Without the evidence that nothing cites any more; the rest keeps its numbers.</summary>
    public static Draft WithUsedEvidence(this Draft draft)
    {
        var used = draft.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sentences)
            .SelectMany(s => s.Citations).Select(c => c.Evidence).ToHashSet();
        return draft with { Evidence = [.. draft.Evidence.Where(e => used.Contains(e.Id))] };
    }

    private static bool IsSamePlace(Evidence a, Evidence b) =>
        a.CleanStart == b.CleanStart && a.CleanEnd == b.CleanEnd && string.Equals(a.DocumentId, b.DocumentId, StringComparison.Ordinal);

    private static Sentence Moved(Sentence sentence, Dictionary<int, int> ids) =>
        sentence with { Citations = [.. sentence.Citations.Select(c => c with { Evidence = ids[c.Evidence] })] };
}

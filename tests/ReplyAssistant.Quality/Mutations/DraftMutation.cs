using ReplyAssistant.Drafting;

namespace ReplyAssistant.Quality.Mutations;

/// <summary>Puts the fault of a draft's text into the draft itself, so that its sentences keep their citations.</summary>
internal static class DraftMutation
{
    public static Draft Of(Draft draft, Mutation mutation, string text)
    {
        if (mutation.Kind == "漏一条答复") return WithoutSection(draft, mutation, text);
        if (mutation.Kind == "互换两条答复") return Exchanged(draft, mutation, text);
        var places = DraftText.Places(draft);
        var changed = new Queue<string>(places.Select(p => Change(p.Place, mutation)));
        return draft with
        {
            Sections = [.. draft.Sections.Select(s => s with
            {
                Blocks = [.. s.Blocks.Select(b => b with { Sentences = [.. b.Sentences.Select(x => x with { Text = changed.Dequeue() })] })],
            })],
        };
    }

    private static string Change(FindingPlace place, Mutation mutation)
    {
        var text = place.Quote;
        foreach (var edit in mutation.Edits.Where(e => e.Start >= place.Start && e.End <= place.End).OrderByDescending(e => e.Start))
            text = text[..(edit.Start - place.Start)] + edit.With + text[(edit.End - place.Start)..];
        return text;
    }

    private static Draft WithoutSection(Draft draft, Mutation mutation, string text)
    {
        var left = mutation.Apply(text);
        return draft with { Sections = [.. draft.Sections.Where(s => left.Contains(s.Heading, StringComparison.Ordinal))] };
    }

    private static Draft Exchanged(Draft draft, Mutation mutation, string text)
    {
        var moved = draft.Sections.Select((s, i) => (Section: s, Index: i))
            .Where(s => mutation.Edits.Any(e => text.IndexOf(s.Section.Heading, StringComparison.Ordinal) is var at and >= 0 && e.Start - at - s.Section.Heading.Length is >= 0 and <= 3)).ToList();
        if (moved.Count != 2) return draft;
        var sections = draft.Sections.ToList();
        sections[moved[0].Index] = moved[0].Section with { Blocks = moved[1].Section.Blocks };
        sections[moved[1].Index] = moved[1].Section with { Blocks = moved[0].Section.Blocks };
        return draft with { Sections = sections };
    }
}

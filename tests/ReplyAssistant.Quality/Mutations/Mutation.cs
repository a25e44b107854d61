using ReplyAssistant.Documents;

namespace ReplyAssistant.Quality.Mutations;

/// <summary>A letter with one fault put into it.</summary>
/// <param name="Kind">What was done, in Chinese.</param>
/// <param name="IsFact">A changed fact; otherwise a changed form.</param>
/// <param name="Edits">In the order of the text; what stood at each place and what stands there now.</param>
internal sealed record Mutation(string Kind, bool IsFact, IReadOnlyList<Edit> Edits)
{
    public string Apply(string text)
    {
        foreach (var edit in Edits.OrderByDescending(e => e.Start)) text = text[..edit.Start] + edit.With + text[edit.End..];
        return text;
    }

    /// <summary>Where the changed words stand in the changed text.</summary>
    public IReadOnlyList<TextSpan> Places()
    {
        var shift = 0;
        var places = new List<TextSpan>();
        foreach (var edit in Edits.OrderBy(e => e.Start))
        {
            places.Add(new TextSpan(edit.Start + shift, edit.Start + shift + edit.With.Length));
            shift += edit.With.Length - (edit.End - edit.Start);
        }
        return places;
    }
}

/// <summary>A stretch of a text and what is put in its place.</summary>
internal sealed record Edit(int Start, int End, string With);

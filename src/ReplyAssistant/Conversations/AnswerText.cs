using System.Text;

namespace ReplyAssistant.Conversations;

/// <summary>A stretch of an answer. No run holds markup: what stands in it is shown as it stands.</summary>
public abstract record Run
{
    private Run() { }

    /// <summary>Plain words; "\n" begins a line.</summary>
    public sealed record Words(string Text) : Run;

    /// <summary>Words to be set off, as a heading is: a line of their own or part of one.</summary>
    public sealed record Strong(string Text) : Run;

    /// <summary>Here the words before it are carried by this source; the front end numbers the marks of each message.</summary>
    public sealed record Cite(Source Source) : Run;
}

/// <summary>What a citation shows.</summary>
public sealed record Source
{
    /// <summary>Tells the same source from another within an answer.</summary>
    public required string Key { get; init; }

    /// <summary>The document's title, without 《》.</summary>
    public required string Title { get; init; }

    /// <summary>The words that carry the sentence; never empty.</summary>
    public required string Quote { get; init; }

    /// <summary>Short facts: document number, date, validity; the most telling first.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Only where the reader can open it.</summary>
    public Uri? Link { get; init; }
}

/// <summary>The text of an answer with its citations in place.</summary>
public sealed class AnswerText
{
    private readonly List<Run> runs = [];

    public IReadOnlyList<Run> Runs => runs;

    public static AnswerText Of(string words) => new AnswerText().Say(words);

    public AnswerText Say(string words)
    {
        if (words.Length > 0) runs.Add(new Run.Words(words));
        return this;
    }

    /// <summary>A line of its own, set off.</summary>
    public AnswerText Head(string heading)
    {
        if (runs.Count > 0) runs.Add(new Run.Words("\n"));
        runs.Add(new Run.Strong(heading));
        runs.Add(new Run.Words("\n"));
        return this;
    }

    public AnswerText Add(Run run)
    {
        runs.Add(run);
        return this;
    }

    public AnswerText Cite(Source source)
    {
        runs.Add(new Run.Cite(source));
        return this;
    }

    /// <summary>What has been said up to now, untouched by what is said later.</summary>
    public AnswerText Copy()
    {
        var copy = new AnswerText();
        copy.runs.AddRange(runs);
        return copy;
    }

    /// <summary>The words alone, without citations.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var run in runs)
            text.Append(run switch { Run.Words w => w.Text, Run.Strong s => s.Text, _ => "" });
        return text.ToString();
    }
}

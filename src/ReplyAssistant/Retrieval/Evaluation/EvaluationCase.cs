namespace ReplyAssistant.Retrieval.Evaluation;

/// <summary>A question, and what a search must find for it.</summary>
/// <param name="Line">Its line in the file of cases, from 1.</param>
/// <param name="Sought">At least one.</param>
public sealed record EvaluationCase(int Line, string Id, string Question, IReadOnlyList<SoughtPassage> Sought);

/// <summary>Something that a search must find.</summary>
public abstract record SoughtPassage
{
    private SoughtPassage()
    {
    }

    /// <summary>Any passage that holds these words, however they are spaced and whatever their width and case.</summary>
    public sealed record Words(string Text) : SoughtPassage;

    /// <summary>A passage at a place of a document.</summary>
    /// <param name="Document">Its id or the beginning of it, its path, or its file name.</param>
    /// <param name="Start">UTF-16 offset into the text as it stood in the file.</param>
    /// <param name="End">Exclusive; null when any passage of the document will do.</param>
    public sealed record Place(string Document, int Start, int? End) : SoughtPassage;
}

using System.Globalization;
using System.Text;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval.Evaluation;

/// <summary>A hit as it is judged: its document, its place in the text as it stood in the file, and its words.</summary>
public sealed class FoundPassage(string documentId, string path, int start, int end, string text)
{
    /// <summary>A shorter beginning of an id names no document.</summary>
    private const int ShortestId = 4;

    private readonly string folded = Folded(text);

    public bool Is(SoughtPassage sought) => sought switch
    {
        SoughtPassage.Words words => folded.Contains(Folded(words.Text), StringComparison.Ordinal),
        SoughtPassage.Place place => IsDocument(place.Document) && (place.End is not { } to || (start < to && place.Start < end)),
        _ => throw new ArgumentOutOfRangeException(nameof(sought)),
    };

    private bool IsDocument(string name) =>
        (name.Length >= ShortestId && documentId.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        || path == name || Path.GetFileName(path) == name;

    /// <summary>Words are compared without white space: a line break inside an answer is the page's and not the answer's.</summary>
    private static string Folded(string text)
    {
        var dense = new StringBuilder(text.Length);
        foreach (var c in TextFolding.Fold(text))
            if (!char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format) dense.Append(c);
        return dense.ToString();
    }
}

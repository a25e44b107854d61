namespace ReplyAssistant.Documents.Structure;

/// <summary>The headings above the place that is being read.</summary>
internal sealed class HeadingStack
{
    private readonly List<(int Rank, string Text)> open = [];
    private IReadOnlyList<string> path = [];

    public IReadOnlyList<string> Path => path;

    /// <summary>A heading closes those of its own rank and below, and stands under the rest: 1. straight under 一、 nests there.</summary>
    public void Open(int rank, string text)
    {
        Close(rank);
        open.Add((rank, text));
        path = [.. open.Select(o => o.Text)];
    }

    public void Close(int rank)
    {
        if (open.RemoveAll(o => o.Rank >= rank) > 0) path = [.. open.Select(o => o.Text)];
    }
}

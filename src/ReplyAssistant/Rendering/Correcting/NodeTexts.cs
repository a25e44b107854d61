using System.Globalization;
using System.Text;

namespace ReplyAssistant.Rendering.Correcting;

/// <summary>The texts of a document's nodes as one stream without white space, in which a place of the read text is found again.</summary>
/// <remarks>Readers join, trim and number lines; the characters that show stay the same and in order.</remarks>
internal sealed class NodeTexts
{
    /// <summary>Characters on each side by which a place is told from others; automatic numbers stand in no node, so less may have to do.</summary>
    private static readonly int[] widths = [24, 12, 6, 3];

    private const int Window = 120;

    private readonly List<StringBuilder> nodes;
    private readonly List<(int Node, int At)> places = [];
    private readonly string stream;

    public NodeTexts(IEnumerable<string> texts)
    {
        nodes = [.. texts.Select(t => new StringBuilder(t))];
        var compact = new StringBuilder();
        for (var node = 0; node < nodes.Count; node++)
        {
            for (var at = 0; at < nodes[node].Length; at++)
            {
                if (!Shows(nodes[node][at])) continue;
                compact.Append(nodes[node][at]);
                places.Add((node, at));
            }
        }
        stream = compact.ToString();
    }

    public IReadOnlyList<string> Texts => [.. nodes.Select(n => n.ToString())];

    /// <returns>The corrections whose place was found.</returns>
    public IReadOnlyList<Correction> Apply(string text, IReadOnlyList<Correction> corrections)
    {
        var found = new List<(Correction Correction, int Start, int Length)>();
        var from = 0;
        foreach (var correction in corrections)
        {
            if (Find(text, correction, from) is not { } place) continue;
            found.Add((correction, place.Start, place.Length));
            from = place.Start + place.Length;
        }
        // From the end, so that what is still to be changed stays where it was.
        foreach (var (correction, start, length) in Enumerable.Reverse(found)) Replace(start, length, correction.After);
        return [.. found.Select(f => f.Correction)];
    }

    private (int Start, int Length)? Find(string text, Correction correction, int from)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, correction.Start - 1)) + 1;
        var lineEnd = text.IndexOf('\n', correction.End) is >= 0 and var end ? end : text.Length;
        // Enough of the line to tell the place from others, white space between the characters included.
        lineStart = Math.Clamp(lineStart, Math.Max(0, correction.Start - Window), correction.Start);
        lineEnd = Math.Min(lineEnd, correction.End + Window);
        var before = Compact(text[lineStart..correction.Start]);
        var (old, after) = (Compact(correction.Before), Compact(text[correction.End..lineEnd]));
        foreach (var left in widths)
        {
            var head = before.Length <= left ? before : before[^left..];
            var tail = after.Length <= widths[0] ? after : after[..widths[0]];
            if (head.Length + old.Length + tail.Length < 2) continue;
            var at = stream.IndexOf(head + old + tail, Math.Max(0, from - head.Length), StringComparison.Ordinal);
            if (at >= 0) return (at + head.Length, old.Length);
        }
        return null;
    }

    private void Replace(int start, int length, string after)
    {
        if (length == 0)
        {
            Insert(start, after);
            return;
        }
        var (first, last) = (places[start], places[start + length - 1]);
        for (var node = last.Node; node >= first.Node; node--)
        {
            var begin = node == first.Node ? first.At : 0;
            var end = node == last.Node ? last.At + 1 : nodes[node].Length;
            nodes[node].Remove(begin, end - begin);
        }
        nodes[first.Node].Insert(first.At, after);
    }

    // What showed nothing is replaced: the white space between two characters of one node.
    private void Insert(int start, string after)
    {
        if (start == 0) return;
        var (node, at) = places[start - 1];
        var end = start < places.Count && places[start].Node == node ? places[start].At : at + 1;
        nodes[node].Remove(at + 1, end - at - 1).Insert(at + 1, after);
    }

    private static string Compact(string text) => string.Concat(text.Where(Shows));

    private static bool Shows(char c) => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control);
}

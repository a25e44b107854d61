using ReplyAssistant.Documents;

namespace ReplyAssistant.Indexing;

/// <summary>Divides a document into passages along its own structure: a provision, or a paragraph under its headings.</summary>
public static class PassageBuilder
{
    // A paragraph this short is an item or a line of its provision and seldom makes sense alone.
    private const int ShortParagraph = 120;

    /// <summary>Short neighbours under the same headings are joined up to this many characters.</summary>
    public const int JoinedLength = 600;

    /// <summary>A longer paragraph is divided at its items or sentences.</summary>
    public const int LongParagraph = 800;

    public static IReadOnlyList<Passage> Build(SourceDocument document)
    {
        var passages = new List<Passage>();
        foreach (var provision in Provisions(document))
        {
            foreach (var span in ParagraphDivider.Divide(document.Text, provision.Start, provision.End))
                passages.Add(Passage(document, provision.First, span, passages.Count));
        }
        return passages;
    }

    private static IEnumerable<(Block First, int Start, int End)> Provisions(SourceDocument document)
    {
        Block? first = null, last = null;
        foreach (var block in document.Blocks)
        {
            if (first is not null && !(IsText(block) && BelongTogether(first, last!, block)))
            {
                yield return (first, first.Start, last!.End);
                first = null;
            }
            if (!IsText(block)) continue;
            first ??= block;
            last = block;
        }
        if (first is not null) yield return (first, first.Start, last!.End);
    }

    private static bool IsText(Block block) =>
        !block.IsHeading && block.Zone != ZoneKind.Furniture && block.End > block.Start;

    private static bool BelongTogether(Block first, Block last, Block next) =>
        next.Zone == first.Zone
        && next.Path.SequenceEqual(first.Path)
        && next.End - first.Start <= JoinedLength
        && (IsShort(last) || IsShort(next));

    private static bool IsShort(Block block) => block.IsTableRow || block.End - block.Start <= ShortParagraph;

    private static Passage Passage(SourceDocument document, Block block, TextSpan span, int ordinal) => new()
    {
        DocumentId = document.Id,
        Ordinal = ordinal,
        Path = block.Path,
        Start = span.Start,
        End = span.End,
        Text = span.In(document.Text),
        Zone = block.Zone,
    };
}

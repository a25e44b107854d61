using ReplyAssistant.Documents.Cleaning;
using ReplyAssistant.Documents.Structure;

namespace ReplyAssistant.Documents;

/// <summary>Makes of what a reader got out of a file the document that the store keeps.</summary>
public sealed class DocumentParser
{
    private const int IdLength = 16;

    private readonly TextCleaner cleaner = new(ScriptConverter.Shared);

    /// <summary>One Chinese sentence on what this machine cannot do for want of ICU; null when all is well.</summary>
    public static string? Notice => ScriptConverter.Shared.Notice;

    /// <exception cref="UnreadableDocumentException">The document bears a mark of secrecy.</exception>
    public SourceDocument Parse(RawDocument raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (SecrecyMark.Find(raw) is not null)
            throw new UnreadableDocumentException("文件标有密级，本程序不读取、不保存涉密文件，请移出资料目录并按保密规定处理。");

        var content = cleaner.Clean(raw);
        var lines = TextLines.Of(content.Text);
        var parts = new PartsFinder(content.Text, lines, TitleHint(raw, content, lines)).Find();
        var metadata = new MetadataReader(raw, content.Text, lines, parts).Read();
        return new SourceDocument
        {
            Id = raw.ContentHash[..IdLength],
            Path = raw.Path,
            Metadata = metadata,
            Validity = ValidityReader.Read(raw, content.Text, lines, parts, metadata),
            Content = content,
            Zones = parts.Zones,
            Blocks = new OutlineReader(content, new LineHints(raw.Hints), parts.Zones, metadata).Read(),
            Repeals = new RepealReader(content.Text, metadata.Date).Read(parts.Zones),
        };
    }

    // The format's own title is believed where it looks like one; a page's <title> of the site does not.
    private static FoundTitle? TitleHint(RawDocument raw, CleanText content, IReadOnlyList<TextLine> lines)
    {
        var hints = new LineHints([.. raw.Hints.Where(h => h.Kind == RawHintKind.Title)]);
        var marked = Enumerable.Range(0, Math.Min(lines.Count, 60)).Where(i => hints.At(lines[i], content.Map) is not null).Take(3).ToList();
        if (marked.Count == 0 || marked[^1] - marked[0] >= marked.Count) return null;
        var title = string.Concat(marked.Select(i => lines[i].In(content.Text)));
        return title.Length <= 200 ? new FoundTitle(title, marked[0], marked[^1], IsFormal: true) : null;
    }
}

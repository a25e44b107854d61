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
        var parts = new PartsFinder(content.Text, lines).Find();
        var metadata = new MetadataReader(raw, content.Text, lines, parts).Read();
        return new SourceDocument
        {
            Id = raw.ContentHash[..IdLength],
            Path = raw.Path,
            Metadata = metadata,
            Validity = Validity.Unknown,
            Content = content,
            Zones = parts.Zones,
            Blocks = new OutlineReader(content, new LineHints(raw.Hints), parts.Zones, metadata).Read(),
        };
    }
}

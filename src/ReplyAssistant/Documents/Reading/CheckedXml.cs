using System.Xml;
using System.Xml.Linq;

namespace ReplyAssistant.Documents.Reading;

/// <summary>Loads XML from strangers: no DTD, no outside references, a limit on depth and on nodes.</summary>
internal static class CheckedXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    public static XElement Load(Stream content, FileInput file)
    {
        Measure(content, file);
        content.Position = 0;
        using var reader = XmlReader.Create(content, Settings);
        return XElement.Load(reader);
    }

    /// <summary>Before a tree is built: what walks the tree later may be recursive.</summary>
    private static void Measure(Stream content, FileInput file)
    {
        content.Position = 0;
        using var reader = XmlReader.Create(content, Settings);
        var nodes = 0;
        while (reader.Read())
        {
            if (reader.Depth > file.Options.MaxDepth || ++nodes > file.Options.MaxNodes) throw Refusal.TooDeep(file.Name);
        }
    }
}

using System.Xml.Linq;

namespace ReplyAssistant.Documents.Reading;

/// <summary>A docx: its body as Word shows it, and a secrecy mark that stands only in a header or footer.</summary>
internal static class WordFile
{
    private static readonly string[] SecrecyMarks = ["秘密", "机密", "绝密"];

    public static FileContent Read(FileInput file, CancellationToken cancellationToken)
    {
        using var package = DocxPackage.Open(file, cancellationToken);
        var main = package.RelationsOf("").FirstOrDefault(relation => relation.Type == "officeDocument").Path;
        if (main is null || !package.Has(main)) throw NotWord(package, file);
        if (package.Load(main).Child("body") is not { } body) throw NotWord(package, file);

        var relations = package.RelationsOf(main);
        var styles = new WordStyles(Part(package, relations, "styles"));
        var lines = new WordBody(styles, new WordNumbering(Part(package, relations, "numbering"), styles), cancellationToken).Lines(body);
        var marks = SecretLines(package, relations, styles);
        return Line.Together([.. marks, .. lines], new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>Headers and footers repeat the title and count pages; only what forbids the document to be stored counts.</summary>
    private static IEnumerable<Line> SecretLines(
        DocxPackage package, IReadOnlyList<(string Type, string Path)> relations, WordStyles styles) =>
        relations.Where(relation => relation.Type is "header" or "footer")
            .Select(relation => package.Load(relation.Path))
            .OfType<XElement>()
            .SelectMany(part => part.Descendants().Where(element => element.Name() == "p"))
            .Select(paragraph => WordText.Of(paragraph, styles).Text.Trim())
            .Where(text => SecrecyMarks.Any(mark => text.Contains(mark, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal)
            .Select(text => new Line(text));

    private static XElement? Part(DocxPackage package, IReadOnlyList<(string Type, string Path)> relations, string type) =>
        relations.FirstOrDefault(relation => relation.Type == type).Path is { } path ? package.Load(path) : null;

    private static UnreadableDocumentException NotWord(DocxPackage package, FileInput file)
    {
        if (package.HasFolder("xl")) return Refusal.Unsupported(file.Name, "Excel 表格");
        if (package.HasFolder("ppt")) return Refusal.Unsupported(file.Name, "演示文稿");
        if (package.Has("OFD.xml")) return Refusal.Unsupported(file.Name, " OFD 版式文件");
        return file.Extension == ".docx" ? Refusal.BrokenWord(file.Name) : Refusal.Unsupported(file.Name, "压缩包");
    }
}

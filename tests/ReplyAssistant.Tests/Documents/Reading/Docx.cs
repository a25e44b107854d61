using System.IO.Compression;
using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Tests.Documents.Reading;

/// <summary>Builds a docx part by part, so that a test shows the markup it is about.</summary>
internal sealed class Docx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly List<string> links = [];

    public Docx(string body)
    {
        parts["_rels/.rels"] = $"<Relationships xmlns='{Relations}'><Relationship Id='a' Type='{Office}/officeDocument' Target='word/document.xml'/></Relationships>";
        parts["word/document.xml"] = Root("document", $"<w:body>{body}</w:body>");
    }

    public static string P(string text, string properties = "") => $"<w:p>{Properties(properties)}{R(text)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space='preserve'>{text}</w:t></w:r>";

    public static string Properties(string properties) => properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "";

    public static string Numbered(string text, int level, int list = 1) =>
        P(text, $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>");

    public static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{(cell.StartsWith('<') ? cell : P(cell))}</w:tc>"))}</w:tr>";

    public Docx With(string part, string content)
    {
        var type = part.TrimEnd('0', '1', '2', '3');
        var root = type switch { "header" => "hdr", "footer" => "ftr", _ => type };
        parts[$"word/{part}.xml"] = Root(root, content);
        links.Add($"<Relationship Id='{part}' Type='{Office}/{type}' Target='{part}.xml'/>");
        return this;
    }

    public Docx WithLink(string link)
    {
        links.Add(link);
        return this;
    }

    public byte[] Bytes()
    {
        parts["word/_rels/document.xml.rels"] = $"<Relationships xmlns='{Relations}'>{string.Concat(links)}</Relationships>";
        return Zip(parts.ToDictionary(part => part.Key, part => Encoding.UTF8.GetBytes(part.Value)));
    }

    public static byte[] Zip(IReadOnlyDictionary<string, byte[]> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }
        return file.ToArray();
    }

    public Task<RawDocument> ReadAsync() => new FileReader().ReadAsync("答复.docx", Bytes(), CancellationToken.None);

    public async Task<IReadOnlyList<string>> LinesAsync() =>
        (await ReadAsync()).Text.Split('\n').Where(line => line.Length > 0).ToList();

    private static string Root(string name, string content) =>
        $"<w:{name} xmlns:w='{Word}' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:r='{Office}'>{content}</w:{name}>";
}

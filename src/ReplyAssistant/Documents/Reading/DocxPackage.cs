using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace ReplyAssistant.Documents.Reading;

/// <summary>The parts of a docx, unfolded only under the limits; links that lead out of the file are not followed.</summary>
internal sealed class DocxPackage : IDisposable
{
    /// <summary>Deflate folds prose and markup ten to fifty times; what was built to burst goes far beyond.</summary>
    private const int SuspectRatio = 200;

    private const int SuspectFrom = 16 * 1024 * 1024;

    private readonly FileInput file;
    private readonly ZipArchive archive;

    private DocxPackage(FileInput file, ZipArchive archive) => (this.file, this.archive) = (file, archive);

    /// <exception cref="UnreadableDocumentException">Broken, or built to burst.</exception>
    public static DocxPackage Open(FileInput file, CancellationToken cancellationToken)
    {
        // Counted in the bytes, because the directory of a hostile archive need not be loaded to know that it is too long.
        if (file.Bytes.Span.Count("PK\u0001\u0002"u8) > file.Options.MaxParts) throw Refusal.Bomb(file.Name);
        try
        {
            var package = new DocxPackage(file, new ZipArchive(StreamOf(file.Bytes), ZipArchiveMode.Read));
            package.RefuseBombs(cancellationToken);
            return package;
        }
        catch (InvalidDataException e)
        {
            throw Refusal.BrokenWord(file.Name, e);
        }
    }

    public bool Has(string path) => Find(path) is not null;

    public bool HasFolder(string folder) =>
        archive.Entries.Any(entry => entry.FullName.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase));

    /// <returns>Null when there is no such part.</returns>
    public XElement? Load(string path)
    {
        if (Find(path) is not { } entry) return null;
        try
        {
            using var content = new MemoryStream();
            using (var packed = entry.Open()) Unfold(packed, content, file.Options.MaxPartBytes);
            return CheckedXml.Load(content, file);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw Refusal.BrokenWord(file.Name, e);
        }
    }

    /// <summary>The parts that a part refers to, with the last word of the relation's type (styles, numbering, header).</summary>
    public IReadOnlyList<(string Type, string Path)> RelationsOf(string path)
    {
        var slash = path.LastIndexOf('/');
        var (folder, name) = (path[..(slash + 1)], path[(slash + 1)..]);
        var relations = Load($"{folder}_rels/{name}.rels");
        if (relations is null) return [];
        return [.. from relation in relations.Elements()
                   where relation.Attribute("TargetMode")?.Value != "External"
                   let type = relation.Attribute("Type")?.Value ?? ""
                   let target = relation.Attribute("Target")?.Value ?? ""
                   select (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target))];
    }

    public void Dispose() => archive.Dispose();

    private ZipArchiveEntry? Find(string path) =>
        archive.Entries.FirstOrDefault(entry => entry.FullName.Equals(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Unfolds every part into nothing first: sizes that an archive states of itself prove nothing.</summary>
    private void RefuseBombs(CancellationToken cancellationToken)
    {
        if (archive.Entries.Count > file.Options.MaxParts) throw Refusal.Bomb(file.Name);
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var packed = entry.Open();
            total += Unfold(packed, Stream.Null, Math.Min(file.Options.MaxPartBytes, file.Options.MaxUnpackedBytes - total));
            if (total > SuspectFrom && total / SuspectRatio > file.Bytes.Length) throw Refusal.Bomb(file.Name);
        }
    }

    private long Unfold(Stream packed, Stream target, long limit)
    {
        var buffer = new byte[81920];
        long total = 0;
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            total += read;
            if (total > limit) throw Refusal.Bomb(file.Name);
            target.Write(buffer, 0, read);
        }
        return total;
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', '\\'))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or "..")) steps.Add(step);
        }
        return string.Join('/', steps);
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}

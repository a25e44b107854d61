using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReplyAssistant.Bot.Package;

/// <summary>The package that a new one replaces: Teams takes an update only under a higher version.</summary>
internal sealed class PreviousPackage
{
    // Ours is some 20 KB; what is much larger is something else.
    private const int MostBytes = 1024 * 1024;

    private readonly IReadOnlyDictionary<string, byte[]> files;

    private PreviousPackage(IReadOnlyDictionary<string, byte[]> files, Guid appId, Version version) =>
        (this.files, AppId, Version) = (files, appId, version);

    public Guid AppId { get; }

    public Version Version { get; }

    /// <returns>Null when there is no such file yet.</returns>
    /// <exception cref="PackageException">The file is no package of an app.</exception>
    public static PreviousPackage? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > 20 || zip.Entries.Sum(e => e.Length) > MostBytes) throw NotOurs(path, null);
            var content = zip.Entries.ToDictionary(e => e.FullName, Content, StringComparer.Ordinal);
            var manifest = JsonNode.Parse(content[AppPackage.ManifestFile])!.AsObject();
            return new PreviousPackage(content, Guid.Parse((string)manifest["id"]!), PackageVersion.Parse((string)manifest["version"]!) ?? throw NotOurs(path, null));
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or KeyNotFoundException or FormatException
            or InvalidOperationException or ArgumentException)
        {
            throw NotOurs(path, e);
        }
    }

    /// <summary>Whether the other holds the same, its version number set aside.</summary>
    public bool IsSameAs(AppPackage package) =>
        package.Files.Count == files.Count
        && package.Files.All(f => files.TryGetValue(f.Name, out var old)
            && (f.Name == AppPackage.ManifestFile ? JsonNode.DeepEquals(Unversioned(old), Unversioned(f.Content)) : old.AsSpan().SequenceEqual(f.Content)));

    private static JsonObject Unversioned(byte[] manifest)
    {
        var content = JsonNode.Parse(manifest)!.AsObject();
        content.Remove("version");
        return content;
    }

    // A zip's own word for the length of an entry is not to be trusted.
    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new byte[MostBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length > MostBytes ? throw new InvalidDataException() : bytes[..length];
    }

    private static PackageException NotOurs(string path, Exception? inner) =>
        new($"{path} 已经存在，但不是本程序生成的应用包，未作改动。请换一个文件名。", inner);
}

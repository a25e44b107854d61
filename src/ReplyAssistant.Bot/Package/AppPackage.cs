using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReplyAssistant.Bot.Package;

/// <summary>The app as Teams takes it: a zip with the manifest, its translation and the icons at its root.</summary>
internal sealed class AppPackage
{
    public const string ManifestFile = "manifest.json";

    // The oldest moment that a zip can name: the same package is the same file whenever it is made.
    private static readonly DateTimeOffset noMoment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions readable = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private AppPackage(IReadOnlyList<(string Name, byte[] Content)> files) => Files = files;

    public IReadOnlyList<(string Name, byte[] Content)> Files { get; }

    /// <exception cref="PackageException">It does not conform to Microsoft's schema; the message says where.</exception>
    public static AppPackage Make(PackageOrder order, Version version)
    {
        var manifest = ManifestWriter.Manifest(order, version);
        var english = ManifestWriter.English(order.Schema);
        MustConform($"Schemas.manifest-{order.Schema}.json", ManifestFile, manifest);
        MustConform($"Schemas.localization-{order.Schema}.json", ManifestWriter.EnglishFile, english);
        return new AppPackage(
        [
            (ManifestFile, Bytes(manifest)), (ManifestWriter.Color, Icons.Color()),
            (ManifestWriter.Outline, Icons.Outline()), (ManifestWriter.EnglishFile, Bytes(english)),
        ]);
    }

    public byte[] Zip()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = noMoment;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }
        return file.ToArray();
    }

    private static void MustConform(string schema, string file, JsonObject document)
    {
        using var rules = JsonDocument.Parse(PackageResource.Read(schema));
        var mistakes = new SchemaCheck(rules.RootElement).Check(JsonSerializer.SerializeToElement(document));
        if (mistakes.Count > 0) throw new PackageException($"{file} 不符合微软的规定：\n{string.Join('\n', mistakes)}");
    }

    private static byte[] Bytes(JsonObject document) => Encoding.UTF8.GetBytes(document.ToJsonString(readable) + "\n");
}

/// <summary>The package cannot be made; the message says what to do.</summary>
internal sealed class PackageException(string message, Exception? inner = null) : Exception(message, inner);

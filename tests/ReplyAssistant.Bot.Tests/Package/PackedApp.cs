using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReplyAssistant.Bot.Package;

namespace ReplyAssistant.Bot.Tests.Package;

/// <summary>The command's package in a folder of its own, opened again as Teams would.</summary>
internal sealed class PackedApp : IDisposable
{
    public const string AppId = "0a1b2c3d-1111-4222-8333-444455556666";
    public const string Host = "bot.example.gov.cn";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reply-package-");

    public string File => Path.Combine(folder.FullName, "app.zip");

    public string Mistakes { get; private set; } = "";

    public string Said { get; private set; } = "";

    public byte[] Bytes => System.IO.File.ReadAllBytes(File);

    public IReadOnlyList<string> Names => [.. Entries().Keys];

    public JsonNode Manifest => Json("manifest.json");

    public JsonArray Commands(int list) => Manifest["bots"]![0]!["commandLists"]![list]!["commands"]!.AsArray();

    public static PackedApp Of(params string[] further)
    {
        var app = new PackedApp();
        Assert.Equal(0, app.Run(["--app-id", AppId, "--host", Host, .. further]));
        return app;
    }

    /// <returns>The exit code.</returns>
    public int Run(params string[] args)
    {
        using var said = new StringWriter();
        using var mistakes = new StringWriter();
        var code = PackageCommand.Run(args.Any(a => a.StartsWith("--out", StringComparison.Ordinal)) ? args : [.. args, "--out", File], said, mistakes);
        (Said, Mistakes) = (said.ToString(), mistakes.ToString());
        return code;
    }

    public JsonNode Json(string name) => JsonNode.Parse(Entries()[name])!;

    /// <summary>The pixels of one of our icons: lines of red, green, blue, alpha.</summary>
    public (int Side, IReadOnlyList<(byte R, byte G, byte B, byte A)> Pixels) Icon(string name)
    {
        var png = Entries()[name];
        var side = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        Assert.Equal(side, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        Assert.Equal("IDAT"u8, png.AsSpan(37, 4));
        using var lines = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var raw = new MemoryStream();
        lines.CopyTo(raw);
        var bytes = raw.ToArray();
        Assert.Equal(side * ((side * 4) + 1), bytes.Length);
        return (side, [.. Enumerable.Range(0, side * side).Select(i => At(bytes, side, i))]);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static (byte R, byte G, byte B, byte A) At(byte[] bytes, int side, int pixel)
    {
        var start = (pixel / side * ((side * 4) + 1)) + 1 + (pixel % side * 4);
        return (bytes[start], bytes[start + 1], bytes[start + 2], bytes[start + 3]);
    }

    private Dictionary<string, byte[]> Entries()
    {
        using var zip = ZipFile.OpenRead(File);
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    public static JsonElement Schema(string name) => JsonDocument.Parse(PackageResource.Read($"Schemas.{name}.json")).RootElement;
}

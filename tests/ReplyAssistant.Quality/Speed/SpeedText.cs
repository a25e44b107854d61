using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Quality.Speed;

/// <summary>The text that is measured: the files of a folder, repeated until there is enough, or news beside the project.</summary>
internal static class SpeedText
{
    private const int EnoughCharacters = 2_000_000;
    private const int PassagesPerNewsDocument = 40;
    private const int MostNewsPassages = 6_000;

    public static async Task<IReadOnlyList<RawDocument>> FromFolderAsync(string folder, CancellationToken cancellationToken) =>
        Repeated(await ReadAsync(folder, cancellationToken));

    /// <summary>The files of a folder, each once; what cannot be read is told and left out.</summary>
    public static async Task<List<RawDocument>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var read = new List<RawDocument>();
        foreach (var file in DocumentFolder.Expand([folder], cancellationToken))
        {
            try
            {
                read.Add(await new FileReader().ReadAsync(file, cancellationToken));
            }
            catch (UnreadableDocumentException e)
            {
                await Console.Error.WriteLineAsync($"略过 {file}：{e.Message}");
            }
        }
        return read;
    }

    /// <returns>Empty when the news are not there.</returns>
    public static IReadOnlyList<RawDocument> News()
    {
        var file = Path.Combine(ProjectFolder.News, "passages.tsv.gz");
        if (!File.Exists(file)) return [];
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var documents = new List<RawDocument>();
        foreach (var lines in Lines(reader).Take(MostNewsPassages).Chunk(PassagesPerNewsDocument))
            documents.Add(Named($"/news/{documents.Count}.txt", string.Join('\n', lines.Select(l => l.Split('\t')[^1]))));
        return documents;
    }

    // A copy differs in its first line: the same content would be kept only once.
    private static List<RawDocument> Repeated(List<RawDocument> read)
    {
        var documents = new List<RawDocument>(read);
        var characters = read.Sum(d => d.Text.Length);
        for (var copy = 1; characters is > 0 and < EnoughCharacters; copy++)
        {
            foreach (var document in read)
            {
                documents.Add(Named($"{document.Path}.{copy}", $"副本{copy}\n{document.Text}"));
                characters += document.Text.Length;
            }
        }
        return documents;
    }

    private static RawDocument Named(string path, string text) => new()
    {
        ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        Path = path,
        Text = text,
    };

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line) yield return line;
    }
}

using System.Reflection;

namespace ReplyAssistant.Retrieval;

/// <summary>Words that proposals and replies use whatever they are about, from <c>genre-words.txt</c>.</summary>
internal static class GenreWords
{
    private static readonly HashSet<string> All = Read();

    public static bool Contains(string term) => All.Contains(term);

    private static HashSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReplyAssistant.Retrieval.genre-words.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')];
    }
}

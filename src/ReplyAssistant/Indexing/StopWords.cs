using System.Reflection;

namespace ReplyAssistant.Indexing;

/// <summary>The words and phrases that tell nothing about a subject, from <c>stop-words.txt</c>.</summary>
public static class StopWords
{
    private static readonly HashSet<string> All = Read();

    private static readonly string[] Longest = [.. All.OrderByDescending(w => w.Length)];

    public static bool Contains(string term) => All.Contains(term);

    /// <summary>The folded text with the empty phrases blanked.</summary>
    /// <param name="shortest">A shorter one may be part of another word, and stays.</param>
    public static string Without(string folded, int shortest)
    {
        foreach (var phrase in Longest.TakeWhile(w => w.Length >= shortest))
            folded = folded.Replace(phrase, " ", StringComparison.Ordinal);
        return folded;
    }

    private static HashSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReplyAssistant.Indexing.stop-words.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')];
    }
}

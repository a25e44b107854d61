using System.Reflection;

namespace ReplyAssistant.Indexing;

/// <summary>The words and phrases that tell nothing about a subject, from <c>stop-words.txt</c>.</summary>
public static class StopWords
{
    // A phrase of so many characters can be struck from running text; a shorter word only where the breaker sees it.
    private const int PhraseLength = 4;

    private static readonly HashSet<string> All = Read();

    private static readonly string[] Phrases = [.. All.Where(w => w.Length >= PhraseLength).OrderByDescending(w => w.Length)];

    public static bool Contains(string term) => All.Contains(term);

    /// <summary>The folded text with the empty phrases blanked.</summary>
    public static string WithoutPhrases(string folded)
    {
        foreach (var phrase in Phrases)
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

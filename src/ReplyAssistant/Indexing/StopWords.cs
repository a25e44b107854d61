using System.Reflection;

namespace ReplyAssistant.Indexing;

/// <summary>The words and phrases that tell nothing about a subject, from <c>stop-words.txt</c>.</summary>
public static class StopWords
{
    private static readonly Dictionary<string, string[]> Sections = Read();

    // What only asks is left out of searches; in a request it may be the matter (何时完成 asks for a day).
    private const string QuestionSection = "Questions";

    private static readonly HashSet<string> All = [.. Sections.Where(s => s.Key != QuestionSection).SelectMany(s => s.Value)];

    private static readonly HashSet<string> Grammar = [.. Sections["Function words"]];

    private static readonly string[] Questions = LongestFirst(Sections[QuestionSection]);

    private static readonly HashSet<string> Asking = [.. Questions];

    private static readonly string[] Longest = LongestFirst(All);

    public static bool Contains(string term) => All.Contains(term);

    /// <summary>Words of grammar: they join what is said and say nothing.</summary>
    public static bool IsGrammar(string term) => Grammar.Contains(term);

    /// <summary>Words that only ask: 谁, 几, 哪些.</summary>
    public static bool IsQuestion(string term) => Asking.Contains(term);

    /// <summary>The folded text with the empty phrases blanked.</summary>
    /// <param name="shortest">A shorter one may be part of another word, and stays.</param>
    public static string Without(string folded, int shortest) => Blank(folded, Longest.TakeWhile(w => w.Length >= shortest));

    /// <summary>The folded text without the longer words that only ask: 哪些, 如何, 多少.</summary>
    public static string WithoutQuestion(string folded) => Blank(folded, Questions.TakeWhile(w => w.Length > 1));

    private static string Blank(string folded, IEnumerable<string> phrases) =>
        phrases.Aggregate(folded, (text, phrase) => text.Replace(phrase, " ", StringComparison.Ordinal));

    private static string[] LongestFirst(IEnumerable<string> words) => [.. words.OrderByDescending(w => w.Length)];

    private static Dictionary<string, string[]> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReplyAssistant.Indexing.stop-words.txt")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var section in reader.ReadToEnd().Split("\n# ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = section.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            sections[lines[0]] = lines[1..];
        }
        return sections;
    }
}

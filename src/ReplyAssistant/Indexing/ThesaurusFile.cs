using System.Reflection;

namespace ReplyAssistant.Indexing;

/// <summary>A file of sets: <c># field</c> heads them, one set a line.</summary>
/// <param name="BadLines">Numbers of the lines that are no set.</param>
public sealed record ThesaurusFile(IReadOnlyList<ThesaurusSet> Sets, IReadOnlyList<int> BadLines)
{
    private const string Folder = "ReplyAssistant.Indexing.Thesaurus.";

    public static ThesaurusFile Parse(string text)
    {
        var sets = new List<ThesaurusSet>();
        var bad = new List<int>();
        var (field, number) = ("", 0);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim().ToString();
            if (line.Length == 0) continue;
            if (line[0] == '#') field = line[1..].Trim();
            else if (ThesaurusSet.Parse(field, line) is { } set) sets.Add(set);
            else bad.Add(number);
        }
        return new ThesaurusFile(sets, bad);
    }

    /// <summary>Those that come with the product, by name.</summary>
    internal static IReadOnlyList<(string Name, ThesaurusFile File)> BuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(n => (n[Folder.Length..], Parse(Read(assembly, n))))];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

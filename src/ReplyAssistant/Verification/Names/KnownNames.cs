using ReplyAssistant.Checking;

namespace ReplyAssistant.Verification.Names;

/// <summary>Names of bodies as they are rightly written, with where that is known from.</summary>
internal sealed class KnownNames
{
    private const int Ending = 2;

    // Shorter names are too like each other: a slip cannot be told from another body.
    private const int Shortest = 8;

    private static readonly IReadOnlyList<(string Name, string Source)> National = ReadResource();

    private readonly Dictionary<string, List<(string Name, string Source)>> byEnding = new(StringComparer.Ordinal);

    private KnownNames(IEnumerable<(string Name, string Source)> names)
    {
        foreach (var name in names.Where(n => n.Name.Length >= Shortest).DistinctBy(n => n.Name))
        {
            var ending = name.Name[^Ending..];
            if (!byEnding.TryGetValue(ending, out var list)) byEnding[ending] = list = [];
            list.Add(name);
        }
    }

    public IEnumerable<string> Endings => byEnding.Keys;

    public IReadOnlyList<(string Name, string Source)> EndingIn(string ending) => byEnding[ending];

    /// <summary>The national register, the profile's bureau, and who issued the documents of the store.</summary>
    public static KnownNames Of(CheckContext context, DocumentRegister? register)
    {
        var issuers = register?.Documents.Where(d => !context.ExcludedDocuments.Contains(d.Id))
            .SelectMany(d => (d.Metadata.Issuer ?? "").Split('、').Select(n => (n.Trim(), $"库中《{d.Metadata.Title}》署名"))) ?? [];
        return new KnownNames([.. National, (context.Profile.Issuer.FullName, "单位配置"), .. issuers]);
    }

    private static List<(string, string)> ReadResource()
    {
        using var stream = typeof(KnownNames).Assembly.GetManifestResourceStream("ReplyAssistant.Verification.Names.known-names.txt")!;
        using var reader = new StreamReader(stream);
        var names = new List<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('|') is [var name, var source]) names.Add((name, source));
        }
        return names;
    }
}

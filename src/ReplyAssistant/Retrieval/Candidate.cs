using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>What was found under one heading of a document, before it is judged.</summary>
internal sealed class Candidate(StoredDocument document, IReadOnlyList<string> path)
{
    public StoredDocument Document => document;

    public IReadOnlyList<string> Path => path;

    public SortedDictionary<int, Passage> Passages { get; } = [];

    public List<string> Why { get; } = [];

    /// <summary>Ordinals of the passages that answer the same point.</summary>
    public HashSet<int> Same { get; } = [];
}

/// <summary>Candidates by document and heading.</summary>
internal sealed class Candidates
{
    private readonly Dictionary<string, Candidate> byHeading = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Candidate> All => byHeading.Values;

    /// <summary>How much each past letter is about what the proposal is about, by document id; policies are read by provision and have none.</summary>
    public Dictionary<string, double> Kinships { get; } = new(StringComparer.Ordinal);

    public Candidate Add(StoredDocument document, Passage passage, IReadOnlyList<string> why)
    {
        var key = document.Id + "\n" + string.Join("\n", passage.Path);
        if (!byHeading.TryGetValue(key, out var candidate))
            byHeading[key] = candidate = new Candidate(document, passage.Path);
        if (candidate.Passages.TryAdd(passage.Ordinal, passage)) candidate.Why.AddRange(why);
        return candidate;
    }
}

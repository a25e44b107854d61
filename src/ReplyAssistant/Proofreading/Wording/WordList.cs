using System.Buffers;
using System.Text.RegularExpressions;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Proofreading.Wording;

/// <summary>The wrong words of the data file, found in one pass over a text.</summary>
internal sealed class WordList
{
    private readonly ILookup<string, WordEntry> entries;
    private readonly SearchValues<string> words;
    private readonly int longest;

    private WordList(IReadOnlyList<WordEntry> list)
    {
        entries = list.ToLookup(entry => entry.Wrong, StringComparer.Ordinal);
        words = SearchValues.Create([.. list.Select(entry => entry.Wrong).Distinct()], StringComparison.Ordinal);
        longest = list.Max(entry => entry.Wrong.Length);
        Count = list.Count;
    }

    public static WordList Default { get; } = new([.. TextPatterns.Resource<List<WordYaml>>("words.yaml").Select(Entry)]);

    public int Count { get; }

    public IEnumerable<(int At, WordEntry Entry)> In(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (EntryAt(text, at) is { } entry) yield return (at, entry);
        }
    }

    private int Next(string text, int from)
    {
        if (from >= text.Length) return -1;
        var at = text.AsSpan(from).IndexOfAny(words);
        return at < 0 ? -1 : from + at;
    }

    // 截止到 before 截止: the longest that is wrong here.
    private WordEntry? EntryAt(string text, int at)
    {
        for (var length = Math.Min(longest, text.Length - at); length > 1; length--)
        {
            foreach (var entry in entries[text.Substring(at, length)])
            {
                if (entry.IsWrongAt(text, at)) return entry;
            }
        }
        return null;
    }

    private static WordEntry Entry(WordYaml entry) => new(
        "wording." + (entry.Rule ?? "misspelt"), entry.Wrong!, entry.Right!, entry.NotAfter ?? "", entry.NotBefore ?? "",
        entry.After is null ? null : Linear($"(?:{entry.After})$"), entry.Before is null ? null : Linear($"^(?:{entry.Before})"), entry.Severity);

    private static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

#pragma warning disable CA1812 // Created by the deserializer.
    private sealed class WordYaml
    {
        public string? Rule { get; set; }
        public string? Wrong { get; set; }
        public string? Right { get; set; }
        public string? NotAfter { get; set; }
        public string? NotBefore { get; set; }
        public string? After { get; set; }
        public string? Before { get; set; }
        public Severity? Severity { get; set; }
    }
#pragma warning restore CA1812
}

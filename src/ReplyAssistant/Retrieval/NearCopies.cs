using System.Globalization;
using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>A text made ready to be compared with others.</summary>
internal sealed class CopyText(string text)
{
    public string Text => text;

    public IReadOnlyList<string> Figures { get; } = [.. NearCopy.Figures(text).Concat(NearCopies.NumeralsIn(text)).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Progress { get; } = NearCopies.ProgressIn(text);
}

/// <summary>Finds what several documents say in the same words, and chooses the one to show.</summary>
internal static partial class NearCopies
{
    // Longer passages are not compared whole: what begins alike for so long is a copy, or differs in its figures.
    private const int Compared = 1000;

    /// <summary>Groups of copies, each and all in the order in which they came.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Group<T>(IEnumerable<T> items, Func<T, CopyText> text)
    {
        var groups = new List<List<T>>();
        foreach (var item in items)
        {
            if (groups.Find(g => AreCopies(text(g[0]), text(item))) is { } group) group.Add(item);
            else groups.Add([item]);
        }
        return groups;
    }

    // Two texts that differ in a figure, or in how far a thing is, disagree; a reader must see both.
    private static bool AreCopies(CopyText a, CopyText b) =>
        Math.Min(a.Text.Length, b.Text.Length) >= NearCopy.Threshold * Math.Max(a.Text.Length, b.Text.Length) / (2 - NearCopy.Threshold)
        && a.Figures.SequenceEqual(b.Figures, StringComparer.Ordinal)
        && a.Progress.SequenceEqual(b.Progress, StringComparer.Ordinal)
        && NearCopy.Dice(Cut(a.Text), Cut(b.Text)) >= NearCopy.Threshold;

    /// <summary>Of copies: one in force before one that has ended, the policy itself before a letter that quotes it, full text before a report of it, the newer.</summary>
    public static T Shown<T>(IReadOnlyList<T> copies, Func<T, StoredDocument> document, Func<T, ZoneKind> zone, DateOnly on) => copies
        .OrderBy(c => HasEnded(document(c), on))
        .ThenBy(c => zone(c))
        .ThenBy(c => document(c).Metadata.Kind != DocumentKind.Policy)
        .ThenByDescending(c => document(c).Metadata.Date)
        .First();

    public static bool HasEnded(StoredDocument document, DateOnly on) =>
        document.Validity.On(on) is ValidityStatus.Expired or ValidityStatus.Repealed or ValidityStatus.Superseded;

    /// <summary>另有 2 处几乎相同：《…》（2021年8月23日）、《…》（日期不明）</summary>
    public static string Note(IReadOnlyCollection<StoredDocument> others) =>
        $"另有{others.Count}处几乎相同：" + string.Join("、", others.Select(d => $"《{d.Metadata.Title}》（{Day(d.Metadata.Date)}）"));

    private static string Day(DateOnly? date) => date?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "日期不明";

    public static IReadOnlyList<string> ProgressIn(string text) => [.. Progress().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> NumeralsIn(string text) => Numeral().Matches(text).Select(m => m.Value);

    private static string Cut(string text) => text.Length <= Compared ? text : text[..Compared];

    [GeneratedRegex("[一二两三四五六七八九十百千万亿零]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numeral();

    [GeneratedRegex("正在|已经?|完成|拟|计划|开展了|印发|出台|建成|尚未|启动", RegexOptions.NonBacktracking)]
    private static partial Regex Progress();
}

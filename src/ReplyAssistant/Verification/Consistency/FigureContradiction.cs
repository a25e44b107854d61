using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Consistency;

/// <summary>How the figures of two sentences that say the same differ.</summary>
/// <param name="Ours">The figure of the letter that differs; offsets count in its sentence.</param>
/// <param name="OnlyDays">The days differ and the counts do not: old figures under a new day.</param>
internal sealed record FigureContradiction(Quantity Ours, Quantity Theirs, bool OnlyDays)
{
    /// <summary>The first pair that contradicts; empty where the later sentence is the earlier one brought up to date.</summary>
    /// <param name="sameCase">Both answer the same proposal: then no figure may differ.</param>
    public static IReadOnlyList<FigureContradiction> Between(string ours, string theirs, bool sameCase)
    {
        var a = QuantityReader.Read(ours);
        var b = QuantityReader.Read(theirs);
        if (a.Count != b.Count || a.Count == 0) return [];
        var differing = a.Zip(b).Where(p => !p.First.Means(p.Second)).ToList();
        if (differing.Count == 0) return Exchanged(ours, theirs, a, b, sameCase);
        var days = differing.Count(p => p.First.Kind == QuantityKind.Date && p.Second.Kind == QuantityKind.Date);
        // Two differences are a correction or an update; one or two in many are a slip of the pen.
        if (sameCase) return [.. differing.Select(p => new FigureContradiction(p.First, p.Second, days == differing.Count))];
        var hasDay = a.Any(q => q.Kind == QuantityKind.Date);
        if (!hasDay || !IsSameSubject(ours, theirs, a, b)) return [];
        if (days == 0) return [.. differing.Select(p => new FigureContradiction(p.First, p.Second, false))];
        var counts = a.Count(q => q.Kind is QuantityKind.Count or QuantityKind.Percent or QuantityKind.Rank);
        return days == differing.Count && counts > 0 ? [.. differing.Select(p => new FigureContradiction(p.First, p.Second, true))] : [];
    }

    // 甲区3个、乙区4个 against 甲区4个、乙区3个 keeps the figures in order when the names change places.
    private static IReadOnlyList<FigureContradiction> Exchanged(string ours, string theirs, IReadOnlyList<Quantity> a, IReadOnlyList<Quantity> b, bool sameCase)
    {
        if (!sameCase) return [];
        var moved = a.Zip(b).Where(p => p.First.Kind is QuantityKind.Count or QuantityKind.Percent && Label(ours, p.First) != Label(theirs, p.Second)).ToList();
        return [.. moved.Select(p => new FigureContradiction(p.First, p.Second, false))];
    }

    private static string Label(string text, Quantity q) =>
        string.Concat(text[Math.Max(0, q.Start - 6)..q.Start].Where(c => c is >= '一' and <= '龥').TakeLast(3));

    // All words beside the figures are the same.
    private static bool IsSameSubject(string ours, string theirs, IReadOnlyList<Quantity> a, IReadOnlyList<Quantity> b) =>
        string.Equals(Frame(ours, a), Frame(theirs, b), StringComparison.Ordinal);

    private static string Frame(string text, IReadOnlyList<Quantity> figures)
    {
        var frame = new System.Text.StringBuilder();
        var at = 0;
        foreach (var q in figures)
        {
            frame.Append(text, at, q.Start - at).Append('#');
            at = q.End;
        }
        frame.Append(text, at, text.Length - at);
        return string.Concat(frame.ToString().Where(c => char.IsLetterOrDigit(c) || c == '#'));
    }
}

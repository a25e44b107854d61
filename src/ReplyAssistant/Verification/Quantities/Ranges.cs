namespace ReplyAssistant.Verification.Quantities;

/// <summary>Joins the two ends of a range: in 2021—2025年 and 5—8万元 the unit stands at the second end only.</summary>
internal static class Ranges
{
    public static IReadOnlyList<Quantity> Join(List<Quantity> found, string text)
    {
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (left, right) = (found[i], found[i + 1]);
            if (!IsSpan(text, left.End, right.Start)) continue;
            if (left.Kind == QuantityKind.Bare && right.Kind != QuantityKind.Bare && right.Kind != QuantityKind.Rank)
                left = left with { Kind = right.Kind, Unit = right.Unit, Value = left.Value * Scale(right, left) };
            found[i] = left with { InRange = true };
            found[i + 1] = right with { InRange = true };
        }
        return found;
    }

    // 5—8万元: the 万 holds for both ends.
    private static decimal Scale(Quantity right, Quantity left)
    {
        if (right.Kind is QuantityKind.Date or QuantityKind.Percent) return 1;
        var written = NumberScan.Any(right.Text, 0, FirstNotDigit(right.Text));
        return written is { Value: > 0 } n && left.Value > 0 ? right.Value / n.Value : 1;
    }

    private static int FirstNotDigit(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ',')) i++;
        return i;
    }

    private static bool IsSpan(string text, int from, int to) =>
        to - from is 1 or 2 && text[from] is '—' or '–' or '～' or '~' or '-' or '至' or '到' && (to - from == 1 || text[from + 1] is '—' or '-');
}

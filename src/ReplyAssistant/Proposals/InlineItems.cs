using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Divides a paragraph that counts inside itself: 一是…二是…, 第一，…第二，…, 首先…其次…, ①…②….</summary>
internal static class InlineItems
{
    private static readonly Func<int, IReadOnlyList<string>>[] counts =
    [
        n => [ChineseNumeral.Of(n) + "是"],
        n => [$"（{ChineseNumeral.Of(n)}）", $"({ChineseNumeral.Of(n)})"],
        n => [$"（{n}）", $"({n})"],
        n => [$"第{ChineseNumeral.Of(n)}，", $"第{ChineseNumeral.Of(n)}、", $"第{ChineseNumeral.Of(n)}是", $"其{ChineseNumeral.Of(n)}，"],
        n => n switch { 1 => ["首先"], 2 => ["其次"], 3 => ["再次", "第三", "最后"], 4 => ["最后", "第四"], _ => [] },
        n => [ChineseNumeral.Of(n) + "、"],
        n => [$"{n}.", $"{n}．", $"{n}、"],
        n => n <= 20 ? [((char)('①' + n - 1)).ToString()] : [],
    ];

    /// <returns>Empty when no paragraph counts.</returns>
    public static IReadOnlyList<RequestItem> Of(IReadOnlyList<string> asked)
    {
        // Paragraphs that each count for themselves are items themselves; one that counts may be followed by a last word.
        if (asked.Count == 0 || asked.Skip(1).Any(line => Places(line).Count >= 2)) return [];
        var places = Places(asked[0]);
        if (places.Count < 2) return [];
        var items = new List<RequestItem>();
        for (var i = 0; i < places.Count; i++)
        {
            var end = i + 1 < places.Count ? places[i + 1].Start : asked[0].Length;
            var text = asked[0][places[i].TextStart..end].Trim().TrimStart('，', '、', '：').TrimEnd('；', ';', '，');
            if (text.Length > 0) items.Add(new RequestItem(places[i].Number, [text]));
        }
        return items;
    }

    private static List<(int Start, int TextStart, string Number)> Places(string text)
    {
        List<(int Start, int TextStart, string Number)> best = [];
        foreach (var count in counts)
        {
            var places = Count(text, count);
            if (places.Count >= 2 && (best.Count == 0 || places[0].Start < best[0].Start)) best = places;
        }
        return best;
    }

    private static List<(int Start, int TextStart, string Number)> Count(string text, Func<int, IReadOnlyList<string>> forms)
    {
        var places = new List<(int, int, string)>();
        var from = 0;
        for (var n = 1; n <= 40; n++)
        {
            var (at, form) = Next(text, from, forms(n));
            if (at < 0) break;
            places.Add((at, at + form.Length, form.TrimEnd('，', '、', '.', '．')));
            from = at + form.Length;
        }
        return places;
    }

    // A number counts at the beginning or after a mark; inside a sentence it is a word like any other.
    private static (int At, string Form) Next(string text, int from, IReadOnlyList<string> forms)
    {
        var (best, form) = (-1, "");
        foreach (var candidate in forms)
        {
            for (var at = text.IndexOf(candidate, from, StringComparison.Ordinal); at >= 0;
                at = text.IndexOf(candidate, at + 1, StringComparison.Ordinal))
            {
                if (at > 0 && !"。；：，;:！？ 　”）".Contains(text[at - 1])) continue;
                if (best < 0 || at < best) (best, form) = (at, candidate);
                break;
            }
        }
        return (best, form);
    }
}

using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Divides a paragraph that counts inside itself: 一是…二是…, 第一，…第二，…, 首先…其次…, ①…②….</summary>
/// <param name="Before">What stands before the first number: a line before the paragraph, or its own beginning.</param>
/// <param name="After">The lines below the paragraph.</param>
internal sealed record InlineItems(IReadOnlyList<RequestItem> Items, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    // No paragraph counts further.
    private const int Most = 400;

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
        n => [ChineseNumeral.Of(n) + "要"],
    ];

    /// <returns>Null when no paragraph counts, or several do, which then are items themselves.</returns>
    public static InlineItems? Of(IReadOnlyList<string> asked)
    {
        var counting = Enumerable.Range(0, asked.Count).Where(i => Places(asked[i]).Count >= 2).ToList();
        if (counting.Count != 1) return null;
        var (line, places) = (asked[counting[0]], Places(asked[counting[0]]));
        var items = new List<RequestItem>();
        for (var i = 0; i < places.Count; i++)
        {
            var end = i + 1 < places.Count ? places[i + 1].Start : line.Length;
            var text = line[places[i].TextStart..end].Trim().TrimStart('，', '、', '：').TrimEnd('；', ';', '，');
            if (text.Length > 0) items.Add(new RequestItem(places[i].Number, [text]));
        }
        var lead = line[..places[0].Start].Trim();
        IReadOnlyList<string> before = [.. asked.Take(counting[0]), .. lead.Length > 0 ? [lead] : Array.Empty<string>()];
        return new InlineItems(items, before, [.. asked.Skip(counting[0] + 1)]);
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
        for (var n = 1; n <= Most; n++)
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
                // 建议首先…: the word leads to the first number.
                if (at > 0 && !"。；：，;:！？ 　”）".Contains(text[at - 1]) && !text[..at].EndsWith("建议", StringComparison.Ordinal)) continue;
                if (best < 0 || at < best) (best, form) = (at, candidate);
                break;
            }
        }
        return (best, form);
    }
}

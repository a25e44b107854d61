using AngleSharp.Dom;

namespace ReplyAssistant.Documents.Reading;

/// <summary>Refuses pages that are built to cost more than they hold.</summary>
internal static class PageLimits
{
    /// <summary>Left open, these are opened anew in every paragraph that follows; the cost grows with the square.</summary>
    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private static readonly HashSet<string> ClosedByThemselves = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li",
        "link", "meta", "option", "optgroup", "p", "param", "rb", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "wbr",
    };

    /// <summary>Before the page is parsed: counts its tags as they stand, without regard to what belongs together.</summary>
    public static void CheckMarkup(string page, FileInput file)
    {
        int open = 0, formatting = 0;
        long cost = 0;
        for (var i = page.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < page.Length; i = page.IndexOf('<', i))
        {
            var closes = page[++i] == '/';
            if (closes) i++;
            var name = NameAt(page, i);
            i += name.Length;
            cost += 1 + formatting;
            if (open > file.Options.MaxDepth * 4 || cost > file.Options.MaxNodes) throw Refusal.TooDeep(file.Name);
            if (name.Length == 0 || ClosedByThemselves.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) continue;
            if (!closes && IsRaw(name))
            {
                i = EndOfRaw(page, i, name);
                continue;
            }
            open = Math.Max(0, open + (closes ? -1 : 1));
            if (Formatting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                formatting = Math.Max(0, formatting + (closes ? -1 : 1));
        }
    }

    /// <summary>After it is parsed: what walks the tree later is recursive.</summary>
    public static void CheckTree(INode root, FileInput file)
    {
        var nodes = 0;
        var level = new List<INode> { root };
        // Level by level, because a node's next sibling is searched for from the first one each time.
        for (var depth = 0; level.Count > 0; depth++)
        {
            nodes += level.Count;
            if (nodes > file.Options.MaxNodes || depth > file.Options.MaxDepth) throw Refusal.TooDeep(file.Name);
            level = [.. level.SelectMany(node => node.ChildNodes)];
        }
    }

    private static ReadOnlySpan<char> NameAt(string page, int start)
    {
        var end = start;
        while (end < page.Length && end - start < 16 && char.IsAsciiLetterOrDigit(page[end])) end++;
        return page.AsSpan(start, end - start);
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    private static int EndOfRaw(string page, int from, ReadOnlySpan<char> name)
    {
        var end = page.AsSpan(from).IndexOf(string.Concat("</", name), StringComparison.OrdinalIgnoreCase);
        return end < 0 ? page.Length : from + end + 1;
    }
}

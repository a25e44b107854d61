using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>One item of a list: its number as printed and its lines, number taken off.</summary>
internal sealed record RequestItem(string Number, IReadOnlyList<string> Lines);

/// <summary>What a stretch that asks is divided into: its items, whatever the numbering, and the lines that are part of none.</summary>
internal sealed record RequestItems(IReadOnlyList<RequestItem> Items, IReadOnlyList<string> Loose)
{
    /// <param name="isAskingPart">The stretch stands under a heading such as 建议.</param>
    public static RequestItems Of(IReadOnlyList<string> lines, bool isAskingPart)
    {
        var asked = lines.Where(line => !Courtesy.Is(line)).ToList();
        var courtesies = lines.Where(line => Courtesy.Is(line) && !Courtesy.IsFormula(line));
        var divided = Divided(asked, isAskingPart);
        return divided with { Loose = [.. divided.Loose, .. courtesies] };
    }

    private static RequestItems Divided(IReadOnlyList<string> asked, bool isAskingPart)
    {
        var numbered = Numbered(asked);
        if (numbered.Items.Count >= 2) return WithLead(numbered, isAskingPart);
        // A single number above a list of its own is the heading of the list.
        if (numbered.Items.Count == 1 && Numbered([.. numbered.Items[0].Lines.Skip(1)]) is { Items.Count: >= 2 } inner)
            return inner with { Loose = [.. numbered.Loose, numbered.Items[0].Lines[0], .. inner.Loose] };
        if (UnderHeadings(asked) is { Count: >= 2 } headed) return new RequestItems(headed, []);
        if (InlineItems.Of(asked) is { Items.Count: >= 2 } inline) return AroundInline(inline, isAskingPart);
        return numbered.Items.Count == 1 ? WithLead(numbered, isAskingPart) : new RequestItems(PlainRequests.Of(asked, isAskingPart), []);
    }

    private static RequestItems Numbered(IReadOnlyList<string> asked)
    {
        var level = asked.Select(ItemMark.Of).FirstOrDefault(mark => !mark.IsNone).Level;
        if (level == MarkLevel.None) return new RequestItems([], asked);
        var items = new List<RequestItem>();
        var lines = new List<string>();
        var loose = lines;
        var inside = new HashSet<MarkLevel>();
        var last = 0;
        foreach (var line in CountedLines.Parted(asked, level))
        {
            var mark = ItemMark.Of(line);
            // 3. after 二、: a slip in the numbering of one list.
            var goesOn = mark.Level == level || (mark.Value >= 2 && mark.Value == last + 1 && !inside.Contains(mark.Level));
            if (mark.IsNone || !goesOn)
            {
                inside.Add(mark.Level);
                lines.Add(line);
                continue;
            }
            lines = [line[mark.Length..].Trim()];
            items.Add(new RequestItem(mark.Printed, lines));
            last = mark.Value;
        }
        return new RequestItems(items, loose);
    }

    // 希望市里统筹： above a list only leads to it; 建议先摸清底数。 asks.
    private static RequestItems WithLead(RequestItems numbered, bool isAskingPart)
    {
        var lead = numbered.Loose.Where(line => AskOpening.IsClear(line) && line[^1] is not ('：' or ':')).ToList();
        if (lead.Count == 0) return numbered;
        return new RequestItems([.. PlainRequests.Of(lead, isAskingPart), .. numbered.Items], [.. numbered.Loose.Where(line => !lead.Contains(line))]);
    }

    // What comes after the last number of a paragraph asks by itself, or belongs to the last item.
    private static RequestItems AroundInline(InlineItems inline, bool isAskingPart)
    {
        var items = inline.Items.ToList();
        foreach (var line in inline.After)
        {
            if (AskOpening.IsClear(line) || AskOpening.IsSoft(line)) items.AddRange(PlainRequests.Of([line], isAskingPart));
            else items[^1] = items[^1] with { Lines = [.. items[^1].Lines, line] };
        }
        return WithLead(new RequestItems(items, inline.Before), isAskingPart);
    }

    // Short lines without a final mark, each with paragraphs under it.
    private static List<RequestItem> UnderHeadings(IReadOnlyList<string> asked)
    {
        var items = new List<RequestItem>();
        var lines = new List<string>();
        for (var i = 0; i < asked.Count; i++)
        {
            if (IsHeading(asked, i)) items.Add(new RequestItem("", lines = [asked[i]]));
            else if (items.Count == 0) return [];
            else lines.Add(asked[i]);
        }
        return items;
    }

    private static bool IsHeading(IReadOnlyList<string> asked, int i) =>
        asked[i].Length <= 45 && !"。；！？，：".Contains(asked[i][^1]) && i + 1 < asked.Count
        && asked[i + 1].Length > 12 && "。；！？".Contains(asked[i + 1][^1]);
}

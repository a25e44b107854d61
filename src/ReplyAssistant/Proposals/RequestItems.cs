using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>One item of a list: its number as printed and its lines, number taken off.</summary>
internal sealed record RequestItem(string Number, IReadOnlyList<string> Lines);

/// <summary>Divides what a proposal asks into its items, whatever the numbering.</summary>
internal static class RequestItems
{
    public static IReadOnlyList<RequestItem> Of(IReadOnlyList<string> asked)
    {
        var numbered = Numbered(asked);
        if (numbered.Count >= 2) return numbered;
        // A single number above a list of its own is the heading of the list.
        if (numbered.Count == 1 && Numbered([.. numbered[0].Lines.Skip(1)]) is { Count: >= 2 } inner) return inner;
        if (UnderHeadings(asked) is { Count: >= 2 } headed) return headed;
        if (InlineItems.Of(asked) is { Count: >= 2 } inline) return inline;
        return numbered.Count == 1 ? numbered : PlainRequests.Of(asked);
    }

    private static List<RequestItem> Numbered(IReadOnlyList<string> asked)
    {
        var marks = asked.Select(ItemMark.Of).ToList();
        var level = marks.Find(mark => !mark.IsNone).Level;
        var items = new List<RequestItem>();
        var lines = new List<string>();
        for (var i = 0; i < asked.Count; i++)
        {
            if (level == MarkLevel.None || marks[i].Level != level)
            {
                lines.Add(asked[i]);
                continue;
            }
            lines = [asked[i][marks[i].Length..].Trim()];
            items.Add(new RequestItem(marks[i].Printed, lines));
        }
        return items;
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

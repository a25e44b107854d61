using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Finds the part of a proposal that asks, apart from its background and problems.</summary>
/// <param name="Asked">Each stretch of lines that stands under a heading of its own such as 建议.</param>
internal sealed record RequestRegion(IReadOnlyList<string> Background, IReadOnlyList<IReadOnlyList<string>> Asked)
{
    public static RequestRegion Of(IReadOnlyList<string> body) =>
        UnderHeadings(body) ?? AfterLeadIn(body) ?? OwnHeadings(body) ?? InSentences(body);

    private static RequestRegion? UnderHeadings(IReadOnlyList<string> body)
    {
        var background = new List<string>();
        var asked = new List<IReadOnlyList<string>>();
        for (var i = 0; i < body.Count;)
        {
            var length = AskLength(body, i);
            if (length == 0)
            {
                background.Add(body[i++]);
                continue;
            }
            var end = EndOf(body, i);
            var lines = body.Skip(i + 1).Take(end - i - 1).ToList();
            if (body[i].Length > length) lines.Insert(0, body[i][length..].Trim());
            if (lines.Count > 0) asked.Add(lines);
            i = end;
        }
        return asked.Count == 0 ? null : new RequestRegion(WithoutHeadings(background), asked);
    }

    private static int AskLength(IReadOnlyList<string> body, int i)
    {
        if (AskHeading.LengthIn(body[i]) is > 0 and var length) return length;
        var mark = ItemMark.Of(body[i]);
        if (mark.Level != MarkLevel.Chinese || mark.Value < 2 || !AskHeading.IsAskTitle(PointHeading.Bare(body[i]))) return 0;
        var others = body.Take(i).Where(line => ItemMark.Of(line).Level == MarkLevel.Chinese).ToList();
        return others.Count > 0 && others.TrueForAll(AskHeading.IsBackground) ? body[i].Length : 0;
    }

    // What is asked ends where the count of the proposal's own headings goes on: 三、 after 二、建议.
    private static int EndOf(IReadOnlyList<string> body, int head)
    {
        var own = ItemMark.Of(body[head]);
        var last = own.IsNone ? LastBefore(body, head) : own;
        var restarted = false;
        for (var i = head + 1; i < body.Count; i++)
        {
            if (AskHeading.LengthIn(body[i]) > 0) return i;
            var mark = ItemMark.Of(body[i]);
            if (mark.IsNone) continue;
            if (mark.Level == last.Level && mark.Value == 1) restarted = true;
            if (!restarted && last.Value > 0 && mark.Level == last.Level && mark.Value == last.Value + 1) return i;
        }
        return body.Count;
    }

    private static ItemMark LastBefore(IReadOnlyList<string> body, int head)
    {
        for (var i = head - 1; i >= 0; i--)
        {
            if (ItemMark.Of(body[i]) is { Level: MarkLevel.Chinese } mark) return mark;
        }
        return ItemMark.None;
    }

    private static RequestRegion? AfterLeadIn(IReadOnlyList<string> body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (AskHeading.InProse(body[i]) is not { } lead) continue;
            var asked = body.Skip(i + 1).ToList();
            var rest = body[i][lead.Asked..].Trim();
            if (rest.Length > 0) asked.Insert(0, rest);
            if (asked.Count == 0) continue;
            var before = body[i][..lead.Start].TrimEnd();
            if (before.Length > 0 && !before.EndsWith('。')) before += "。";
            return new RequestRegion(WithoutHeadings([.. body.Take(i), .. before.Length > 0 ? [before] : Array.Empty<string>()]), [asked]);
        }
        return null;
    }

    // The proposal's own numbered headings are what it asks, apart from those that tell the background.
    private static RequestRegion? OwnHeadings(IReadOnlyList<string> body)
    {
        var marks = body.Select(ItemMark.Of).ToList();
        var level = marks.Find(mark => mark.Level is > MarkLevel.None and <= MarkLevel.BracketedArabic).Level;
        if (level == MarkLevel.None) return null;
        var first = marks.FindIndex(mark => mark.Level == level);
        var background = body.Take(first).ToList();
        var asked = new List<string>();
        var asking = false;
        for (var i = first; i < body.Count; i++)
        {
            if (marks[i].Level == level) asking = !AskHeading.IsBackground(body[i]);
            (asking ? asked : background).Add(body[i]);
        }
        return asked.Count(line => ItemMark.Of(line).Level == level) >= 2 ? new RequestRegion(WithoutHeadings(background), [asked]) : null;
    }

    private static RequestRegion InSentences(IReadOnlyList<string> body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            var at = FirstAsking(body[i]);
            if (at < 0) continue;
            var before = body[i][..at].TrimEnd();
            IReadOnlyList<string> asked = [body[i][at..], .. body.Skip(i + 1)];
            return new RequestRegion(WithoutHeadings([.. body.Take(i), .. before.Length > 0 ? [before] : Array.Empty<string>()]), [asked]);
        }
        return new RequestRegion(WithoutHeadings(body), []);
    }

    private static int FirstAsking(string line)
    {
        foreach (var sentence in Documents.SentenceSplitter.Split(line))
        {
            var text = sentence.In(line);
            if (PlainRequests.Asks(text)) return sentence.Start;
        }
        return -1;
    }

    private static List<string> WithoutHeadings(IReadOnlyList<string> lines)
    {
        var text = new List<string>();
        foreach (var line in lines)
        {
            var colon = line.IndexOfAny(['：', ':']);
            if (AskHeading.IsBareBackground(line)) continue;
            text.Add(colon is > 0 and <= 10 && AskHeading.IsBareBackground(line[..colon]) ? line[(colon + 1)..].Trim() : line);
        }
        return text;
    }
}

using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>A stretch of lines in which a proposal asks.</summary>
/// <param name="IsHeaded">It stands under a heading such as 建议, so that what tells nothing asks.</param>
internal sealed record AskedStretch(IReadOnlyList<string> Lines, bool IsHeaded);

/// <summary>Finds the part of a proposal that asks, apart from its background and problems.</summary>
/// <param name="Loose">Lines behind it that neither ask nor tell the background.</param>
internal sealed record RequestRegion(IReadOnlyList<string> Background, IReadOnlyList<AskedStretch> Asked, IReadOnlyList<string> Loose)
{
    public static RequestRegion Of(IReadOnlyList<string> body)
    {
        var region = UnderHeadings(body) ?? AfterLeadIn(body) ?? OwnHeadings(body) ?? OwnClauses(body) ?? InSentences(body);
        // A wish among the problems is shown, although the asking part stands elsewhere.
        return region.Asked.Count == 0 ? region : region with { Loose = [.. region.Background.SelectMany(Wishes), .. region.Loose] };
    }

    private static RequestRegion? UnderHeadings(IReadOnlyList<string> body)
    {
        var background = new List<string>();
        var asked = new List<AskedStretch>();
        var loose = new List<string>();
        for (var i = 0; i < body.Count;)
        {
            var length = AskLength(body, i);
            if (length == 0 && asked.Count > 0 && !Enumerable.Range(i, body.Count - i).Any(j => AskLength(body, j) > 0))
            {
                var rest = AfterAsking.Of([.. body.Skip(i)]);
                asked.AddRange(rest.Asked);
                return new RequestRegion(WithoutHeadings([.. background, .. rest.Background]), asked, rest.Loose);
            }
            if (length == 0)
            {
                background.Add(body[i++]);
                continue;
            }
            var end = EndOf(body, i);
            var lines = body.Skip(i + 1).Take(end - i - 1).ToList();
            if (body[i].Length > length) lines.Insert(0, body[i][length..].Trim());
            else if (length > LongestHeading) background.Add(body[i]);
            if (lines.Count > 0) asked.Add(new AskedStretch(lines, IsHeaded: true));
            i = end;
        }
        return asked.Count == 0 ? null : new RequestRegion(WithoutHeadings(background), asked, loose);
    }

    // A longer one is a sentence that ends in 提出如下建议： and tells more.
    private const int LongestHeading = 20;

    private static int AskLength(IReadOnlyList<string> body, int i)
    {
        if (AskHeading.LengthIn(body[i]) is > 0 and var length && !CountsInLabels(body, i)) return length;
        var mark = ItemMark.Of(body[i]);
        if (mark.Level != MarkLevel.Chinese || mark.Value < 2 || !AskHeading.IsAskTitle(PointHeading.Bare(body[i]))) return 0;
        var others = body.Take(i).Where(line => ItemMark.Of(line).Level == MarkLevel.Chinese).ToList();
        return others.Count > 0 && others.TrueForAll(AskHeading.IsBackground) ? body[i].Length : 0;
    }

    // 建议1、 and 建议2、 are the numbers themselves.
    private static bool CountsInLabels(IReadOnlyList<string> body, int i) =>
        ItemMark.Of(body[i]).Level == MarkLevel.Labelled && body.Skip(i + 1).Any(line => ItemMark.Of(line).Level == MarkLevel.Labelled);

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
            if (before.Length > 0 && !"。！？；”）".Contains(before[^1])) before += "。";
            IReadOnlyList<string> background = [.. body.Take(i), .. before.Length > 0 ? [before] : Array.Empty<string>()];
            return new RequestRegion(WithoutHeadings(background), [new AskedStretch(asked, lead.IsHeading)], []);
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
        return asked.Count(line => ItemMark.Of(line).Level == level) >= 2
            ? new RequestRegion(WithoutHeadings(background), [new AskedStretch(asked, IsHeaded: true)], []) : null;
    }

    // 一是…。二是…。, a line each, with no heading above them: asks where one of them does, or the causes of something.
    private static RequestRegion? OwnClauses(IReadOnlyList<string> body)
    {
        var first = body.ToList().FindIndex(line => ItemMark.Of(line) is { Level: > MarkLevel.BracketedArabic, Value: 1 });
        if (first < 0 || first + 1 >= body.Count || ItemMark.Of(body[first + 1]) is not { Value: 2 } second || second.Level != ItemMark.Of(body[first]).Level) return null;
        var asked = body.Skip(first).ToList();
        return asked.Exists(Asks) ? new RequestRegion(WithoutHeadings([.. body.Take(first)]), [new AskedStretch(asked, IsHeaded: true)], []) : null;
    }

    private static bool Asks(string line)
    {
        var text = line[ItemMark.Of(line).Length..];
        return SentenceSplitter.Split(text).Select(sentence => sentence.In(text)).Any(sentence => AskOpening.IsClear(sentence) || AskOpening.AsksLate(sentence));
    }

    private static RequestRegion InSentences(IReadOnlyList<string> body)
    {
        foreach (Func<string, bool> asks in new[] { AskOpening.IsClear, AskOpening.AsksLate, AskOpening.IsSoft })
        {
            for (var i = 0; i < body.Count; i++)
            {
                var at = FirstThat(asks, body[i]);
                if (at < 0) continue;
                var before = body[i][..at].TrimEnd();
                IReadOnlyList<string> asked = [body[i][at..], .. body.Skip(i + 1)];
                IReadOnlyList<string> background = [.. body.Take(i), .. before.Length > 0 ? [before] : Array.Empty<string>()];
                return new RequestRegion(WithoutHeadings(background), [new AskedStretch(asked, IsHeaded: false)], []);
            }
        }
        return new RequestRegion(WithoutHeadings(body), [], []);
    }

    private static int FirstThat(Func<string, bool> asks, string line)
    {
        foreach (var sentence in SentenceSplitter.Split(line))
        {
            var text = sentence.In(line);
            if (asks(text) && !Courtesy.Is(text)) return sentence.Start;
        }
        return -1;
    }

    private static IEnumerable<string> Wishes(string line) =>
        SentenceSplitter.Split(line).Select(sentence => sentence.In(line)).Where(text => AskOpening.IsClear(text) && !text.EndsWith('：'));

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

namespace ReplyAssistant.Letters;

/// <summary>Decides which lines of an answer open its sections, whatever the numbering and where a number is missing.</summary>
internal static class SectionOutline
{
    /// <returns>In order; empty when the answer is not divided.</returns>
    public static IReadOnlyList<SectionHead> Of(IReadOnlyList<TextLine> body)
    {
        var heads = body.Select((line, i) => SectionHead.Of(line.Text, i)).ToList();
        var bare = heads.Where(head => head.IsBareFrame(body[head.Line].Text)).ToList();
        foreach (var level in new[] { MarkLevel.Chinese, MarkLevel.BracketedChinese, MarkLevel.Labelled })
        {
            var numbered = heads.Where(head => head.Mark.Level == level).ToList();
            if (numbered.Count == 0 || (numbered.Count == 1 && bare.Count >= 2)) continue;
            if (bare.Count >= 2 && numbered.Count(head => head.Mark.Value == 1) >= 2) return bare;
            return Numbered(body, heads, bare, numbered);
        }
        return Unusual(body, heads, bare);
    }

    private static List<SectionHead> Numbered(
        IReadOnlyList<TextLine> body, List<SectionHead> heads, List<SectionHead> bare, List<SectionHead> numbered)
    {
        var chosen = numbered.Concat(InGaps(bare, numbered)).ToList();
        if (numbered[0].Mark.Value == 2 && chosen.All(head => head.Line >= numbered[0].Line))
            chosen.AddRange(FirstHeading(body, heads, numbered[0].Line));
        if (numbered[0].Mark.Level == MarkLevel.Chinese && !chosen.Exists(head => head.Framed)) chosen.AddRange(FramedBelow(heads));
        return [.. chosen.OrderBy(head => head.Line)];
    }

    // A heading that lost its number stands where the count has a gap.
    private static IEnumerable<SectionHead> InGaps(List<SectionHead> bare, List<SectionHead> numbered)
    {
        var taken = new Dictionary<int, int>();
        foreach (var head in bare)
        {
            var next = numbered.FindIndex(other => other.Line > head.Line);
            var before = next switch { 0 => 0, < 0 => numbered[^1].Mark.Value, _ => numbered[next - 1].Mark.Value };
            var room = next < 0 ? int.MaxValue : numbered[next].Mark.Value - before - 1;
            var used = taken.GetValueOrDefault(next);
            if (used >= room) continue;
            taken[next] = used + 1;
            yield return head;
        }
    }

    private static IEnumerable<SectionHead> FirstHeading(IReadOnlyList<TextLine> body, List<SectionHead> heads, int before) =>
        heads.Take(before).Where(head => head.Mark.IsNone && head.Length is > 3 and <= 60
            && head.Length >= body[head.Line].Text.Length - 1).Take(1);

    // 一、办理情况 may hold the points as （一）关于“…”的建议.
    private static List<SectionHead> FramedBelow(List<SectionHead> heads)
    {
        var framed = heads.Where(head => head.Framed && head.Mark.Level == MarkLevel.BracketedChinese).ToList();
        return framed.Count >= 2 ? framed : [];
    }

    private static List<SectionHead> Unusual(IReadOnlyList<TextLine> body, List<SectionHead> heads, List<SectionHead> bare)
    {
        foreach (var level in new[] { MarkLevel.Arabic, MarkLevel.BracketedArabic })
        {
            var numbered = heads.Where(head => head.Mark.Level == level && head.Length > 0).ToList();
            if (numbered.Count >= 2 && (bare.Count == 0 || numbered.Exists(head => head.Framed)))
                return [.. numbered.Concat(InGaps(bare, numbered)).OrderBy(head => head.Line)];
        }
        if (bare.Count > 0) return bare;
        var counted = heads.Where(head => head.Framed && head.Mark.Level >= MarkLevel.Circled).ToList();
        if (counted.Count >= 2) return counted;
        var leads = heads.Select(head => head with { Length = SectionHead.LeadInLength(body[head.Line].Text), Framed = true })
            .Where(head => head.Length > 0).ToList();
        return leads.Count >= 2 ? leads : [];
    }
}

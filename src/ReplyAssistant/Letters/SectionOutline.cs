using System.Text.RegularExpressions;

namespace ReplyAssistant.Letters;

/// <summary>Decides which lines of an answer open its sections, whatever the numbering and where a number is missing.</summary>
internal static class SectionOutline
{
    // 对所提建议的答复: names no point, but stands above those that do.
    private static readonly Regex shell = Patterns.Linear(
        "^(?:对|关于|针对|就)?(?:您|你|贵[一-龥]{1,3}|委员|代表|提案|建议|提案人)?们?(?:中)?(?:所?提|提出|反映)(?:到)?的?(?:具体|各项|有关|几点|相关|主要)?"
        + "(?:意见和建议|意见建议|建议|意见|问题|事项)的?(?:答复|回复|办理|落实|采纳|情况|说明|意见|处理){0,3}$");

    private static readonly Regex takesUp = Patterns.Linear("^(?:关于|针对|对于|对“)");

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
        if (numbered[0].Mark.Level == MarkLevel.Chinese && chosen.TrueForAll(head => !head.Framed || IsShell(body[head.Line].Text)))
            chosen.AddRange(FramedBelow(body, heads));
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
    private static List<SectionHead> FramedBelow(IReadOnlyList<TextLine> body, List<SectionHead> heads)
    {
        var framed = heads.Where(head => head.Framed && head.Mark.Level == MarkLevel.BracketedChinese).ToList();
        if (framed.Count >= 2) return framed;
        // 二、关于所提建议, and below it 1.关于…。 without a word that says what it is.
        var above = heads.FindIndex(head => head.Mark.Level == MarkLevel.Chinese && IsShell(body[head.Line].Text));
        if (above < 0) return [];
        var below = heads.Skip(above + 1).TakeWhile(head => head.Mark.Level != MarkLevel.Chinese)
            .Where(head => head.Length > 0 && takesUp.IsMatch(body[head.Line].Text[head.Mark.Length..])).ToList();
        return below.Count >= 2 && below.TrueForAll(head => head.Mark.Level == below[0].Mark.Level) ? below : [];
    }

    private static bool IsShell(string heading) => heading.Length <= 40 && shell.IsMatch(PointHeading.Bare(heading));

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

using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Gives items whose line ends were lost lines of their own: 一、甲。二、乙。 is two.</summary>
internal static class CountedLines
{
    private const string Stops = "。；：，;:！？!?、 　\t”）)…";

    // 第二、 and 十二、 are parts of another number, 1至2、 counts things.
    private const string NotBefore = "第其十百千几约至到和或及与共近超达";

    /// <returns>The lines, each with at most one number of this level.</returns>
    public static List<string> Parted(IReadOnlyList<string> lines, MarkLevel level)
    {
        var parted = new List<string>();
        foreach (var line in lines)
        {
            var mark = ItemMark.Of(line);
            var from = 0;
            if (mark.Level == level)
            {
                for (var value = mark.Value + 1; Next(line, from + 1, level, value) is var at and >= 0; value++)
                {
                    parted.Add(line[from..at].Trim());
                    from = at;
                }
            }
            parted.Add(line[from..].Trim());
        }
        return parted;
    }

    private static int Next(string line, int from, MarkLevel level, int value)
    {
        var best = -1;
        foreach (var form in Forms(level, value))
        {
            for (var at = line.IndexOf(form, from, StringComparison.Ordinal); at >= 0 && (best < 0 || at < best); at = line.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                if (!BeginsItem(line, at, form)) continue;
                best = at;
                break;
            }
        }
        return best;
    }

    private static bool BeginsItem(string line, int at, string form)
    {
        var after = at + form.Length;
        if (after >= line.Length || char.IsAsciiDigit(line[after])) return false;
        if (Stops.Contains(line[at - 1])) return ItemMark.Of(line[at..]) is { IsNone: false };
        // 1.规划2.整治: the heading before it has no mark of its own.
        return form[^1] is '、' or '.' or '．' or '）' or ')' && !char.IsAsciiLetterOrDigit(line[at - 1]) && !NotBefore.Contains(line[at - 1])
            && !ChineseNumeral.IsDigit(line[at - 1]) && !ChineseNumeral.IsDigit(line[after]) && char.IsLetter(line[after]) && ItemMark.Of(line[at..]) is { IsNone: false };
    }

    private static IEnumerable<string> Forms(MarkLevel level, int value)
    {
        if (value > 999) return [];
        var chinese = ChineseNumeral.Of(value);
        return level switch
        {
            MarkLevel.Labelled => [$"建议{chinese}", $"建议{value}"],
            MarkLevel.Chinese => [chinese + "、", chinese + "．", chinese + "."],
            MarkLevel.BracketedChinese => [$"（{chinese}）", $"({chinese})"],
            MarkLevel.Arabic => [$"{value}.", $"{value}．", $"{value}、"],
            MarkLevel.BracketedArabic => [$"（{value}）", $"({value})", $"{value}）", $"{value})"],
            MarkLevel.Circled => value <= 20 ? [((char)('①' + value - 1)).ToString()] : [],
            MarkLevel.Ordinal => [$"第{chinese}，", $"第{chinese}、", $"第{chinese}：", $"第{chinese}是", $"其{chinese}，", .. Words(value)],
            MarkLevel.Clause => [chinese + "是"],
            _ => [],
        };
    }

    private static string[] Words(int value) => value switch
    {
        2 => ["其次"],
        3 => ["再次", "最后"],
        4 => ["最后"],
        _ => [],
    };
}

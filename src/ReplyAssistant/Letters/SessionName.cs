using System.Text.RegularExpressions;

namespace ReplyAssistant.Letters;

/// <summary>Finds 届次 in a text, in whichever order it is written: 市政协七届一次会议, 市七届人大一次会议.</summary>
internal static class SessionName
{
    private const string Numeral = "[一二三四五六七八九十百〇零0-9]{1,4}";

    private static readonly Regex core = Patterns.Linear(
        $"第?{Numeral}届[^，。：；、《》（）\\s]{{0,16}}?第?{Numeral}次(?:政协|人大)?(?:全体)?(?:会议|全会|大会)");

    // What stands before the name of the place or the body.
    private static readonly string[] stops =
        ["关于对", "关于", "针对", "转来", "收到", "答复", "函复", "对", "在", "就", "的", "局", "厅", "年", "您", "你", "们"];

    public static IReadOnlyList<LetterPart> In(string text, int offset)
    {
        var found = new List<LetterPart>();
        foreach (Match match in core.Matches(text))
        {
            var start = StartOfName(text, match.Index);
            found.Add(new LetterPart(text[start..(match.Index + match.Length)], offset + start, offset + match.Index + match.Length));
        }
        return found;
    }

    /// <summary>True for 人大, false for 政协, null when the name tells neither.</summary>
    public static bool? IsNpc(string text) =>
        text.Contains("人大", StringComparison.Ordinal) || text.Contains("人民代表大会", StringComparison.Ordinal) ? true
        : text.Contains("政协", StringComparison.Ordinal) || text.Contains("政治协商", StringComparison.Ordinal) ? false
        : null;

    private static int StartOfName(string text, int end)
    {
        var start = Math.Max(0, end - 24);
        for (var i = end - 1; i >= start; i--)
        {
            if (!char.IsLetter(text[i]) || char.IsAscii(text[i])) start = i + 1;
        }
        var before = text[start..end];
        var cut = stops.Max(stop => before.LastIndexOf(stop, StringComparison.Ordinal) is >= 0 and var at ? at + stop.Length : 0);
        return start + cut;
    }
}

using System.Text.RegularExpressions;
using ReplyAssistant.Documents.Structure;

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Restores a dash that was read as 一, where its siblings in the list or the chain show that it was one.</summary>
internal sealed class DashRule : ICleaningRule
{
    private const int LongestLink = 8;

    // 一 in these company is a word of its own: 统一, 第一, 一体, 一个.
    private const string Before = "统万唯第专单同逐十之不划归合其另每某任进有这那哪近";
    private const string After = "体流批个系种些定起般直致律旦方带路家次级二三切项站月日年样边步套块片位名条";

    public void Mend(TextEditor editor)
    {
        editor.Apply(RepairKind.DashRestored, InLists(editor.Text));
        editor.Apply(RepairKind.DashRestored, InChains(editor.Text));
        editor.Apply(RepairKind.DashRestored, BetweenYears(editor.Text));
    }

    // 2024一2026年: between two years nothing but a dash can stand.
    private static List<TextEdit> BetweenYears(string text) =>
        [.. YearSpan.Matches(text).Select(match => new TextEdit(match.Groups["dash"].Index, 1, "—"))];

    private static readonly Regex YearSpan = new(
        "(?:19|20)[0-9]{2}年?(?<dash>一)(?:19|20)[0-9]{2}年", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static List<TextEdit> InLists(string text)
    {
        var lines = TextLines.Of(text);
        var edits = new List<TextEdit>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (text[lines[i].Start] != '一' || lines[i].Length < 4 || text[lines[i].Start + 1] is '、' or '是' or '一') continue;
            if (IsSibling(text, lines, i, i - 1) || IsSibling(text, lines, i, i + 1)) edits.Add(new TextEdit(lines[i].Start, 1, "——"));
        }
        return edits;
    }

    // ——坚持… beside 一坚持…: the same word after the sign makes it certain.
    private static bool IsSibling(string text, IReadOnlyList<TextLine> lines, int i, int other)
    {
        if (other < 0 || other >= lines.Count || lines[other].Length < 4) return false;
        return text.AsSpan(lines[other].Start, 2).SequenceEqual("——") && text[lines[other].Start + 2] == text[lines[i].Start + 1];
    }

    private static List<TextEdit> InChains(string text)
    {
        var edits = new List<TextEdit>();
        for (var i = text.IndexOf('一'); i >= 0; i = text.IndexOf('一', i + 1))
        {
            if (i < 2 || i + 2 >= text.Length || Before.Contains(text[i - 1]) || After.Contains(text[i + 1])) continue;
            if (Link(text, i, 1) && Link(text, i, -1, mustEndInDash: false) || Link(text, i, -1) && Link(text, i, 1, mustEndInDash: false))
                edits.Add(new TextEdit(i, 1, "—"));
        }
        return edits;
    }

    // From the sign a word of at least two characters, and then the chain's next single dash.
    private static bool Link(string text, int from, int step, bool mustEndInDash = true)
    {
        var length = 0;
        var i = from + step;
        for (; i >= 0 && i < text.Length && length <= LongestLink && Characters.IsHan(text[i]); i += step) length++;
        if (length is < 2 or > LongestLink) return false;
        if (!mustEndInDash) return true;
        var beyond = i + step;
        return i >= 0 && i < text.Length && text[i] == '—' && (beyond < 0 || beyond >= text.Length || text[beyond] != '—');
    }
}

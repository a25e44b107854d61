using System.Text.RegularExpressions;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Letters;

/// <summary>The end of a letter: thanks, closing formula, signature, date, and what follows them.</summary>
/// <param name="BodyEnd">Index of the first line that no longer belongs to the answer.</param>
internal sealed record LetterTail(int BodyEnd, IReadOnlyList<LetterPart> Closing, LetterPart? Signatory, LetterPart? Date, int After)
{
    private static readonly Regex dated = Patterns.Linear(
        @"^(.{0,80}?)\s*([0-9]{4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*[日号]|[二〇○零一九三四五六七八OＯ]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2})\s*(?:[（(]?印发?[）)]?)?$");

    private static readonly Regex signatories = Patterns.Linear(
        @"^(?:[（(]?(?:代章|盖章|公章|印章)[）)]?\s*)?[一-龥（）()·]{2,40}(?:局|委|委员会|厅|办公室|办|部|政府|院|中心|会|公司|署|总队|支队|大队|处|行|站|社|分局|集团)(?:\s*[（(](?:代章|盖章|公章|印章|章)[）)])?"
        + @"(?:[\s、，]+[一-龥（）()]{2,40}(?:局|委|委员会|厅|办公室|办|部|政府|院|中心|会|公司|署|处))*$");

    // 财  政  部
    private static readonly Regex stretched = Patterns.Linear(@"^[一-龥](?:[ 　]+[一-龥]){1,11}$");

    private static readonly Regex sealNote = Patterns.Linear(@"\s*[（(](?:代章|盖章|公章|印章|章)[）)]\s*$");

    private static readonly Regex formula = Patterns.Linear(
        "^(?:专此|此复|此函|特此|谨此|以上(?:答复|意见|回复|情况|办理)|顺致|此致|祝|妥否).{0,60}$");

    private static readonly Regex courtesy = Patterns.Linear(
        "^(?:最后，?)?(?:再次|衷心|诚挚|真诚|由衷|非常|十分|特别|诚恳|我[局委厅办部院]|我们)?(?:向您|对您|对贵会)?(?:地)?(?:衷心|诚挚|由衷)?(?:地)?(?:感谢|谢谢|欢迎|希望|恳请|敬请|诚请|期待|期盼)(?:.{0,300})$"
        + "|^(?:如对|若对|如有|如您|您如).{0,200}$|^感谢.{0,400}$|^(?:最后|再次)，?.{0,120}感谢.{0,120}$");

    private static readonly Regex tailField = Patterns.Linear(
        @"^[（(]?(?:公\s*开\s*方\s*式|公\s*开\s*属\s*性|信息公开|公\s*开\s*选\s*项|公\s*开\s*类\s*别|抄\s*送|抄\s*报|主\s*送|联\s*系|附\s*注|附\s*件|办理类别|办理结果|类别标记|签\s*发|经\s*办|承\s*办|电\s*话|邮\s*编|此件)");

    public static LetterTail Of(IReadOnlyList<TextLine> lines, int bodyStart)
    {
        var date = DateLine(lines, bodyStart);
        var end = date >= 0 ? date : FormulaLine(lines, bodyStart);
        if (end < 0) end = EndOfText(lines, bodyStart);
        var after = Math.Min(lines.Count, date >= 0 ? date + 1 : end);
        var signatory = SignedBy(lines, bodyStart, ref end, date);
        while (end > bodyStart && tailField.IsMatch(lines[end - 1].Text) && lines[end - 1].Text.Length < 200) end--;
        signatory ??= date >= 0 ? SignedBy(lines, bodyStart, ref end, -1) : null;
        signatory ??= date >= 0 ? SignedBelow(lines, ref after) : null;
        var closing = new List<LetterPart>();
        var last = end;
        if (date < 0 && end < lines.Count && formula.IsMatch(lines[end].Text)) last = after = end + 1;
        while (end > bodyStart && last - end < 8 && IsClosing(lines[end - 1].Text) && !IsWholeAnswer(lines, bodyStart, end)) end--;
        for (var i = end; i < last; i++) closing.Add(lines[i].Whole);
        return new LetterTail(end, closing, signatory, DatePart(lines, date), after);
    }

    private static int DateLine(IReadOnlyList<TextLine> lines, int bodyStart)
    {
        for (var i = bodyStart; i < lines.Count; i++)
        {
            if (lines[i].Text.Length > 120 || dated.Match(lines[i].Text) is not { Success: true } match) continue;
            var before = match.Groups[1].Value.Trim();
            if (before.Length == 0 || signatories.IsMatch(before)) return i;
        }
        return -1;
    }

    private static int FormulaLine(IReadOnlyList<TextLine> lines, int bodyStart)
    {
        for (var i = lines.Count - 1; i >= bodyStart; i--)
        {
            if (lines[i].Text.Length <= 20 && formula.IsMatch(lines[i].Text)) return i;
        }
        return -1;
    }

    // Without date and formula the answer ends where the page's own furniture or the copies begin.
    private static int EndOfText(IReadOnlyList<TextLine> lines, int bodyStart)
    {
        var end = lines.Count;
        while (end > bodyStart && (lines[end - 1].Zone == ZoneKind.Furniture || tailField.IsMatch(lines[end - 1].Text))) end--;
        return end;
    }

    private static LetterPart? SignedBy(IReadOnlyList<TextLine> lines, int bodyStart, ref int end, int date)
    {
        if (date >= 0 && dated.Match(lines[date].Text).Groups[1] is { Length: > 0 } inline && inline.Value.Trim().Length > 0)
            return lines[date].Part(inline.Index, inline.Index + inline.Length);
        var last = end;
        while (end > bodyStart && last - end < 8 && lines[end - 1].Text.Length <= 90 && IsSignatory(lines[end - 1].Text)) end--;
        if (end == last) return null;
        var names = lines.Skip(end).Take(last - end).Select(Name).ToList();
        return new LetterPart(string.Join('、', names.Select(name => name.Text)), names[0].Start, names[^1].End);
    }

    // Some sites put the date above the name.
    private static LetterPart? SignedBelow(IReadOnlyList<TextLine> lines, ref int after)
    {
        if (after >= lines.Count || lines[after].Text.Length > 90 || !IsSignatory(lines[after].Text)) return null;
        return Name(lines[after++]);
    }

    private static bool IsSignatory(string text) => signatories.IsMatch(Unstretched(text));

    private static LetterPart Name(TextLine line)
    {
        var name = line.Part(0, NameLength(line.Text));
        return name with { Text = Unstretched(name.Text) };
    }

    private static string Unstretched(string text) =>
        stretched.IsMatch(text) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;

    // A letter of one paragraph that begins with thanks still answers.
    private static bool IsWholeAnswer(IReadOnlyList<TextLine> lines, int bodyStart, int end) =>
        end - 1 == bodyStart && lines[bodyStart].Text.Length > 80;

    // （盖章） after the name is a note for the office.
    private static int NameLength(string text) => sealNote.Match(text) is { Success: true } match ? match.Index : text.Length;

    private static LetterPart? DatePart(IReadOnlyList<TextLine> lines, int date)
    {
        if (date < 0) return null;
        var group = dated.Match(lines[date].Text).Groups[2];
        return lines[date].Part(group.Index, group.Index + group.Length);
    }

    private static bool IsClosing(string text) =>
        text.Length <= 400 && ItemMark.Of(text) is ({ IsNone: true } or { Printed: "最后" }) && (formula.IsMatch(text) || courtesy.IsMatch(text));
}

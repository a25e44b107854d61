using System.Buffers;
using System.Text.RegularExpressions;
using ReplyAssistant.Documents.Structure;

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Removes the blanks that recognition or typing left inside Chinese text; columns and Latin words keep theirs.</summary>
internal sealed class WordSpaceRule : ICleaningRule
{
    private const int ShortestRunningLine = 20;
    private const int LongestName = 4;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。，；！？,;");

    private static readonly Regex SpacedLabel = new(
        "^[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,5}[ \u3000]*[：:]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        var edits = new List<TextEdit>();
        foreach (var line in TextLines.Of(text))
        {
            if (text.AsSpan(line.Start, line.Length).Contains('\t')) continue;
            AddEdits(edits, text, line);
        }
        editor.Apply(RepairKind.SpaceRemoved, edits);
    }

    private static void AddEdits(List<TextEdit> edits, string text, TextLine line)
    {
        var head = line.Length > ShortestRunningLine * 2 ? text.Substring(line.Start, ShortestRunningLine * 2) : line.In(text);
        var label = SpacedLabel.Match(head);
        var number = Numbering.Read(head);
        var runs = IsRunningText(text, line);
        for (var i = line.Start + 1; i < line.End - 1; i++)
        {
            if (!Characters.IsBlank(text[i])) continue;
            var to = i;
            while (Characters.IsBlank(text[to])) to++;
            var inLabel = to <= line.Start + label.Length;
            var afterNumber = number.Style is NumberingStyle.Article or NumberingStyle.Chapter or NumberingStyle.Section
                && to == line.Start + number.Length;
            if (!afterNumber && (inLabel || (to - i == 1 && IsNeedless(text, i, line.End, runs)))) edits.Add(new TextEdit(i, to - i, ""));
            i = to;
        }
    }

    private static bool IsNeedless(string text, int i, int end, bool runs)
    {
        char before = text[i - 1], after = text[i + 1];
        if (Characters.IsChineseMark(before) || Characters.IsChineseMark(after)) return true;
        if (Characters.IsHan(before) && Characters.IsHan(after)) return runs;
        if (Characters.IsHan(before) && IsFigure(after)) return runs || EndsInHan(text, i + 1, end);
        return IsFigure(before) && Characters.IsHan(after) && (runs || char.IsDigit(before) || before == '%');
    }

    private static bool IsFigure(char c) => char.IsAsciiLetterOrDigit(c) || c is '%' or '℃' or '＋' or '+';

    // 2021 年 in a short line is a date; 电话 0755… is a label and its value.
    private static bool EndsInHan(string text, int i, int end)
    {
        while (i < end && char.IsAsciiDigit(text[i])) i++;
        if (i < end && text[i] == ' ') i++;
        return i < end && text[i] is '年' or '月' or '日' or '号' or '届' or '次' or '条' or '个' or '家' or '万' or '亿';
    }

    private static bool IsRunningText(string text, TextLine line)
    {
        var hasMark = text.AsSpan(line.Start, line.Length).ContainsAny(SentenceMarks);
        return hasMark || (line.Length >= ShortestRunningLine && !IsListOfNames(text, line));
    }

    private static bool IsListOfNames(string text, TextLine line)
    {
        var names = line.In(text).Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        return names.Length >= 3 && Array.TrueForAll(names, n => n.Length <= LongestName);
    }
}

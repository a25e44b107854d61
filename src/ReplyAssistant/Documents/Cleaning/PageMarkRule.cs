using System.Text.RegularExpressions;
using ReplyAssistant.Documents.Structure;

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Removes the lines that only number a page: — 6 —, 第3页 共10页.</summary>
internal sealed class PageMarkRule : ICleaningRule
{
    private const int LongestMark = 30;

    // 一 6 一 is a dash read as 一; a bare number is left, for it may be a cell of a table.
    private static readonly Regex Mark = new(
        @"^(?:\*\*)?(?:[0-9]{1,4} ?(?:\*\*)?[—–]{1,2}(?:\*\*)?|[-—–─－~～·•一]{1,2} ?[0-9]{1,4} ?(?:\*\*)?[-—–─－~～·•一]{1,2}(?:\*\*)?|第 ?[0-9]{1,4} ?页(?: ?[,，/／]? ?共 ?[0-9]{1,4} ?页)?" +
        @"|共 ?[0-9]{1,4} ?页 ?[,，/／]? ?第 ?[0-9]{1,4} ?页|[Pp]age ?[0-9]{1,4}(?: ?(?:of|/) ?[0-9]{1,4})?)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        var edits = new List<TextEdit>();
        foreach (var line in TextLines.Of(text))
        {
            if (line.Length > LongestMark || !Mark.IsMatch(line.In(text))) continue;
            edits.Add(new TextEdit(line.Start, line.Length, ""));
        }
        editor.Apply(RepairKind.PageMarkRemoved, edits);
    }
}

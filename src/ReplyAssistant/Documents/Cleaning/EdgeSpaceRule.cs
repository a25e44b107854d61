namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Takes away the white space at both ends of a line, and characters without width anywhere.</summary>
internal sealed class EdgeSpaceRule : ICleaningRule
{
    private const string WithoutWidth = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    public void Mend(TextEditor editor)
    {
        RemoveWithoutWidth(editor);
        var text = editor.Text;
        var edits = new List<TextEdit>();
        var from = 0;
        while (from <= text.Length)
        {
            var end = text.IndexOf('\n', from);
            if (end < 0) end = text.Length;
            AddEdges(edits, text, from, end);
            from = end + 1;
        }
        editor.Apply(RepairKind.SpaceRemoved, edits);
    }

    private static void AddEdges(List<TextEdit> edits, string text, int from, int to)
    {
        int start = from, end = to;
        while (start < end && Characters.IsBlank(text[start])) start++;
        while (end > start && Characters.IsBlank(text[end - 1])) end--;
        if (start > from) edits.Add(new TextEdit(from, start - from, ""));
        if (end < to) edits.Add(new TextEdit(end, to - end, ""));
    }

    private static void RemoveWithoutWidth(TextEditor editor)
    {
        var text = editor.Text;
        var edits = new List<TextEdit>();
        for (var i = 0; i < text.Length; i++)
        {
            if (WithoutWidth.Contains(text[i])) edits.Add(new TextEdit(i, 1, ""));
        }
        editor.Apply(RepairKind.SpaceRemoved, edits);
    }
}

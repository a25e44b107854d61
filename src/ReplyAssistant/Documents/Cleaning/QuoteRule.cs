namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Gives straight quotation marks their shape by pairing them within a paragraph; an odd one leaves all as they stand.</summary>
internal sealed class QuoteRule : ICleaningRule
{
    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        if (text.AsSpan().IndexOfAny('"', '\'') < 0) return;
        var edits = new List<TextEdit>();
        var from = 0;
        while (from < text.Length)
        {
            var end = text.IndexOf('\n', from);
            if (end < 0) end = text.Length;
            if (Characters.HasHan(text.AsSpan(from, end - from)))
            {
                edits.AddRange(Pair(text, from, end, '"', "“", "”"));
                edits.AddRange(Pair(text, from, end, '\'', "‘", "’"));
            }
            from = end + 1;
        }
        edits.Sort((a, b) => a.Start.CompareTo(b.Start));
        editor.Apply(RepairKind.QuoteShaped, edits);
    }

    private static List<TextEdit> Pair(string text, int from, int end, char straight, string opening, string closing)
    {
        var edits = new List<TextEdit>();
        var open = false;
        for (var i = from; i < end; i++)
        {
            if (text[i] == opening[0]) open = true;
            else if (text[i] == closing[0]) open = false;
            else if (text[i] == straight && !IsLatinMark(text, i, from, end))
            {
                open = !open;
                edits.Add(new TextEdit(i, 1, open ? opening : closing));
            }
        }
        return open ? [] : edits;
    }

    // it's, 12" and "text": with Latin or digits on both sides, or a figure before a sign of measure, it is no Chinese quotation.
    private static bool IsLatinMark(string text, int i, int from, int end)
    {
        var before = i > from ? text[i - 1] : '\n';
        var after = i + 1 < end ? text[i + 1] : '\n';
        return char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after);
    }
}

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Takes away signs that nobody sees: zero-width ones, and those that turn the direction of writing.</summary>
/// <remarks>A sign that turns the direction can make a reader see another text than the one that is checked.</remarks>
internal sealed class InvisibleRule : ICleaningRule
{
    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        var edits = new List<TextEdit>();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i]) && !PartsFigures(text, i)) edits.Add(new TextEdit(i, 1, ""));
        }
        editor.Apply(RepairKind.MarkupRemoved, edits);
    }

    private static bool IsInvisible(char c) => c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u00AD';

    // Two figures stay two.
    private static bool PartsFigures(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && (char.IsDigit(text[at + 1]) || IsInvisible(text[at + 1]));
}

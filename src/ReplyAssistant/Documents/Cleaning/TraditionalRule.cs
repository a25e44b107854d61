namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Turns traditional characters into simplified ones, in a document that has them throughout.</summary>
internal sealed class TraditionalRule(ScriptConverter converter) : ICleaningRule
{
    private const int LineLength = 2000;
    private const int FewestTraditional = 5;

    // One in a hundred: a name or a quotation in traditional characters does not make a traditional document.
    private const int HanPerTraditional = 100;

    // Characters that ICU changes but that simplified text uses too (著名, 乾隆, 瞭望, 覆盖, 慰藉, 答覆 apart).
    private const string AlsoSimplified = "著乾瞭覆藉於甯锺";

    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        var changes = Changes(text);
        if (changes.Count < FewestTraditional || changes.Count * HanPerTraditional < text.Count(Characters.IsHan)) return;
        editor.Apply(RepairKind.TraditionalToSimplified, InRuns(changes, editor));
    }

    private List<(int At, char To)> Changes(string text)
    {
        var changes = new List<(int, char)>();
        for (var from = 0; from < text.Length; from += LineLength)
        {
            var stretch = text.Substring(from, Math.Min(LineLength, text.Length - from));
            var simplified = converter.ToSimplified(stretch);
            for (var i = 0; i < stretch.Length; i++)
            {
                if (simplified[i] != stretch[i] && Characters.IsHan(stretch[i]) && !AlsoSimplified.Contains(stretch[i]))
                    changes.Add((from + i, simplified[i]));
            }
        }
        return changes;
    }

    // Neighbours that were neighbours in the file become one repair.
    private static List<TextEdit> InRuns(List<(int At, char To)> changes, TextEditor editor)
    {
        var edits = new List<TextEdit>();
        var i = 0;
        while (i < changes.Count)
        {
            var first = i++;
            while (i < changes.Count && changes[i].At == changes[i - 1].At + 1
                && editor.SourceStart(changes[i].At) == editor.SourceStart(changes[i - 1].At) + 1) i++;
            var replacement = string.Concat(changes.GetRange(first, i - first).Select(c => c.To));
            edits.Add(new TextEdit(changes[first].At, i - first, replacement));
        }
        return edits;
    }
}

using System.Text.RegularExpressions;

namespace ReplyAssistant.Letters;

/// <summary>What stands around the signature for the office: copies and the note in brackets.</summary>
internal static class LetterFoot
{
    private static readonly Regex copies = Patterns.Linear(@"^抄\s*[送报]\s*[：:|｜]?\s*(.*)$");

    private static readonly Regex bracketed = Patterns.Linear("^[（(].{2,200}[）)]$");

    private static readonly Regex noteText = Patterns.Linear("联系|电话|公开|附注|传真|经办");

    private static readonly Regex labelledNote = Patterns.Linear(@"^(?:附\s*注|联\s*系\s*人|联系单位|联系电话|联系人及电话)\s*[：:]?.{1,200}$");

    public static IReadOnlyList<LetterPart> CopyTo(IEnumerable<TextLine> lines)
    {
        var found = new List<LetterPart>();
        var continues = false;
        foreach (var line in lines)
        {
            var match = copies.Match(line.Text);
            if (match.Success) AddNames(found, line, match.Groups[1].Index);
            else if (continues) AddNames(found, line, 0);
            // A list that goes on in the next line ends with the mark that divides it.
            continues = (match.Success || continues) && found.Count < 40 && line.Text is [.., '、' or '，' or ',' or '：' or ':'];
        }
        return found;
    }

    public static LetterPart? Note(IEnumerable<TextLine> lines)
    {
        LetterPart? note = null;
        foreach (var line in lines)
        {
            var isNote = (bracketed.IsMatch(line.Text) && noteText.IsMatch(line.Text)) || labelledNote.IsMatch(line.Text);
            if (isNote) note = note is null ? line.Whole : new LetterPart(note.Text + "\n" + line.Text, note.Start, line.End);
            else if (note is not null) break;
        }
        return note;
    }

    private static void AddNames(List<LetterPart> found, TextLine line, int from)
    {
        for (var i = from; i <= line.Text.Length; i++)
        {
            if (i < line.Text.Length && !"、，,；;。".Contains(line.Text[i])) continue;
            var name = line.Part(from, i);
            if (name.Text.Length > 1) found.Add(name);
            from = i + 1;
        }
    }
}

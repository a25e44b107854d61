namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Points at private-use code points, U+FFFD, and the "!" that a converter left of 。” or 。“ with its neighbours.</summary>
internal sealed class UnreadableRule : ICleaningRule
{
    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        var isConverted = editor.Has(RepairKind.PinyinRemoved);
        var open = false;
        var nextQuote = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '”') open = false;
            else if (c == '“') open = true;
            if (!IsUnreadable(c) && !(c == '!' && isConverted && (open || LosesOpening(text, i, ref nextQuote)))) continue;

            var from = i;
            while (i + 1 < text.Length && IsUnreadable(text[i + 1])) i++;
            editor.Flag(RepairKind.UnreadableCharacter, from, i - from + 1);
            if (c == '!') open = false;
        }
    }

    // The next quotation mark of the paragraph closes what was never opened: the opening one went into the "!".
    private static bool LosesOpening(string text, int i, ref int nextQuote)
    {
        if (nextQuote < i)
        {
            var found = text.AsSpan(i).IndexOfAny('“', '”', '\n');
            nextQuote = found < 0 ? text.Length : i + found;
        }
        return nextQuote < text.Length && text[nextQuote] == '”';
    }

    private static bool IsUnreadable(char c) => Characters.IsPrivateUse(c) || c == '\uFFFD';
}

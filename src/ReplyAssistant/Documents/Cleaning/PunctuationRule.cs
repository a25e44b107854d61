namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Widens half-width marks that stand in Chinese text; those in figures, times, addresses and Latin text stay.</summary>
internal sealed class PunctuationRule : ICleaningRule
{
    private const string Narrow = ",:;!?";
    private const string Wide = "，：；！？";

    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        var edits = new List<TextEdit>();
        for (var i = 0; i < text.Length; i++)
        {
            var mark = Narrow.IndexOf(text[i]);
            if (mark >= 0 && !editor.IsFlagged(i) && StandsInChinese(text, i)) edits.Add(new TextEdit(i, 1, Wide[mark].ToString()));
        }
        editor.Apply(RepairKind.PunctuationWidened, edits);
        editor.Apply(RepairKind.PunctuationWidened, Brackets(editor.Text));
    }

    private static bool StandsInChinese(string text, int i)
    {
        var before = Neighbour(text, i, -1);
        var after = Neighbour(text, i, 1);
        if (char.IsAsciiDigit(before) && char.IsAsciiDigit(after)) return false;
        if (text[i] == ':' && after == '/' && i + 2 < text.Length && text[i + 1] == '/') return false;
        return IsChinese(before) || (IsChinese(after) && !Characters.IsLatin(before)) || (Characters.IsLatin(before) && IsChinese(after));
    }

    private static bool IsChinese(char c) => Characters.IsHan(c) || Characters.IsChineseMark(c) || Characters.IsPrivateUse(c);

    // The nearest character that says what script this is: blanks, quotes and brackets in between do not.
    private static char Neighbour(string text, int i, int step)
    {
        for (var at = i + step; at >= 0 && at < text.Length && Math.Abs(at - i) <= 4; at += step)
        {
            if (text[at] == '\n') return '\n';
            if (!Characters.IsBlank(text[at]) && text[at] is not ('"' or '\'' or '(' or ')' or '%')) return text[at];
        }
        return '\n';
    }

    private static List<TextEdit> Brackets(string text)
    {
        var edits = new List<TextEdit>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') open.Clear();
            else if (text[i] is '(' or '（') open.Push(i);
            else if (text[i] is ')' or '）' && open.TryPop(out var from)) AddPair(edits, text, from, i);
        }
        edits.Sort((a, b) => a.Start.CompareTo(b.Start));
        return edits;
    }

    private static void AddPair(List<TextEdit> edits, string text, int from, int to)
    {
        var isMixed = text[from] == '（' != (text[to] == '）');
        if (!isMixed && (text[from] == '（' || !BelongToChinese(text, from, to))) return;
        if (text[from] == '(') edits.Add(new TextEdit(from, 1, "（"));
        if (text[to] == ')') edits.Add(new TextEdit(to, 1, "）"));
    }

    // B(2019)331 and f(x) are Latin on both sides; (1)重点领域 and 集成电路(IC) touch Chinese text.
    private static bool BelongToChinese(string text, int from, int to)
    {
        if (IsChinese(Before(text, from))) return true;
        var holdsHan = Characters.HasHan(text.AsSpan(from + 1, Math.Min(to - from - 1, 60)));
        if (holdsHan) return true;
        var startsLine = Before(text, from) == '\n';
        return startsLine && IsChinese(Neighbour(text, to, 1));
    }

    private static char Before(string text, int i)
    {
        for (var at = i - 1; at >= 0; at--)
        {
            if (!Characters.IsBlank(text[at])) return text[at];
            if (i - at > 8) break;
        }
        return '\n';
    }
}

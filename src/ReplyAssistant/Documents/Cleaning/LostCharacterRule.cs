namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Points at a question mark that stands where a character was lost (地?资源); nobody can know which.</summary>
internal sealed class LostCharacterRule : ICleaningRule
{
    /// <summary>Losses so near to one another are one place to look at.</summary>
    private const int Near = 8;

    private static readonly string[] AskingWords =
        ["什么", "为何", "如何", "怎", "是否", "吗", "呢", "哪", "谁", "多少", "几", "何", "能否", "可否", "有没有", "么", "吧", "是不是"];

    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        int first = -1, last = -1;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (!IsLoss(text, i)) continue;
            if (first >= 0 && i - last > Near) editor.Flag(RepairKind.LostCharacter, first, last - first + 1);
            if (first < 0 || i - last > Near) first = i;
            last = i;
        }
        if (first >= 0) editor.Flag(RepairKind.LostCharacter, first, last - first + 1);
    }

    private static bool IsLoss(string text, int i) =>
        text[i] == '?' && IsPartOfWord(text[i - 1]) && IsPartOfWord(text[i + 1]) && !Asks(text, i);

    private static bool IsPartOfWord(char c) => Characters.IsHan(c) || Characters.IsPrivateUse(c);

    // A clause of half-width Chinese that asks something ends with the same sign.
    private static bool Asks(string text, int mark)
    {
        var from = mark;
        while (from > 0 && mark - from < 40 && text[from - 1] is not ('\n' or '。' or '，' or ',' or '；' or ';' or '、')) from--;
        var clause = text[from..mark];
        return Array.Exists(AskingWords, w => clause.Contains(w, StringComparison.Ordinal));
    }
}

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Removes the pinyin that a converter wrote in brackets after characters: 產(chǎn)業(yè) becomes 產業.</summary>
internal sealed class PinyinRule : ICleaningRule
{
    // A gloss on one rare character is the author's; a converter leaves many.
    private const int FewestGroups = 3;
    private const int LongestSyllable = 6;

    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        var groups = new List<TextEdit>();
        var toned = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (GroupAt(text, i) is not { Length: > 0 } group) continue;
            if (PinyinSyllable.HasTone(text.AsSpan(group.Start, group.Length))) toned++;
            groups.Add(group);
            i = group.Start + group.Length - 1;
        }
        if (toned >= FewestGroups) editor.Apply(RepairKind.PinyinRemoved, groups);
    }

    /// <summary>A whole group at its opening bracket, or the half of one that lost its opening bracket after "?".</summary>
    private static TextEdit GroupAt(string text, int i)
    {
        var c = text[i];
        var whole = c is '(' or '（';
        if (!whole && c != '?') return default;
        var from = i + 1;
        var to = from;
        while (to < text.Length && to - from <= LongestSyllable && PinyinSyllable.IsLetter(text[to])) to++;
        if (to >= text.Length || text[to] is not (')' or '）')) return default;

        var letters = text.AsSpan(from, to - from);
        var follows = whole && i > 0 && Characters.IsHan(text[i - 1]);
        if (!PinyinSyllable.IsSyllable(letters) || !(PinyinSyllable.HasTone(letters) || follows)) return default;
        return whole ? new TextEdit(i, to + 1 - i, "") : new TextEdit(from, to + 1 - from, "");
    }
}

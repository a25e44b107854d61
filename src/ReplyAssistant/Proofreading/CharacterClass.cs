namespace ReplyAssistant.Proofreading;

/// <summary>What kind of character stands beside a mark.</summary>
internal static class CharacterClass
{
    private const string Marks = "。！？；：，、”“’‘）（》《〉〈〕〔】【…—";

    public static bool IsHan(char c) => c is >= '一' and <= '鿿' or '〇' or >= '㐀' and <= '䶿';

    /// <summary>A Chinese character or mark.</summary>
    public static bool IsChinese(char c) => IsHan(c) || Marks.Contains(c);

    public static bool HasHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsHan(c)) return true;
        }
        return false;
    }
}

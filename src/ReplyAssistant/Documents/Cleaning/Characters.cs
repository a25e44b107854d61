namespace ReplyAssistant.Documents.Cleaning;

/// <summary>The few classes of characters that rules on Chinese text ask for.</summary>
internal static class Characters
{
    private const string ClosingMarks = "。！？；：，、”’）》〉」』】〕…";
    private const string OpeningMarks = "“‘（《〈「『【〔";

    public static bool IsHan(char c) => c is >= '一' and <= '鿿' or >= '㐀' and <= '䶿' or '〇' or >= '豈' and <= '﫿';

    /// <summary>Chinese punctuation in its full width, opening or closing.</summary>
    public static bool IsChineseMark(char c) => IsClosing(c) || IsOpening(c) || c == '—';

    public static bool IsClosing(char c) => ClosingMarks.Contains(c);

    public static bool IsOpening(char c) => OpeningMarks.Contains(c);

    public static bool IsBlank(char c) => c != '\n' && char.IsWhiteSpace(c);

    public static bool IsPrivateUse(char c) => c is >= '\uE000' and <= '\uF8FF';

    public static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    /// <summary>True where a sentence or a part of one is closed, in either width.</summary>
    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '；' or '：' or '!' or '?' or ';' or ':' or '…';

    public static bool HasHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsHan(c)) return true;
        }
        return false;
    }
}

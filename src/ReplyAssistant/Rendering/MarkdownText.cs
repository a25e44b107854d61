using System.Text;

namespace ReplyAssistant.Rendering;

/// <summary>Makes text from documents harmless in Markdown: every character stands for itself.</summary>
internal static class MarkdownText
{
    private const string Specials = "\\`*_{}[]<>#|~&!$^=@";

    /// <summary>One line; line breaks become spaces, so that nothing can begin a block of its own.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\t') escaped.Append(' ');
            else if (char.IsControl(c)) continue;
            else if (Specials.Contains(c) || StartsLink(text, i)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }
        GuardStart(escaped);
        return escaped.ToString();
    }

    /// <summary>GitHub makes links of bare addresses too; a document must not bring any.</summary>
    private static bool StartsLink(string text, int i) =>
        (text[i] == ':' && string.CompareOrdinal(text, i, "://", 0, 3) == 0)
        || (text[i] == '.' && i >= 3 && string.Compare(text, i - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0);

    /// <summary>At the start of a line "1." would be a list, "-" and "+" too.</summary>
    private static void GuardStart(StringBuilder escaped)
    {
        var spaces = 0;
        while (spaces < escaped.Length && escaped[spaces] is ' ' or '\u00A0') spaces++;
        escaped.Remove(0, spaces);
        if (escaped.Length == 0) return;
        if (escaped[0] is '-' or '+' or ':')
        {
            escaped.Insert(0, '\\');
            return;
        }
        var digits = 0;
        while (digits < escaped.Length && char.IsAsciiDigit(escaped[digits])) digits++;
        if (digits is > 0 and < 10 && digits < escaped.Length && escaped[digits] is '.' or ')') escaped.Insert(digits, '\\');
    }
}

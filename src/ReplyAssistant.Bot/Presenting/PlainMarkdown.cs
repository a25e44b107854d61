using System.Text;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>Words as Markdown in which nothing is markup: what a proposal or a policy says is shown, never obeyed.</summary>
internal static class PlainMarkdown
{
    /// <summary>Appends words. Each character is judged by what stands before it only, so that a longer text always begins with a shorter one's.</summary>
    public static void Append(StringBuilder to, string words)
    {
        foreach (var c in words)
        {
            if (c == '\r') continue;
            if (c == '\n') BreakLine(to);
            else to.Append(AtLineStart(to) ? Opening(c) : Inside(c));
        }
    }

    // Teams and Web Chat join lines that have no empty one between them.
    private static void BreakLine(StringBuilder to)
    {
        if (to.Length == 0 || (to.Length > 3 && to[^1] == '\n' && to[^2] == '\n' && to[^3] == '\n')) return;
        to.Append("\n\n");
    }

    private static bool AtLineStart(StringBuilder to) => to.Length == 0 || to[^1] == '\n';

    private static char Opening(char c) => c switch
    {
        '#' => '＃',
        '>' => '＞',
        '+' => '＋',
        '=' => '＝',
        '-' => '－',
        _ => Inside(c),
    };

    // Full-width forms read the same to the reader; a backslash would be shown by some clients. [2021] becomes 〔2021〕, the
    // official bracket, and cannot be taken for a citation.
    private static char Inside(char c) => c switch
    {
        '[' => '〔',
        ']' => '〕',
        '<' => '＜',
        '*' => '＊',
        '`' => '｀',
        '~' => '～',
        '|' => '｜',
        '&' => '＆',
        '\\' => '＼',
        '_' => '＿',
        '!' => '！',
        _ => char.IsControl(c) && c != '\t' ? ' ' : c,
    };
}

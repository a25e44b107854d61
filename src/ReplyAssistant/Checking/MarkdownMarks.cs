using System.Text;
using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Checking;

/// <summary>Takes the marks of Markdown out of a text and remembers where each character stood, so that a finding can point into the file.</summary>
public static class MarkdownMarks
{
    private static readonly Regex marks = Patterns.Linear(
        @"(?m)^\[\^[^\]\n]{1,40}\]:.*$" // a footnote: a note for the office, not the letter
        + @"|^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$"
        + @"|^ {0,3}(?:#{1,6}|>|[-*+])[ \t]+"
        + @"|\[\^[^\]\n]{1,40}\]"
        + @"|!\[[^\]\n]*\]\([^)\n]*\)"
        + @"|\[(?<text>[^\]\n]+)\]\([^)\n]*\)"
        + @"|\\(?<text>[!-/:-@\[-`{-~])"
        + @"|\*\*\*|\*\*|\*|__|`+");

    /// <returns>The text that a reader of the formatted page sees, and the way back.</returns>
    public static (string Text, TextMap Map) TakeOut(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        var runs = new List<TextRun>();
        var from = 0;
        foreach (Match match in marks.Matches(markdown))
        {
            Keep(from, match.Index);
            var words = match.Groups["text"];
            if (words.Success) Keep(words.Index, words.Index + words.Length);
            from = match.Index + match.Length;
        }
        Keep(from, markdown.Length);
        return (text.ToString(), new TextMap(runs));

        void Keep(int start, int end)
        {
            if (end <= start) return;
            runs.Add(new TextRun(text.Length, end - start, start, end - start));
            text.Append(markdown, start, end - start);
        }
    }
}

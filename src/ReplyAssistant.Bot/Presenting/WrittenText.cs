using System.Text;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Bot.Presenting;

/// <summary>A message's text with its citation marks, and the sources that they number.</summary>
/// <param name="Sources">The first has number 1; each has a mark in the text.</param>
internal sealed record WrittenText(string Text, IReadOnlyList<Source> Sources)
{
    // Teams takes 20, the Playground 10.
    public const int MostSources = 10;

    /// <summary>Writes an answer as one message.</summary>
    public static WrittenText Of(AnswerText answer)
    {
        var text = new StringBuilder();
        var sources = new List<Source>();
        foreach (var run in answer.Runs)
        {
            switch (run)
            {
                case Run.Words words:
                    PlainMarkdown.Append(text, words.Text);
                    break;
                case Run.Strong strong:
                    Emphasize(text, strong.Text);
                    break;
                case Run.Cite cite when NumberOf(cite.Source, sources) is { } number:
                    // Two marks without a gap are one link in Markdown.
                    if (text.Length > 0 && text[^1] == ']') text.Append(' ');
                    text.Append('[').Append(number).Append(']');
                    break;
            }
        }
        return new WrittenText(text.ToString().Trim(), sources);
    }

    private static void Emphasize(StringBuilder text, string words)
    {
        var inner = new StringBuilder("x");
        PlainMarkdown.Append(inner, words.ReplaceLineEndings(" ").Trim());
        if (inner.Length > 1) text.Append("**").Append(inner, 1, inner.Length - 1).Append("**");
    }

    private static int? NumberOf(Source source, List<Source> sources)
    {
        var at = sources.FindIndex(s => s.Key == source.Key);
        if (at >= 0) return at + 1;
        if (sources.Count == MostSources || source.Quote.Length == 0) return null;
        sources.Add(source);
        return sources.Count;
    }
}

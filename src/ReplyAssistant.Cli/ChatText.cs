using System.Globalization;
using System.Text;
using ReplyAssistant.Conversations;

namespace ReplyAssistant.Cli;

/// <summary>Messages and cards of the conversation as lines of a terminal.</summary>
internal static class ChatText
{
    public static void Show(Terminal terminal, AnswerText text)
    {
        var sources = new List<Source>();
        var words = new StringBuilder();
        foreach (var run in text.Runs)
        {
            words.Append(run switch
            {
                Run.Words plain => plain.Text,
                Run.Strong strong => strong.Text,
                Run.Cite cite => $"[{NumberOf(cite.Source, sources).ToString(CultureInfo.InvariantCulture)}]",
                _ => "",
            });
        }
        terminal.Line(words.ToString().TrimEnd());
        for (var i = 0; i < sources.Count; i++) terminal.Line($"  [{i + 1}] 《{sources[i].Title}》（{string.Join("，", sources[i].Facts)}）");
        terminal.Line();
    }

    public static void Show(Terminal terminal, Card card)
    {
        terminal.Line($"【{card.Title}】");
        foreach (var fact in card.Facts) terminal.Field("  " + fact.Name, fact.Value);
        foreach (var paragraph in card.Paragraphs) terminal.Line("  " + paragraph);
        if (card.Buttons.Count > 0) terminal.Line($"  可以说：{string.Join("、", card.Buttons.Select(b => b.Title))}");
        terminal.Line();
    }

    private static int NumberOf(Source source, List<Source> sources)
    {
        var known = sources.FindIndex(s => string.Equals(s.Key, source.Key, StringComparison.Ordinal));
        if (known >= 0) return known + 1;
        sources.Add(source);
        return sources.Count;
    }
}

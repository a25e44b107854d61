using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Changes one part of a draft and leaves the rest as it is.</summary>
internal static class DraftParts
{
    /// <param name="change">Gets each sentence with its number from 1 through the letter; what it gives stands in its place.</param>
    public static Draft WithSentences(this Draft draft, Func<int, Sentence, IEnumerable<Sentence>> change)
    {
        var number = 0;
        return draft with
        {
            Sections = [.. draft.Sections.Select(section => section with
            {
                Blocks = Numbered([.. section.Blocks
                    .Select(block => block with { Sentences = [.. block.Sentences.SelectMany(s => change(++number, s)).ToList()] })
                    .Where(block => block.Sentences.Count > 0)]),
            })],
        };
    }

    public static Draft WithSection(this Draft draft, int index, Func<DraftSection, DraftSection> change) =>
        draft with { Sections = [.. draft.Sections.Select((section, i) => i == index ? change(section) : section)] };

    /// <summary>Sections in a new order, numbered anew.</summary>
    /// <param name="order">Each section's present number from 1, once.</param>
    public static Draft InOrder(this Draft draft, IReadOnlyList<int> order) => draft with
    {
        Sections = [.. order.Select((from, i) => Numbered(draft.Sections[from - 1], i + 1))],
    };

    /// <summary>The same words everywhere in the letter's own text; quotations are not touched.</summary>
    public static Draft WithWords(this Draft draft, string old, string words)
    {
        var changed = draft.WithSentences((_, s) => !s.Text.Contains(old, StringComparison.Ordinal) ? [s]
            : s.Text.Replace(old, words, StringComparison.Ordinal) is var text && text.Any(char.IsLetterOrDigit) ? [Rewording.InPlace(s, text)] : []);
        return changed with
        {
            Title = changed.Title.Replace(old, words, StringComparison.Ordinal),
            Opening = [.. changed.Opening.Select(p => p.Replace(old, words, StringComparison.Ordinal))],
            Closing = [.. changed.Closing.Select(p => p.Replace(old, words, StringComparison.Ordinal))],
            Sections = [.. changed.Sections.Select(s => s with
            {
                Blocks = [.. s.Blocks.Select(b => b with { Heading = b.Heading?.Replace(old, words, StringComparison.Ordinal) })],
            })],
        };
    }

    /// <summary>The letters and signs of the answers.</summary>
    public static int Length(this DraftSection section) =>
        section.Blocks.Sum(b => (b.Heading?.Length ?? 0) + b.Sentences.Sum(s => s.Text.Length));

    // （四） after （二） would ask where （三） is.
    private static IReadOnlyList<DraftBlock> Numbered(IReadOnlyList<DraftBlock> blocks)
    {
        var number = 0;
        return [.. blocks.Select(b => b.Heading is ['（', ..] heading && heading.IndexOf('）', StringComparison.Ordinal) is > 1 and <= 4 and var end
            ? b with { Heading = $"（{ChineseNumeral.Of(++number)}）{heading[(end + 1)..]}" } : b)];
    }

    private static DraftSection Numbered(DraftSection section, int number)
    {
        var comma = section.Heading.IndexOf('、', StringComparison.Ordinal);
        return comma is > 0 and <= 4
            ? section with { Heading = ChineseNumeral.Of(number) + section.Heading[comma..] } : section;
    }
}

using System.Text;

namespace ReplyAssistant.Drafting;

/// <summary>A draft as plain text, a paragraph a line: what findings point into.</summary>
public static class DraftText
{
    public static string Of(Draft draft)
    {
        var text = new StringBuilder();
        text.Append(draft.Title).Append('\n').Append(draft.Addressee).Append('\n');
        foreach (var paragraph in draft.Opening) text.Append(paragraph).Append('\n');
        foreach (var section in draft.Sections)
        {
            text.Append(section.Heading).Append('\n');
            foreach (var block in section.Blocks)
            {
                if (block.Heading is not null) text.Append(block.Heading).Append('。');
                foreach (var sentence in block.Sentences) text.Append(sentence.Text);
                text.Append('\n');
            }
        }
        foreach (var paragraph in draft.Closing) text.Append(paragraph).Append('\n');
        return text.Append(draft.Signatory).Append('\n').Append($"{draft.Date.Year}年{draft.Date.Month}月{draft.Date.Day}日").ToString();
    }

    public static FindingPlace PlaceOf(string text, string quote)
    {
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        return at < 0 ? new FindingPlace(0, 0, quote) : new FindingPlace(at, at + quote.Length, quote);
    }
}

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
        text.Append(draft.Signatory).Append('\n').Append($"{draft.Date.Year}年{draft.Date.Month}月{draft.Date.Day}日");
        if (draft.Note.Length > 0) text.Append('\n').Append(draft.Note);
        text.Append("\n公开方式：").Append(draft.Disclosure);
        if (draft.CopyTo.Count > 0) text.Append("\n抄送：").AppendJoin('，', draft.CopyTo);
        return text.ToString();
    }

    /// <summary>Where each sentence stands, in order: the same words may stand in several sections.</summary>
    public static IReadOnlyList<(Sentence Sentence, FindingPlace Place)> Places(Draft draft)
    {
        var text = Of(draft);
        var places = new List<(Sentence, FindingPlace)>();
        var from = 0;
        foreach (var sentence in draft.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sentences))
        {
            var at = text.IndexOf(sentence.Text, from, StringComparison.Ordinal);
            from = at + sentence.Text.Length;
            places.Add((sentence, new FindingPlace(at, from, sentence.Text)));
        }
        return places;
    }

    public static FindingPlace PlaceOf(string text, string quote)
    {
        var at = text.LastIndexOf(quote, StringComparison.Ordinal);
        return at < 0 ? new FindingPlace(0, 0, quote) : new FindingPlace(at, at + quote.Length, quote);
    }
}

using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Puts what a finding proposes where the finding is, and nowhere else.</summary>
internal static class CertainFix
{
    /// <returns>Null when the finding has no certain fix, or its place cannot be told any more.</returns>
    public static Draft? Of(Draft draft, Finding finding)
    {
        if (finding.Fix is not { } words || finding.Places is not [{ Quote.Length: > 0 } place, ..]) return null;
        var sentences = DraftText.Places(draft);
        for (var i = 0; i < sentences.Count; i++)
        {
            var (sentence, at) = sentences[i];
            if (place.Start < at.Start || place.End > at.End || place.End - place.Start != place.Quote.Length) continue;
            var (start, end) = (place.Start - at.Start, place.End - at.Start);
            if (!string.Equals(sentence.Text[start..end], place.Quote, StringComparison.Ordinal)) return null;
            var mended = sentence with { Text = sentence.Text[..start] + words + sentence.Text[end..] };
            return draft.WithSentences((n, s) => n == i + 1 ? [mended] : [s]);
        }
        return Once(draft, place.Quote, words);
    }

    // Title, opening and headings: only where no other place could be meant.
    private static Draft? Once(Draft draft, string quote, string words)
    {
        var text = DraftText.Of(draft);
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(quote, at + 1, StringComparison.Ordinal) >= 0) return null;
        var changed = draft.WithWords(quote, words);
        return string.Equals(DraftText.Of(changed), text, StringComparison.Ordinal) ? null : changed;
    }
}

using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Puts what findings propose where they are, and nowhere else.</summary>
internal static class CertainFix
{
    /// <summary>From the end of the letter to its beginning, so that places stay where they were found.</summary>
    /// <returns>The mended draft and how many places were mended; a place that cannot be told any more is left.</returns>
    public static (Draft Draft, int Count) Of(Draft draft, IEnumerable<Finding> findings)
    {
        var (mended, count) = (draft, 0);
        foreach (var (place, words) in findings.SelectMany(FindingFixes.Of).OrderByDescending(f => f.Place.Start))
        {
            if (At(mended, place, words) is not { } next) continue;
            (mended, count) = (next, count + 1);
        }
        return (mended, count);
    }

    private static Draft? At(Draft draft, FindingPlace place, string words)
    {
        if (place.Quote.Length == 0) return null;
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

using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Reviewing;

/// <summary>Knows again what a person set aside, by the rule and the words of each place: it stays so when the letter changes elsewhere.</summary>
internal static class FindingKeys
{
    // A colon or a few words stand in many places: with their sentence they are one.
    private const int Telling = 12;

    /// <returns>One for each place, or one for a finding without any.</returns>
    public static IReadOnlyList<string> Of(Finding finding, Draft draft)
    {
        if (finding.Places.Count == 0) return [""];
        var sentences = DraftText.Places(draft);
        return [.. finding.Places.Select(p => Of(p, sentences)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The finding at the places that nobody has set aside.</summary>
    /// <returns>Null when none is left.</returns>
    public static Finding? Without(Finding finding, Draft draft, IReadOnlySet<(string Rule, string Key)> dismissed)
    {
        if (finding.Places.Count == 0) return dismissed.Contains((finding.Rule, "")) ? null : finding;
        var sentences = DraftText.Places(draft);
        var open = finding.Places.Where(p => !dismissed.Contains((finding.Rule, Of(p, sentences)))).ToList();
        return open.Count == 0 ? null : open.Count == finding.Places.Count ? finding : finding with { Places = open };
    }

    private static string Of(FindingPlace place, IReadOnlyList<(Sentence Sentence, FindingPlace Place)> sentences)
    {
        if (place.Quote.Length >= Telling) return place.Quote;
        var around = sentences.FirstOrDefault(s => s.Place.Start <= place.Start && place.End <= s.Place.End).Sentence;
        return around is null ? place.Quote : $"{place.Quote}@{around.Text}";
    }
}

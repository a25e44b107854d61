using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Drafting;

/// <summary>The sentences of a unit that go into the letter.</summary>
internal sealed class SentenceChoice(DraftingContext context)
{
    private const int MostOfProvision = 4;
    private const double Bears = 0.3;
    private const double HeadingBears = 0.5;

    public IReadOnlyList<SourceSentence> From(AnswerUnit unit, RequestMatter matter)
    {
        var all = SourceSentence.Of(unit, context.Documents[unit.Document.Id])
            .Where(s => s.Kind != SentenceKind.Courtesy && s.Text.Length >= 6)
            .ToList();
        var whole = unit.AnswersSamePoint || matter.Bearing(unit.Path.Count > 0 ? unit.Path[^1] : "") >= HeadingBears;
        var bearing = whole ? all : [.. all.Where(s => matter.Bearing(s.Text) >= Bears)];
        if (bearing.Count == 0) bearing = [.. all.OrderByDescending(s => matter.Bearing(s.Text)).Take(1)];
        return all.Count > 0 && all[0].IsPolicy ? MostBearing(bearing, matter) : bearing;
    }

    private static IReadOnlyList<SourceSentence> MostBearing(IReadOnlyList<SourceSentence> sentences, RequestMatter matter) =>
        [.. sentences.OrderByDescending(s => matter.Bearing(s.Text)).Take(MostOfProvision).OrderBy(s => s.Span.Start)];

    /// <summary>True when the letter says it already, or says something newer of the same things.</summary>
    public bool IsSaid(SourceSentence sentence) => context.Written.Any(w =>
        (NearCopy.Dice(w.Text, sentence.Text) >= NearCopy.Threshold && SameFigures(w.Text, sentence.Text))
        || (w.Date > sentence.Date && FigureClaims.IsOutdatedBy(sentence.Text, w.Text))
        || (w.Date > sentence.Date && NearCopy.Dice(w.Text, sentence.Text) >= NearCopy.Threshold
            && !FigureClaims.Disagree(w.Text, sentence.Text)));

    private static bool SameFigures(string a, string b) =>
        NearCopy.Figures(a).Order(StringComparer.Ordinal).SequenceEqual(NearCopy.Figures(b).Order(StringComparer.Ordinal), StringComparer.Ordinal);
}

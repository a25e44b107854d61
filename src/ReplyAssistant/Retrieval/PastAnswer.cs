using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>A past point with its answer, and how like both are to what is asked now.</summary>
/// <param name="Asked">The share of the request's heading that the past question holds.</param>
/// <param name="Likeness">The share of the request's matter that question and answer hold together, heading and whole alike.</param>
internal sealed record PastAnswer(PointHit Hit, IReadOnlyList<Passage> Passages, double Asked, double Likeness)
{
    public static PastAnswer Of(PointHit hit, IReadOnlyList<Passage> ofLetter, RequestMatter matter)
    {
        var passages = ofLetter.Where(p => p.Start >= hit.Point.Start && p.End <= hit.Point.End).ToList();
        var whole = hit.Point.Point + "\n" + string.Join("\n", passages.SelectMany(p => p.Path).Distinct(StringComparer.Ordinal))
            + "\n" + string.Join("\n", passages.Select(p => p.Text));
        var likeness = (RequestMatter.Coverage(matter.Heading, whole) + RequestMatter.Coverage(matter.All, whole)) / 2;
        return new PastAnswer(hit, passages, RequestMatter.Coverage(matter.Heading, hit.Point.Point), likeness);
    }
}

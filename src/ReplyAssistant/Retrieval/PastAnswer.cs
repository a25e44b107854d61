using ReplyAssistant.Indexing;

namespace ReplyAssistant.Retrieval;

/// <summary>A past point with its answer, and how like both are to what is asked now.</summary>
/// <param name="Asked">The share of the request's heading that the past question holds.</param>
/// <param name="Likeness">How much question and answer are about the request, its heading and its whole alike.</param>
/// <param name="Kinship">How much the whole letter is about what the new proposal is about.</param>
internal sealed record PastAnswer(PointHit Hit, IReadOnlyList<Passage> Passages, double Asked, double Likeness, double Kinship)
{
    public static PastAnswer Of(PointHit hit, IReadOnlyList<Passage> ofLetter, double kinship, RequestMatter matter)
    {
        var passages = ofLetter.Where(p => p.Start >= hit.Point.Start && p.End <= hit.Point.End).ToList();
        var text = string.Join("\n", passages.SelectMany(p => p.Path.Append(p.Text)).Prepend(hit.Point.Point).Distinct(StringComparer.Ordinal));
        var likeness = (RequestMatter.Aboutness(matter.Heading, text) + RequestMatter.Aboutness(matter.All, text)) / 2;
        return new PastAnswer(hit, passages, RequestMatter.Coverage(matter.Heading, hit.Point.Point), likeness, kinship);
    }

    public static double KinshipOf(IEnumerable<Passage> ofLetter, RequestMatter matter) =>
        RequestMatter.Aboutness(matter.Title, string.Join("\n", ofLetter.Select(p => p.Text)));

    public double LikenessWithKinship => Likeness + (Kinship / 2);

    /// <summary>Its passages without those of a second question inside it.</summary>
    public IEnumerable<Passage> Without(IEnumerable<PastAnswer> others)
    {
        var inner = others.Where(o => o != this && o.Hit.Point.Start >= Hit.Point.Start && o.Hit.Point.End <= Hit.Point.End).ToList();
        return Passages.Where(p => !inner.Any(i => p.Start >= i.Hit.Point.Start && p.End <= i.Hit.Point.End));
    }
}

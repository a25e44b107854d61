using ReplyAssistant.Documents;

namespace ReplyAssistant.Retrieval;

/// <summary>Says whether a candidate bears on the request, and how much.</summary>
internal sealed class UnitJudge(RequestMatter matter, RetrievalOptions limits)
{
    private const double OfSubject = 0.2;
    private const int MostReasons = 5;

    /// <param name="kinship">Of the letter that the candidate stands in; null for a policy.</param>
    /// <returns>Null when it does not bear on the request.</returns>
    public AnswerUnit? Judge(Candidate candidate, double? kinship)
    {
        // Beside the answer to the same point, what stands under the same heading may answer another one.
        var passages = candidate.Passages.Values.Where(p => candidate.Same.Count == 0 || candidate.Same.Contains(p.Ordinal)).ToList();
        var text = string.Join("\n", [.. candidate.Path, candidate.Document.Metadata.Title, .. passages.Select(p => p.Text)]);
        var bearing = matter.BearingOf(text);
        var isSame = candidate.Same.Count > 0;
        if (!isSame && !Bears(bearing)) return null;
        if (!isSame && kinship is { } kin && !IsMeant(candidate, bearing, kin)) return null;
        return new AnswerUnit
        {
            Document = candidate.Document,
            Path = candidate.Path,
            Passages = passages,
            Score = isSame ? bearing.Mean : Score(candidate, bearing, text),
            AnswersSamePoint = isSame,
            Clauses = Covered(bearing),
            Why = [.. candidate.Why.Distinct(StringComparer.Ordinal).Take(MostReasons)],
        };
    }

    private IReadOnlyList<int> Covered(Bearing bearing) =>
        [.. Enumerable.Range(0, bearing.Clauses.Count).Where(i => bearing.Clauses[i] >= limits.ClauseCoverage)];

    private bool Bears(Bearing bearing) =>
        bearing.Request >= limits.RequestCoverage
        && bearing.Sum >= (bearing.Heading >= limits.SharedHeading ? limits.Bearing : limits.BearingApart);

    // A block of a letter that answered another point: the letter is kindred, and the block is headed like the request,
    // answers a good part of it, or is about it strongly. One clause held in passing is not what the block is about.
    private bool IsMeant(Candidate candidate, Bearing bearing, double kinship) =>
        bearing.Mean + (kinship / 2) >= limits.LikeUnit
        && (Covered(bearing).Count >= limits.GoodPart * matter.Clauses.Count
            || bearing.Sum >= limits.StrongBearing
            || matter.Bearing(string.Join("\n", candidate.Path)) >= limits.GoodPart);

    // What did not answer the same point counts as far as it holds a clause's words in one phrase; among provisions that
    // bear on the request alike the one about the proposal's subject is meant, while letters are judged by kinship.
    private double Score(Candidate candidate, Bearing bearing, string text)
    {
        var subject = candidate.Document.Metadata.Kind == DocumentKind.Policy ? OfSubject * RequestMatter.Coverage(matter.Title, text) : 0;
        return Math.Min(1, (bearing.Mean * matter.InPhrase(text)) + subject);
    }
}

using System.ComponentModel.DataAnnotations;

namespace ReplyAssistant.Retrieval;

/// <summary>How much is looked at, and how much of a request's matter a text must share to be evidence.</summary>
public sealed class RetrievalOptions
{
    public const string Section = "Retrieval";

    /// <summary>Passages asked of the index for each query. Default 60.</summary>
    [Range(1, 200)]
    public int PassagesPerQuery { get; set; } = 60;

    /// <summary>Share of the weight of one clause's terms that a unit must hold. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double ClauseCoverage { get; set; } = 0.5;

    /// <summary>Share of the weight of the whole request's terms that a unit must hold. Default 0.18.</summary>
    [Range(0.0, 1.0)]
    public double RequestCoverage { get; set; } = 0.18;

    /// <summary>How far a unit must bear on the request: what it holds of the whole, and half of what it holds of its best clause. Default 0.52.</summary>
    [Range(0.0, 1.5)]
    public double Bearing { get; set; } = 0.52;

    /// <summary>The same for a unit that shares nothing with the request's heading. Default 0.6.</summary>
    [Range(0.0, 1.5)]
    public double BearingApart { get; set; } = 0.6;

    /// <summary>Below this share of its heading a unit shares nothing with it. Default 0.1.</summary>
    [Range(0.0, 1.0)]
    public double SharedHeading { get; set; } = 0.1;

    /// <summary>From here on a block of a letter is about the request, whatever its heading. Default 0.75.</summary>
    [Range(0.0, 1.5)]
    public double StrongBearing { get; set; } = 0.75;

    /// <summary>Share of the weight of a request's heading that a past point must hold to be the same question. Default 0.4.</summary>
    [Range(0.0, 1.0)]
    public double PointCoverage { get; set; } = 0.4;

    /// <summary>How like a past answer must be, half the kinship of the letters added, when the question is alike. Default 0.42.</summary>
    [Range(0.0, 1.5)]
    public double LikeQuestion { get; set; } = 0.42;

    /// <summary>The same when the question is put in other words. Default 0.5.</summary>
    [Range(0.0, 1.5)]
    public double LikeAnswer { get; set; } = 0.5;

    /// <summary>Below this an answer is not like the request, whatever its letter is about. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double LeastLikeness { get; set; } = 0.2;

    /// <summary>Below this the letters are about different subjects, and a like answer must be to a like question. Default 0.15.</summary>
    [Range(0.0, 1.0)]
    public double LeastKinship { get; set; } = 0.15;

    /// <summary>How much a block of a letter that answered another point must bear on the request, half the kinship added. Default 0.55.</summary>
    [Range(0.0, 1.5)]
    public double LikeUnit { get; set; } = 0.55;

    /// <summary>The share of a request's clauses, or of one clause in the headings, that makes a block about the request. Default 0.3.</summary>
    [Range(0.0, 1.0)]
    public double GoodPart { get; set; } = 0.3;

    /// <summary>How far an answer must be ahead of the next one of its letter when the question is put in other words. Default 1.2.</summary>
    [Range(1.0, 10.0)]
    public double AheadOfNext { get; set; } = 1.2;

    /// <summary>From this kinship on the letters are about one subject, and every block of a like answer bears on the request. Default 0.6.</summary>
    [Range(0.0, 1.0)]
    public double SameSubject { get; set; } = 0.6;

    /// <summary>From this share of the request's heading on the question is the same, and its whole answer is taken. Default 0.6.</summary>
    [Range(0.0, 1.0)]
    public double SameQuestion { get; set; } = 0.6;

    /// <summary>From this likeness on, half the kinship added, every block of an answer bears on the request. Default 0.65.</summary>
    [Range(0.0, 1.5)]
    public double StrongAnswer { get; set; } = 0.65;

    /// <summary>Share of the request's matter that a block of a like answer must hold otherwise. Default 0.15.</summary>
    [Range(0.0, 1.0)]
    public double BlockCoverage { get; set; } = 0.15;

    /// <summary>Past points looked at for each request. Default 40.</summary>
    [Range(1, 200)]
    public int PointsPerQuery { get; set; } = 40;

    /// <summary>Below this share of its terms in all that was found a clause has no answer. Default 0.15.</summary>
    [Range(0.0, 1.0)]
    public double Uncovered { get; set; } = 0.15;

    /// <summary>Units of each kind of document kept for one request. Default 16.</summary>
    [Range(1, 50)]
    public int UnitsPerRequest { get; set; } = 16;
}

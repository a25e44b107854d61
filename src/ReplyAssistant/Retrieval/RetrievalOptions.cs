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

    /// <summary>Share of the weight of a request's heading that a past point must hold to be the same question. Default 0.4.</summary>
    [Range(0.0, 1.0)]
    public double PointCoverage { get; set; } = 0.4;

    /// <summary>How like a past answer must be to what the request asks. Default 0.35.</summary>
    [Range(0.0, 1.0)]
    public double AnswerLikeness { get; set; } = 0.35;

    /// <summary>How far a past answer must be ahead of the next one of its letter to be taken without a like question. Default 1.5.</summary>
    [Range(1.0, 10.0)]
    public double AheadOfNext { get; set; } = 1.5;

    /// <summary>Past points looked at for each request. Default 40.</summary>
    [Range(1, 200)]
    public int PointsPerQuery { get; set; } = 40;

    /// <summary>Units kept for one request. Default 12.</summary>
    [Range(1, 50)]
    public int UnitsPerRequest { get; set; } = 12;
}

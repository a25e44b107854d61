namespace ReplyAssistant.Retrieval;

/// <summary>How far a text bears on a request, each from 0 to 1.</summary>
/// <param name="Request">The share of the whole request's matter that the text holds.</param>
/// <param name="Heading">The same of its heading.</param>
/// <param name="Clauses">The same of each clause, in order.</param>
public sealed record Bearing(double Request, double Heading, IReadOnlyList<double> Clauses)
{
    /// <summary>Of the clause it suits best.</summary>
    public double Clause { get; } = Clauses.DefaultIfEmpty(0).Max();

    public double Mean => (Request + Clause) / 2;

    /// <summary>What decides whether it bears at all: one clause alone counts half, for a clause may be a side remark.</summary>
    public double Sum => Request + (Clause / 2);

    /// <summary>The sum of a text that holds all of it.</summary>
    public const double Whole = 1.5;
}

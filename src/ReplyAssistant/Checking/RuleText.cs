using ReplyAssistant.Drafting;

namespace ReplyAssistant.Checking;

/// <summary>What a rule is to a reader: its name, how it speaks, what it rests on, and an example; from the family's resource file.</summary>
public sealed record RuleText
{
    /// <summary>family.name, as header.session-mismatch.</summary>
    public required string Id { get; init; }

    public required Severity Severity { get; init; }

    public required RuleStrength Strength { get; init; }

    /// <summary>A few words in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence in Chinese that a clerk understands; {words} are filled in by the hit.</summary>
    public required string Message { get; init; }

    /// <summary>What is said of a slip that runs through a text; {count} is the number of its places. Null for a rule whose hits are told one by one.</summary>
    public string? RunMessage { get; init; }

    /// <summary>Rules that know more of the same fault: where one of them speaks of the place, this one is silent.</summary>
    public IReadOnlyList<string> YieldsTo { get; init; } = [];

    /// <summary>Standard and clause, regulation, practice or house, in Chinese.</summary>
    public required string Basis { get; init; }

    public required BasisKind BasisKind { get; init; }

    public required string Wrong { get; init; }

    public required string Right { get; init; }
}

/// <summary>How sure a rule is of what it finds.</summary>
public enum RuleStrength
{
    Certain,
    Likely,
    Hint,
}

/// <summary>What a rule rests on; practice and house never rank as errors.</summary>
public enum BasisKind
{
    Standard,
    Regulation,
    Practice,
    House,
}

namespace ReplyAssistant.Documents;

/// <summary>时效: whether a document is in force, and if not, why.</summary>
public enum ValidityStatus
{
    Unknown,
    InForce,
    Expired,
    Repealed,
    Superseded,
}

/// <summary>Whether a document may be cited as a basis in force.</summary>
/// <param name="Reason">In Chinese, with the words it rests on; empty when unknown.</param>
/// <param name="Until">The last day in force, when a day is known.</param>
/// <param name="By">The document that repealed or superseded it, or the person who recorded the status.</param>
public sealed record Validity(ValidityStatus Status, string Reason = "", DateOnly? Until = null, string? By = null)
{
    public static Validity Unknown { get; } = new(ValidityStatus.Unknown);

    /// <summary>The status on a day: a term that has run out makes what was in force expired.</summary>
    public ValidityStatus On(DateOnly day) => Status switch
    {
        ValidityStatus.Repealed or ValidityStatus.Superseded when Until is { } until && day <= until => ValidityStatus.InForce,
        ValidityStatus.InForce or ValidityStatus.Unknown when Until is { } until && day > until => ValidityStatus.Expired,
        ValidityStatus.Expired when Until is { } until && day <= until => ValidityStatus.InForce,
        _ => Status,
    };
}

/// <summary>What a document says of another one: that it is repealed, replaced or has run out.</summary>
/// <param name="Title">Without 《》.</param>
/// <param name="From">The first day on which it is no longer in force; null when the text gives none.</param>
public sealed record RepealStatement(string Title, string? DocumentNumber, ValidityStatus Status, DateOnly? From, string Quote);

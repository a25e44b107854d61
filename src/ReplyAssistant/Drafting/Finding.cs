namespace ReplyAssistant.Drafting;

/// <summary>How much a finding weighs: an error must not leave the bureau, a warning must be looked at, a hint may.</summary>
public enum Severity
{
    Error,
    Warning,
    Hint,
}

/// <summary>Something a person should look at, with its place and the rule's basis.</summary>
/// <param name="Rule">family.name, as header.session-mismatch.</param>
/// <param name="Basis">Standard and clause, regulation, practice or house.</param>
/// <param name="Fix">What to write instead, where that is certain.</param>
public sealed record Finding(
    string Rule, Severity Severity, string Message, IReadOnlyList<FindingPlace> Places, string Basis, string? Fix = null);

/// <summary>Where a finding points: UTF-16 offsets into the text that was checked, and the words there.</summary>
public sealed record FindingPlace(int Start, int End, string Quote);

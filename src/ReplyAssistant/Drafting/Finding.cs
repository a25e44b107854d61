using System.Text.Json.Serialization;

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
public sealed record FindingPlace(int Start, int End, string Quote)
{
    /// <summary>What to write here, where one finding speaks of many places and each has a certain fix of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Fix { get; init; }
}

/// <summary>The certain fixes of a finding, whether it speaks of one place or of many.</summary>
public static class FindingFixes
{
    /// <returns>Each place that has one with what to write there; empty where a person has to decide.</returns>
    public static IReadOnlyList<(FindingPlace Place, string Words)> Of(Finding finding)
    {
        if (finding.Fix is { } words) return finding.Places.Count == 0 ? [] : [(finding.Places[0], words)];
        return [.. finding.Places.Where(p => p.Fix is not null).Select(p => (p, p.Fix!))];
    }

    /// <summary>In Chinese, what the fix would do; empty when there is none.</summary>
    public static string Said(Finding finding) => Of(finding) switch
    {
        [] => "",
        [var (_, words)] => words.Length == 0 ? "建议删去。" : $"建议改为“{words}”。",
        { Count: var count } => $"{count} 处可以一并改正。",
    };
}

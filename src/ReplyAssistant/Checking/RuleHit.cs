using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Checking;

/// <summary>A place where a rule fires. What is said of it stands in the rule's text.</summary>
/// <param name="Rule"><see cref="RuleText.Id"/>.</param>
/// <param name="Places">In the text as it stood in the file (<see cref="CheckedLetter.Source"/>); the first is where the fix goes.</param>
public sealed record RuleHit(string Rule, IReadOnlyList<TextSpan> Places)
{
    /// <summary>What fills the {words} of the rule's message.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What to write instead of the first place, where that is certain.</summary>
    public string? Fix { get; init; }

    /// <summary>Where this hit weighs less than the rule does.</summary>
    public Severity? Severity { get; init; }

    /// <summary>A message of its own, where the rule's does not fit.</summary>
    public string? Message { get; init; }
}

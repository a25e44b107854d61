using System.Text.RegularExpressions;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Proofreading;

/// <summary>A turn of phrase that is a mistake wherever it stands.</summary>
/// <param name="Rule">Id of the rule whose text speaks of it.</param>
/// <param name="Pattern">Its group <c>at</c> is the place; what stands around the group is the context that makes it wrong.</param>
/// <param name="Unless">Not a mistake where this matches the whole match.</param>
/// <param name="Fix">Replacement pattern for the place; null where a person has to decide.</param>
/// <param name="Prose">Looked for in sentences only, not in titles and headings.</param>
internal sealed record TextPattern(string Rule, Regex Pattern, Regex? Unless, string? Fix, Severity? Severity, string? Message, bool Prose)
{
    public bool Excuses(Match match) => Unless is not null && Unless.IsMatch(match.Value);
}

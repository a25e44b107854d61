using System.Globalization;
using System.Text.RegularExpressions;
using ReplyAssistant.Conversations.Desk;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>Which revision an undo goes back to: each further undo goes one further back, and a change begins anew.</summary>
internal static partial class Undone
{
    public static string Note(int revision) => $"撤销修改，恢复为第 {revision} 稿的内容";

    /// <param name="steps">How many changes back; more than there are go to the first draft.</param>
    /// <returns>Null at the first draft.</returns>
    public static DraftRevision? Before(IReadOnlyList<DraftRevision> history, int steps)
    {
        if (history.Count < 2) return null;
        DraftRevision? found = null;
        for (var at = history[^1]; steps > 0; steps--)
        {
            var standing = Standing(at);
            if (history.LastOrDefault(r => r.Number < standing) is not { } before) break;
            found = at = before;
        }
        return found;
    }

    // A revision made by an undo stands for the one whose content it has.
    private static int Standing(DraftRevision latest) =>
        Back().Match(latest.Change) is { Success: true } match
            ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : latest.Number;

    [GeneratedRegex("^撤销修改，恢复为第 (?<n>[0-9]{1,6}) 稿的内容$", RegexOptions.NonBacktracking)]
    private static partial Regex Back();
}

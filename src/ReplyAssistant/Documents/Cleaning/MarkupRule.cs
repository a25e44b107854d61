using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Takes away the signs of emphasis and heading (**…**, ###) that recognition writes into a text.</summary>
internal sealed class MarkupRule : ICleaningRule
{
    private static readonly Regex Emphasis = new(@"\*\*([^*\n]{1,200})\*\*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex HeadingSigns = new(@"(?m)^ {0,3}#{1,6} +", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public void Mend(TextEditor editor)
    {
        if (!editor.Text.Contains("**", StringComparison.Ordinal) && !editor.Text.Contains('#')) return;
        var signs = HeadingSigns.Matches(editor.Text).Select(m => new TextEdit(m.Index, m.Length, ""));
        editor.Apply(RepairKind.MarkupRemoved, [.. signs]);

        var emphasis = Emphasis.Matches(editor.Text).Where(m => !char.IsDigit(m.Groups[1].Value[0])).SelectMany(BothEnds);
        editor.Apply(RepairKind.MarkupRemoved, [.. emphasis]);
    }

    private static TextEdit[] BothEnds(Match match) => [new(match.Index, 2, ""), new(match.Index + match.Length - 2, 2, "")];
}

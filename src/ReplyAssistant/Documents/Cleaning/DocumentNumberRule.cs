using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Gives a document number its hexagonal brackets: 深坪府[2024]1号 becomes 深坪府〔2024〕1号.</summary>
internal sealed class DocumentNumberRule : ICleaningRule
{
    private static readonly Regex Number = new(
        @"([\u4e00-\u9fff])[ ]?([\[【\(（［{])( ?)[12][0-9]{3}( ?)([\]】\)）］}])[ ]?(?:第)?[0-9]{1,5} ?号",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public void Mend(TextEditor editor)
    {
        var edits = new List<TextEdit>();
        foreach (Match match in Number.Matches(editor.Text))
        {
            // 第(2019)331号 is the number of a proposal, whose brackets are round.
            if (match.Groups[1].Value == "第") continue;
            edits.Add(new TextEdit(match.Groups[2].Index, 1, "〔"));
            edits.Add(new TextEdit(match.Groups[5].Index, 1, "〕"));
        }
        editor.Apply(RepairKind.BracketShaped, edits);
    }
}

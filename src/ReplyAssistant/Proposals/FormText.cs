namespace ReplyAssistant.Proposals;

/// <summary>Where the text of a proposal stands among the lines of its form: 时间：今年底前 is an entry above it and a sentence inside it.</summary>
internal sealed class FormText
{
    // Names stand in a field of proposers; so many characters with a comma are a sentence.
    private const int LongestName = 60;

    private readonly int asks;
    private readonly int begins;
    private readonly int foot;

    private FormText(int begins, int asks, int foot) => (this.begins, this.asks, this.foot) = (begins, asks, foot);

    public static FormText Of(IReadOnlyList<string> lines)
    {
        var (begins, asks) = (lines.Count, lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (ProposalFields.Of(lines[i]).Count > 0) continue;
            if (begins == lines.Count && lines[i].Length > 20 && lines[i][^1] is '。' or '；') begins = i;
            if (AskHeading.LengthIn(lines[i]) == 0) continue;
            asks = i;
            break;
        }
        return new FormText(begins, asks, FootOf(lines));
    }

    /// <summary>The line stands below the heading under which the proposal asks and above its foot.</summary>
    public bool IsAsking(int line) => line > asks && line < foot;

    /// <summary>What looks like an entry is a sentence of the text.</summary>
    public bool Holds(int line, IReadOnlyList<FieldEntry> found)
    {
        if (line >= foot) return false;
        if (IsAsking(line)) return true;
        if (found[0].Field == ProposalField.Proposers) return IsSentence(found[0].Value);
        return line > begins && found[0].Field is ProposalField.Other or ProposalField.Due && IsSentence(found[0].Value);
    }

    private static bool IsSentence(string value) =>
        AskOpening.IsClear(value) || value.Contains('。') || value.Contains('？') || (value.Length > LongestName && value.Contains('，'));

    // Entries, and values below a label alone.
    private static int FootOf(IReadOnlyList<string> lines)
    {
        var first = lines.Count;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var isEntry = ProposalFields.Of(lines[i]).Count > 0;
            var isValue = i > 0 && lines[i].Length <= LongestName && !lines[i].Contains('。') && ProposalFields.Of(lines[i - 1]) is [{ Value.Length: 0 }];
            if (!isEntry && !isValue && !Courtesy.IsFormula(lines[i])) break;
            first = i;
        }
        return first;
    }
}

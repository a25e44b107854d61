using System.Text.RegularExpressions;

namespace ReplyAssistant.Letters;

/// <summary>Finds the title of the proposal a letter answers: what the opening, or else the letter's title, has in 《》.</summary>
internal static class ProposalTitleInLetter
{
    private static readonly Regex unmarked = Patterns.Linear(
        "(关于[^。，；：《》]{3,80}?的?(?:提案|建议|议案))(?:[（(，,”\"]|收悉|已收)");

    // With a comma inside, only what is acknowledged at once is the title.
    private static readonly Regex acknowledged = Patterns.Linear(
        "提[出交]的[“\"]?(关于[^。；：《》]{3,120}(?:提案|建议|议案))[”\"]?(?:已)?(?:收悉|收到|收阅)");

    private const int ShortestTitle = 6;

    public static LetterPart? In(TextLine line)
    {
        LetterPart? first = null;
        for (var open = line.Text.IndexOf('《'); open >= 0;)
        {
            var close = Quotation.CloseOf(line.Text, open);
            if (close < 0) break;
            var title = line.Part(open + 1, close);
            if (IsProposal(title.Text)) return title;
            if (title.Text.Length >= ShortestTitle) first ??= title;
            open = line.Text.IndexOf('《', close);
        }
        var head = line.Text.Length <= 600 ? line.Text : line.Text[..600];
        var match = unmarked.Match(head);
        if (!match.Success && first is null) match = acknowledged.Match(head);
        if (!match.Success) return first;
        var group = match.Groups[1];
        return line.Part(group.Index, group.Index + group.Length);
    }

    private static bool IsProposal(string title) =>
        title.Length >= ShortestTitle && (title.StartsWith("关于", StringComparison.Ordinal) || title.EndsWith("提案", StringComparison.Ordinal)
        || title.EndsWith("建议", StringComparison.Ordinal) || title.EndsWith("议案", StringComparison.Ordinal));
}

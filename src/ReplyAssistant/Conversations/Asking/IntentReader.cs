using System.Text.RegularExpressions;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>Understands what is said by rules: the first pattern that fits the whole of a short text says what is wanted.</summary>
public static class IntentReader
{
    /// <summary>A longer text is a proposal, or nothing.</summary>
    private const int LongestCommand = 2000;

    // So much text that asks for nothing known may be a proposal.
    private const int ShortestProposal = 60;

    // Lines that speak of a proposal need less.
    private const int ShortestLines = 30;

    public static Intent Read(string text)
    {
        var said = text.Trim();
        if (said.Length == 0) return new Intent.Help();
        if (LooksLikeProposal(said)) return new Intent.Give(said);
        if (said.Length <= LongestCommand)
        {
            // Words that go into the letter keep their full stop; a command's own means nothing.
            var bare = said.TrimEnd('。', '！', '!', '？', '?', '~');
            foreach (var phrase in Phrases.All)
            {
                if ((IntentOf(phrase, said) ?? IntentOf(phrase, bare)) is { } intent) return intent;
            }
        }
        return said.Length >= ShortestProposal && !said.EndsWith('？') && !said.EndsWith('?')
            ? new Intent.Give(said) : new Intent.Unclear(said);
    }

    private static Intent? IntentOf(Phrase phrase, string said) =>
        phrase.Pattern.Match(said) is { Success: true } match ? phrase.Intent(match) : null;

    // 提案 or 建议 with its title, or several lines that ask: a command is one line and short.
    private static bool LooksLikeProposal(string said) =>
        said.Length >= ShortestLines && said.Contains('\n') && proposal.IsMatch(said)
        && !commands.IsMatch(said);

    private static readonly Regex proposal = new("提案|建议|议案|代表|委员", RegexOptions.NonBacktracking);

    private static readonly Regex commands = new("^(查|搜|改|把|将第|补充依据|第.{1,3}句|退回)", RegexOptions.NonBacktracking);
}

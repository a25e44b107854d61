using System.Text.RegularExpressions;
using ReplyAssistant.Conversations.Asking.Wording;

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

    private const int MostCommands = 6;

    public static Intent Read(string text)
    {
        try
        {
            return Understood(text);
        }
        // Words made to keep the patterns busy are no command.
        catch (RegexMatchTimeoutException)
        {
            return text.Length < ShortestProposal ? new Intent.Unclear(text.Trim()) : new Intent.Give(text.Trim());
        }
    }

    private static Intent Understood(string text)
    {
        var own = WithoutQuoted(text);
        var said = Said.Of(own);
        if (said.Original.Length == 0) return new Intent.Help();
        if (said.Original.Length <= LongestCommand && TellingPhrases.Several(said.Original) is { } told) return told;
        if (LooksLikeProposal(said)) return new Intent.Give(own.Trim());
        if (said.Original.Length <= LongestCommand && Command(said) is { } intent)
            return IsOrder(intent) && asking.IsMatch(said.Folded) ? new Intent.Unclear(said.Original) : intent;
        if (IsSeveralCommands(said.Original)) return new Intent.Several();
        if (said.Original.Length < ShortestProposal) return new Intent.Unclear(said.Original);
        return question.IsMatch(said.Folded) ? new Intent.Search(said.Original) : new Intent.Give(own.Trim());
    }

    private static Intent? Command(Said said)
    {
        // Words that go into the letter keep their full stop; a command's own means nothing.
        var readings = said.Readings;
        foreach (var phrase in Phrases.All)
        {
            foreach (var reading in readings)
            {
                if (phrase.Read(reading) is { } intent) return intent;
            }
        }
        return null;
    }

    // 能不能通过？ asks; it decides nothing.
    private static bool IsOrder(Intent intent) => intent is Intent.Approve or Intent.Submit or Intent.Withdraw or Intent.Forget;

    // 提案 or 建议 with its title, or several lines that ask: a command is one line and short.
    private static bool LooksLikeProposal(Said said) =>
        said.Original.Contains('\n') && !commands.IsMatch(said.Folded)
        && (title.IsMatch(said.Folded) || (said.Original.Length >= ShortestLines && proposal.IsMatch(said.Folded)));

    // Each line is something that could be said by itself: doing them all would do what a paste says.
    private static bool IsSeveralCommands(string said)
    {
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length is > 1 and <= MostCommands && lines.All(l => l.Length <= ShortestProposal && Command(Said.Of(l)) is not null);
    }

    // What somebody else said is quoted with > before it and asks for nothing.
    private static string WithoutQuoted(string text)
    {
        if (!text.Contains('\n') || !text.AsSpan().ContainsAny('>', '＞')) return text;
        var own = text.Split('\n').Where(l => l.TrimStart() is not ['>' or '＞', ..]).ToList();
        return own.Exists(l => l.Trim().Length > 0) ? string.Join('\n', own) : text;
    }

    private static readonly Regex proposal = new("提案|建议|议案|代表|委员", RegexOptions.NonBacktracking);

    private static readonly Regex title = new("^(?:关于|对)[^\n]{2,60}的?(?:提案|建议|议案)\\s*$", RegexOptions.NonBacktracking | RegexOptions.Multiline);

    private static readonly Regex commands = new(
        "\\A\\s*(?:请|帮我)?(?:查|搜|检索|改|修改|把|将第|将\"|补充|(?:给|在|为)?第.{1,3}(?:句|部分|点|条).{0,8}:|退回|打回|不同意|不通过|忽略)", RegexOptions.NonBacktracking);

    private static readonly Regex asking = new("能不能|能否|可否|可不可以|吗|呢|[?]", RegexOptions.NonBacktracking);

    private static readonly Regex question = new("[?]\\s*\\z|(?:吗|呢)[。]?\\s*\\z|\\A请问|\\A[^。\n]{0,40}(?:是多少|为什么|能不能|怎么规定)", RegexOptions.NonBacktracking);
}

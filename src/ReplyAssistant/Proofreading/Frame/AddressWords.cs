using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>你们, 您, 贵会 and the like in what the bureau itself says; quotations and titles are the words of others.</summary>
internal static class AddressWords
{
    private static readonly Regex words = Patterns.Linear(
        "“[^”]*”|《[^》]*》|(?<word>您们|你们|您|贵(?:会|党派|组|团|委|局|厅|单位|社|部|办|院))");

    public static IEnumerable<(string Word, TextSpan Place)> In(CheckedLetter letter) =>
        from line in letter.Lines
        where line.IsProse
        from match in words.Matches(line.Text)
        let word = match.Groups["word"]
        where word.Success && !Follows(line.Text, word)
        select (word.Value, line.Place(word.Index, word.Length));

    // 您好 greets; 您等 and 您和 go on to name the others; 贵部落, 贵团体 are other words.
    private static bool Follows(string text, Group word)
    {
        var after = word.Index + word.Length;
        return after < text.Length && word.Value switch
        {
            "您" => text[after] is '好' or '等' or '和' or '与' or '及',
            ['贵', ..] => text[after] is '落' or '体' or '员' or '队' or '门',
            _ => false,
        };
    }
}

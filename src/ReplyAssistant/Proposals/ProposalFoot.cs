using System.Text.RegularExpressions;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>What stands below the text of a proposal: who signed, the day, enclosures.</summary>
/// <param name="Signature">Null when nobody signed.</param>
/// <param name="Rest">Lines that are neither: shown, because they may ask.</param>
internal sealed record ProposalFoot(string? Signature, IReadOnlyList<string> Rest)
{
    private const int Longest = 12;

    private static readonly Regex enclosure = Patterns.Linear(@"^(?:附\s*件\s*(?:[0-9一二三四五六七八九十]{0,2}\s*[：:]|[0-9一二三四五六七八九十]{0,2}\s*$)|附\s*[：:]|备\s*注\s*[：:])");

    private static readonly Regex officeWords = Patterns.Linear("^(?:提案人签|代表签|委员签|审查意见|立案意见|交办意见|承办意见|办理意见)");

    private static readonly Regex dateLine = Patterns.Linear(@"^([一-龥·、\s　]{0,24}?)[\s　]*[0-9〇○一二三四五六七八九十]{4}\s?年\s?[0-9一二三四五六七八九十]{1,3}\s?月(?:\s?[0-9一二三四五六七八九十]{1,3}\s?日)?$");

    /// <returns>The lines of the text, and the foot below them.</returns>
    public static (List<string> Text, ProposalFoot Foot) Part(List<string> body)
    {
        var end = body.Count;
        for (var i = body.Count - 1; i >= Math.Max(1, body.Count - Longest); i--)
        {
            if (Begins(body, i)) end = i;
        }
        var signature = default(string);
        var rest = new List<string>();
        foreach (var line in body.Skip(end))
        {
            if (dateLine.Match(line) is { Success: true } dated) signature ??= Signer(dated.Groups[1].Value);
            else if (officeWords.IsMatch(line) || Courtesy.IsFormula(line)) continue;
            else if (Signer(line) is { } name) signature ??= name;
            else rest.Add(line);
        }
        return (body.GetRange(0, end), new ProposalFoot(signature, rest));
    }

    private static bool Begins(List<string> body, int i)
    {
        var line = body[i];
        if (line.Length > 120) return false;
        if (enclosure.IsMatch(line) || officeWords.IsMatch(line) || Courtesy.IsFormula(line)) return true;
        if (dateLine.Match(line) is { Success: true } dated) return dated.Groups[1].Length == 0 || Signer(dated.Groups[1].Value) is not null;
        // The last line, or one above a date: 第三代表团.
        return ProposerName.OfLine(line) is not null && (i == body.Count - 1 || body.Skip(i + 1).All(below => dateLine.IsMatch(below) || ProposerName.OfLine(below) is not null));
    }

    private static string? Signer(string line)
    {
        var name = line.Trim();
        var colon = name.IndexOfAny(['：', ':']);
        if (colon is >= 0 and <= 8) name = name[(colon + 1)..].Trim();
        return ProposerName.OfLine(name) ?? (name.Length is 2 or 3 or 4 && name.All(c => c is >= '一' and <= '龥') ? name : null);
    }
}

using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>The bureau that the title names is the one that signs, by the same name.</summary>
internal sealed class IssuerRule : IFormRule
{
    private static readonly Regex inTitle = Patterns.Linear(
        "^([一-龥（）()、 　]{2,60}?(?:局|委|委员会|厅|办公室|部|政府|院|中心|会|公司|署|总队|支队|处|办))[ 　]*(?:关于|对|答复)");

    public IReadOnlyList<string> Ids => ["header.issuer-short", "header.issuer-mismatch"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        if (letter.Letter.Signatory is not { } signatory) yield break;
        var line = letter.Lines.FirstOrDefault(l => l.Role == LineRole.Title);
        if (line is null || inTitle.Match(line.Text) is not { Success: true } match) yield break;
        var named = match.Groups[1];
        var (title, signed) = (Plain(named.Value), Plain(signatory.Text));
        // Several bureaus, and a bureau's seal for its government's letter, are matters of practice.
        if (title == signed || signatory.Text.Contains('、') || title.Length < 2) yield break;
        yield return new RuleHit(Shortens(title, signed) ? "header.issuer-short" : "header.issuer-mismatch",
            [line.Place(named.Index, named.Length), letter.Place(signatory)])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = named.Value, ["signed"] = signatory.Text },
        };
    }

    /// <summary>市工信局 for 云澜市工业和信息化局: every character stands in the full name, in its order.</summary>
    private static bool Shortens(string title, string signed)
    {
        var (shorter, longer) = title.Length < signed.Length ? (title, signed) : (signed, title);
        var at = 0;
        foreach (var c in longer)
            if (at < shorter.Length && shorter[at] == c) at++;
        return at == shorter.Length;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetter));
}

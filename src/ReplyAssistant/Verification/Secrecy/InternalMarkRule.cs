using System.Buffers;
using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Secrecy;

/// <summary>内部资料, 不得公开 and the like, in brackets or on a line of its own, in a letter that is to be published.</summary>
internal sealed class InternalMarkRule : IFormRule
{
    private const string Words = "(?:内部资料|内部文件|内部材料|内部使用|内部参考|内部刊物|内部情况|仅供内部|限内部|不得公开|不宜公开|不予公开|不得外传|严禁外传|不得对外|注意保密|工作秘密)";

    private static readonly SearchValues<char> firsts = SearchValues.Create("内不注严仅限工");

    private static readonly Regex bracketed = Patterns.Linear($@"[（(【\[]\s*(?:此件|本件|本文)?{Words}[^）)】\]。]{{0,20}}[）)】\]]");

    private static readonly Regex alone = Patterns.Linear($@"^[★☆*]?(?:此件|本件|本文)?{Words}[，、；！!　 ]{{0,2}}(?:{Words}|注意保存|妥善保管|请勿外传)?[！!。]?$");

    public IReadOnlyList<string> Ids => ["secrecy.internal"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        // A letter that says of itself 不予公开 may bear the mark.
        var way = letter.Letter.Disclosure?.Text ?? "";
        var kept = way.Contains("不予", StringComparison.Ordinal) || way.Contains("依申请", StringComparison.Ordinal);
        foreach (var line in letter.Lines.Where(l => l.Text.AsSpan().ContainsAny(firsts)))
        {
            var pattern = line.Text.Length <= 30 && alone.IsMatch(line.Text) ? alone : bracketed;
            foreach (Match match in pattern.Matches(line.Text))
            {
                if (kept && match.Value.Contains("不予公开", StringComparison.Ordinal)) continue;
                yield return new RuleHit("secrecy.internal", [line.Place(match.Index, match.Length)]) { Severity = kept ? Severity.Hint : null };
            }
        }
    }
}

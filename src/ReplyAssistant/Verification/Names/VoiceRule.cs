using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Names;

/// <summary>我局 in a commission's letter, 我市 in a province's: a voice that is not the issuer's.</summary>
internal sealed class VoiceRule : IFactRule
{
    // 我部分, 我办理, 我委托 and the like are no voices.
    private static readonly Regex Voice = Patterns.Linear("(?:^|[^自本])(?<voice>我(?<body>局|委|厅|办|部|署|院))(?:[^分门署办理公学事好托派任长名校落]|$)");
    private static readonly Regex Quoted = Patterns.Linear("“[^“”]{0,200}”");
    private static readonly Regex City = Patterns.Linear("我[市县区](?:$|[^长民])");
    private static readonly Regex Province = Patterns.Linear("^[\u4e00-\u9fff]{2,5}(?:省|自治区)[^市县州盟]*(?:厅|局|委员会|委|办公室|政府)$");

    public const string Wrong = "name.voice";

    public IReadOnlyList<string> Ids { get; } = [Wrong];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var issuer = letter.Letter.Signatory?.Text.Trim() ?? letter.Document.Metadata.Issuer ?? "";
        var bodies = Bodies(issuer);
        if (bodies.Count == 0) return Task.FromResult<IReadOnlyList<RuleHit>>([]);
        var wrong = FigureSentence.Of(letter).SelectMany(s => In(s, bodies, Province.IsMatch(issuer)).Select(v => (Sentence: s, Voice: v))).ToList();
        if (wrong.Count == 0) return Task.FromResult<IReadOnlyList<RuleHit>>([]);
        return Task.FromResult<IReadOnlyList<RuleHit>>(
        [
            new RuleHit(Wrong, [.. wrong.Select(w => w.Sentence.Place(letter, w.Voice.Start, w.Voice.Start + 2))])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["voice"] = wrong[0].Voice.Words, ["issuer"] = issuer },
            },
        ]);
    }

    private static IEnumerable<(int Start, string Words)> In(FigureSentence sentence, HashSet<char> bodies, bool province)
    {
        if (!sentence.Text.Contains('我', StringComparison.Ordinal)) yield break;
        // What is quoted is another's voice.
        var text = Quoted.Replace(sentence.Text, m => new string('“', m.Length));
        foreach (Match match in Voice.Matches(text))
        {
            if (!bodies.Contains(match.Groups["body"].Value[0])) yield return (match.Groups["voice"].Index, match.Groups["voice"].Value);
        }
        if (!province) yield break;
        foreach (Match match in City.Matches(text)) yield return (match.Index, match.Value[..2]);
    }

    /// <summary>The words with which the issuers may speak of themselves; empty when the issuer is not known.</summary>
    private static HashSet<char> Bodies(string issuer)
    {
        var bodies = new HashSet<char>();
        foreach (var name in issuer.Split(['、', '（', '）', '(', ')', ' ', '\u3000', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (name.EndsWith("办公室", StringComparison.Ordinal) || name.EndsWith('办')) bodies.Add('办');
            else if (name.EndsWith("委员会", StringComparison.Ordinal) || name.EndsWith('委') || name.EndsWith("管委会", StringComparison.Ordinal)) bodies.UnionWith("委会");
            else if (name.EndsWith("人民政府", StringComparison.Ordinal)) bodies.UnionWith("办市");
            else if (name.Length >= 3) bodies.Add(name[^1]);
        }
        return bodies;
    }
}

using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>The facts of a proposal's head: out of a field, the title line or the opening, never out of a mention; and which of them were inferred.</summary>
internal sealed record ProposalHead(ProposalKind Kind, string? Number, string? Session, string Title, IReadOnlyList<string> Proposers, IReadOnlyList<InferredFact> Inferred)
{
    // The head of a proposal; what stands further below is text.
    private const int HeadLines = 12;
    private const int OpeningLines = 4;

    private static readonly Regex numeral = Patterns.Linear(@"[一-龥]{0,2}[A-Za-z]{0,4}[-（(]?[0-9][0-9A-Za-z（）()\-]{0,15}");

    // 市政协十一届五次会议第118号提案, 第118号, 提案第118号 and nothing else; or behind the title in brackets.
    private static readonly Regex ownNumber = Patterns.Linear(
        @"^(?:[一-龥0-9]{0,30}届[一-龥0-9]{0,30}次(?:全体)?会议)?[\s　]*(?:政协|人大)?(?:委员|代表)?(?:提案|建议|议案)?[\s　]*[（(\[]?第[\s　]*([A-Za-z]{0,4}[-（(]?[0-9][0-9A-Za-z（）()\-]{0,14}?)[\s　]*号[）)\]]?[\s　]*(?:政协|人大)?(?:委员|代表)?(?:提案|建议|议案)?(?:[：:].*)?$"
        + @"|[（(]第?[\s　]*([A-Za-z]{0,4}[0-9][0-9A-Za-z\-]{0,14})[\s　]*号[）)]$");

    // A line that holds the meeting and hardly more: 云澜市政协第十一届委员会第五次会议提案表.
    private const int BesideSession = 16;

    private static readonly Regex submits = Patterns.Linear("(?:我们?|本人|现|特|谨)[^。；]{0,30}(?:提出|提交|提案|建议)");

    public static ProposalHead Of(ProposalForm form, IReadOnlyList<string> lines, string documentTitle)
    {
        var inferred = new List<InferredFact>();
        var title = form.Value(ProposalField.Title) ?? form.Title;
        if (title is null && !LooksLikeTitle(documentTitle)) inferred.Add(new InferredFact(ProposalFact.Title, InferredFrom.Wording, documentTitle));
        title = (title ?? documentTitle).Trim('《', '》');
        var session = HeadSession(form, lines) ?? OpeningSession(form, inferred);
        var proposers = Named(form, inferred);
        var (kind, isTold) = ProposalKindFinder.Of(form, session, title, lines);
        if (!isTold) inferred.Add(new InferredFact(ProposalFact.Kind, InferredFrom.Wording, title));
        return new ProposalHead(kind, OwnNumber(form, lines), session, title, proposers, inferred);
    }

    private static bool LooksLikeTitle(string text) =>
        text.EndsWith("提案", StringComparison.Ordinal) || text.EndsWith("建议", StringComparison.Ordinal) || text.EndsWith("议案", StringComparison.Ordinal);

    private static string? OwnNumber(ProposalForm form, IReadOnlyList<string> lines)
    {
        foreach (var value in form.Values(ProposalField.Number))
        {
            if (numeral.Match(value.TrimStart('（', '(', '第', ' ')) is { Success: true } match) return match.Value;
        }
        foreach (var line in lines.Take(HeadLines).Where(line => line.Length <= 120 && !EarlierMention.In(line)))
        {
            if (ownNumber.Match(line) is { Success: true } own) return own.Groups[1].Success ? own.Groups[1].Value : own.Groups[2].Value;
        }
        return null;
    }

    private static string? HeadSession(ProposalForm form, IReadOnlyList<string> lines)
    {
        if (form.Value(ProposalField.Session) is { } value) return SessionName.In(value, 0) is [var named, ..] ? named.Text : value;
        foreach (var line in lines.Take(HeadLines).Where(line => line.Length <= 80 && !line.Contains('。') && !EarlierMention.In(line)))
        {
            if (SessionName.In(line, 0) is [var found, ..] && IsHeadLine(line, found.Text)) return found.Text;
        }
        return null;
    }

    private static bool IsHeadLine(string line, string session)
    {
        var beside = ownNumber.Match(line) is { Success: true } number ? line.Length - session.Length - number.Length : line.Length - session.Length;
        return beside <= BesideSession || line.Split('>', '|', '｜', '\t', '　', ' ').Any(cell => cell.Trim() == session);
    }

    private static string? OpeningSession(ProposalForm form, List<InferredFact> inferred)
    {
        foreach (var sentence in Opening(form).Where(sentence => !EarlierMention.In(sentence) && submits.IsMatch(sentence)))
        {
            if (SessionName.In(sentence, 0) is not [var found, ..]) continue;
            inferred.Add(new InferredFact(ProposalFact.Session, InferredFrom.Opening, sentence));
            return found.Text;
        }
        return null;
    }

    private static IReadOnlyList<string> Named(ProposalForm form, List<InferredFact> inferred)
    {
        var told = Parties.Names(form.Values(ProposalField.Proposers));
        if (told.Count > 0) return told;
        var (name, from, quote) = Gathered(form);
        if (name is null) return [];
        inferred.Add(new InferredFact(ProposalFact.Proposers, from, quote));
        return Parties.Names([name]);
    }

    private static (string? Name, InferredFrom From, string Quote) Gathered(ProposalForm form)
    {
        if (form.Foot.Signature is { } signed) return (signed, InferredFrom.Signature, signed);
        if (form.Entries.FirstOrDefault(e => e.Label is "界别" or "代表团" or "所在代表团" or "党派" && e.Value.Length > 1) is { Value: { } circle }
            && ProposerName.Of(circle) is { } named) return (named, InferredFrom.OtherField, circle);
        foreach (var sentence in Opening(form))
        {
            if (ProposerName.Speaking(sentence) is { } speaker) return (speaker, InferredFrom.Opening, sentence);
        }
        return (null, InferredFrom.Opening, "");
    }

    private static IEnumerable<string> Opening(ProposalForm form) =>
        form.Body.Take(OpeningLines).SelectMany(line => SentenceSplitter.Split(line).Take(3).Select(span => span.In(line)));
}

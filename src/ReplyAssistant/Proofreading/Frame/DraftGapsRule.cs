using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>What a letter must have before it goes out and a published copy need not show: number, contact, class, addressee, signature, date.</summary>
internal sealed class DraftGapsRule : IFormRule
{
    public IReadOnlyList<string> Ids =>
    [
        "header.document-number-missing", "header.contact-missing", "header.signatory-missing", "header.date-missing",
        "addressee.missing", "class.missing",
    ];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        if (letter.Stage != LetterStage.Draft) yield break;
        var (parts, draft) = (letter.Letter, letter.Draft);
        var isOpinion = letter.Document.Metadata.Kind == DocumentKind.Opinion;
        var (head, foot) = (Place(letter, first: true), Place(letter, first: false));
        // A letter that has its number has gone out: what it lacks was rather dropped by the site than forgotten.
        Severity? softer = draft is null && parts.DocumentNumber is not null ? Severity.Hint : null;
        if ((draft is null ? parts.DocumentNumber?.Text : draft.DocumentNumber) is null) yield return new RuleHit("header.document-number-missing", [head]);
        if (!NamesContact(draft?.Note ?? parts.Note?.Text ?? "") && !isOpinion) yield return new RuleHit("header.contact-missing", [foot]) { Severity = softer };
        if (parts.Addressee is null) yield return new RuleHit("addressee.missing", [head]);
        if (parts.Signatory is null) yield return new RuleHit("header.signatory-missing", [foot]);
        if (parts.Date is null) yield return new RuleHit("header.date-missing", [foot]);
        // Whether a bureau shows classes at all is for its own profile to say.
        var asksClass = (context.HasOwnProfile || draft is not null) && context.Profile.Classes.Count > 0 && !isOpinion;
        if (asksClass && (draft is null ? parts.ResultClass?.Text : draft.SuggestedClass) is null) yield return new RuleHit("class.missing", [head]) { Severity = softer };
    }

    private static TextSpan Place(CheckedLetter letter, bool first)
    {
        var line = first ? letter.Lines.FirstOrDefault(l => l.Role == LineRole.Title)
            : letter.Lines.LastOrDefault(l => l.Role is LineRole.Date or LineRole.Signatory or LineRole.Closing);
        line ??= letter.Lines.Count == 0 ? null : letter.Lines[first ? 0 : ^1];
        return line is null ? new TextSpan(0, 0) : new TextSpan(line.Start, line.End);
    }

    private static bool NamesContact(string note) =>
        note.Contains("联系", StringComparison.Ordinal) || note.Contains("电话", StringComparison.Ordinal) || note.Contains("经办", StringComparison.Ordinal);
}

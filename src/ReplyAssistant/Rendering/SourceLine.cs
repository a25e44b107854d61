using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Rendering;

/// <summary>Says in one line where evidence is from: 《title》（number），issuer，date，path，validity.</summary>
internal static class SourceLine
{
    public static string Of(Evidence evidence)
    {
        var number = evidence.DocumentNumber is { } printed ? $"（{printed}）" : "";
        // A reply quoted as evidence often has titles in its own title; 《》 inside 《》 becomes 〈〉.
        var title = evidence.Title.Replace('《', '〈').Replace('》', '〉');
        string?[] parts =
        [
            evidence.Issuer,
            evidence.Date is { } day ? ChineseTerms.Of(day) : "日期不明",
            string.Join(" › ", evidence.Path),
            evidence.Zone == ZoneKind.FullText ? null : ChineseTerms.Of(evidence.Zone),
            Validity(evidence),
        ];
        return string.Join("，", parts.Where(p => !string.IsNullOrEmpty(p)).Prepend($"《{title}》{number}"));
    }

    /// <summary>Nothing for a past letter of which nothing is recorded: letters are not in force or out of force.</summary>
    private static string? Validity(Evidence evidence)
    {
        if (evidence is { Kind: DocumentKind.Reply or DocumentKind.Opinion, Validity: ValidityStatus.Unknown }) return null;
        var status = ChineseTerms.Of(evidence.Validity);
        return evidence.ValidityReason.Length == 0 ? status : $"{status}（{evidence.ValidityReason}）";
    }
}

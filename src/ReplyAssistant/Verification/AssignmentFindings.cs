using ReplyAssistant.Drafting;
using ReplyAssistant.Profiles;

namespace ReplyAssistant.Verification;

/// <summary>Sees whether the bureau that signs is the one that was asked to answer.</summary>
internal static class AssignmentFindings
{
    private const string Basis = "惯例：由主办单位答复提案人，会办单位向主办单位提出会办意见";

    public static IReadOnlyList<Finding> Of(Draft draft, IssuerProfile issuer)
    {
        var proposal = draft.Proposal;
        if (proposal.LeadBureau is { } lead && IsSame(lead, issuer)) return [];
        if (proposal.CoBureaus.Any(b => IsSame(b, issuer)))
        {
            return [Signed(draft, "header.consulted-bureau",
                $"{issuer.ShortName}是会办单位，应向主办单位提出会办意见，不直接答复提案人或代表，请核实。")];
        }
        return proposal.LeadBureau is { } other
            ? [Signed(draft, "header.issuer-mismatch", $"承办单位是“{other}”，署名单位是“{issuer.FullName}”，请核实或用 --profile 指定承办单位的配置。")]
            : [];
    }

    // 市工业和信息化局 is the short name of 云澜市工业和信息化局; 区工业和信息化局 is another bureau.
    private static bool IsSame(string named, IssuerProfile issuer) =>
        string.Equals(named, issuer.FullName, StringComparison.Ordinal) || string.Equals(named, issuer.ShortName, StringComparison.Ordinal)
        || (named.Length >= 4 && !named.StartsWith('区') && !named.StartsWith('县') && issuer.FullName.EndsWith(named, StringComparison.Ordinal));

    private static Finding Signed(Draft draft, string rule, string message) =>
        new(rule, Severity.Warning, message, [DraftText.PlaceOf(DraftText.Of(draft), draft.Signatory)], Basis);
}

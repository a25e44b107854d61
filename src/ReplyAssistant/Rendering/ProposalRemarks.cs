using ReplyAssistant.Proposals;

namespace ReplyAssistant.Rendering;

/// <summary>What a reader of a proposal must look at himself: what was gathered and not told, what belongs to no request, what a limit left out.</summary>
public static class ProposalRemarks
{
    // As many as a person compares; the rest stands in the proposal itself.
    private const int MostShown = 20;
    private const int LongestQuote = 60;

    /// <returns>Sentences in Chinese; none for a proposal that says all of itself.</returns>
    public static IReadOnlyList<string> Of(Proposal proposal) =>
    [
        .. proposal.Inferred.Select(i => $"{Name(i.Fact)}系根据{From(i.From)}“{Cut(i.Quote)}”推断，请核对。"),
        .. Unassigned(proposal.Unassigned),
        .. proposal.Warnings,
    ];

    private static IEnumerable<string> Unassigned(IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0) yield break;
        yield return $"未归入建议事项 {sentences.Count} 句，请看是否也要答复：";
        foreach (var sentence in sentences.Take(MostShown)) yield return $"　· {sentence}";
        if (sentences.Count > MostShown) yield return $"　· 另有 {sentences.Count - MostShown} 句，请看原件。";
    }

    private static string Name(ProposalFact fact) => fact switch
    {
        ProposalFact.Kind => "种类",
        ProposalFact.Number => "编号",
        ProposalFact.Session => "届次",
        ProposalFact.Title => "标题",
        _ => "提出人",
    };

    private static string From(InferredFrom from) => from switch
    {
        InferredFrom.Opening => "开头",
        InferredFrom.Signature => "落款",
        InferredFrom.OtherField => "表中另一栏",
        _ => "文字",
    };

    private static string Cut(string text) => text.Length > LongestQuote ? text[..LongestQuote] + "…" : text;
}

using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Rendering;

/// <summary>What a reviewer is told beside a sentence and beside the title.</summary>
internal static class ReviewNotes
{
    /// <returns>One line for each source and each mark; empty for a sentence with neither.</returns>
    public static IReadOnlyList<string> Of(Sentence sentence, IReadOnlyDictionary<int, Evidence> evidence) =>
    [
        .. sentence.Citations.Select(c =>
            $"依据 {c.Evidence}：{SourceLine.Of(evidence[c.Evidence])}；原文：“{c.Quote}”{AsItStood(c)}"),
        .. sentence.Marks.Select(MarkTerms.Of),
    ];

    /// <summary>The findings that a person must see before signing, and the suggested class.</summary>
    public static IReadOnlyList<string> OfTitle(Draft draft) =>
    [
        .. draft is { SuggestedClass: { } suggested, IsClassDecided: false } ? [$"办理类别建议为 {suggested} 类，由承办人确定。"] : Array.Empty<string>(),
        .. FindingOrder.Of(draft.Findings).Select(f => $"{ChineseTerms.Of(f.Severity)}：{f.Message}（依据：{f.Basis}）"),
    ];

    private static string AsItStood(Citation citation) =>
        citation.Original == citation.Quote ? "" : $"；文件中原样：“{citation.Original}”";
}

using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Verification;

/// <summary>What checking one sentence of a draft against its citations concluded.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>Each quote stands at its place, and each figure of the sentence in a quote.</summary>
    public sealed record Supported : Verdict;

    /// <summary>The sentence claims nothing that needs evidence.</summary>
    public sealed record NothingClaimed : Verdict;

    /// <summary>A person must confirm or strike it; the reason is in Chinese.</summary>
    public sealed record Unsupported(string Reason) : Verdict;
}

/// <summary>Checks that citations are true: the quote is in the stored document, the figures are in the quote.</summary>
/// <param name="documents">The stored documents of the draft's evidence, by id.</param>
public sealed class CitationChecker(IReadOnlyDictionary<string, SourceDocument> documents)
{
    public Verdict Check(Sentence sentence, IReadOnlyDictionary<int, Evidence> evidence)
    {
        if (sentence.Citations.Count == 0)
        {
            return Claims.Any(sentence.Text)
                ? new Verdict.Unsupported("含有数字、日期、文件或项目名称，但没有依据")
                : new Verdict.NothingClaimed();
        }
        if (sentence.Citations.Any(c => !Stands(c, evidence))) return new Verdict.Unsupported("引文在原文相应位置找不到");

        var missing = Claims.Missing(sentence.Text, string.Join('\n', sentence.Citations.Select(c => c.Quote)));
        return missing is null ? new Verdict.Supported() : new Verdict.Unsupported($"“{missing}”不在所引原文中");
    }

    private bool Stands(Citation citation, IReadOnlyDictionary<int, Evidence> evidence)
    {
        if (!evidence.TryGetValue(citation.Evidence, out var source)) return false;
        if (!documents.TryGetValue(source.DocumentId, out var document)) return false;
        if (citation.CleanStart < source.CleanStart || citation.CleanEnd > source.CleanEnd) return false;
        if (citation.CleanStart < 0 || citation.CleanEnd > document.Text.Length || citation.CleanStart > citation.CleanEnd) return false;
        return string.Equals(document.Text[citation.CleanStart..citation.CleanEnd], citation.Quote, StringComparison.Ordinal)
            && string.Equals(document.Content.AsItStood(citation.CleanStart, citation.CleanEnd), citation.Original, StringComparison.Ordinal);
    }
}

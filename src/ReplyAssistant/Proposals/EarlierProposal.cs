using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>An earlier proposal, or the answer to it, that a proposal comes back to; null where it is not told.</summary>
public sealed record EarlierProposal
{
    /// <summary>案号 without 第 and 号: 074.</summary>
    public string? Number { get; init; }

    /// <summary>届次 as printed: 市政协十一届四次会议.</summary>
    public string? Session { get; init; }

    /// <summary>The year named beside it: 2025年第074号提案.</summary>
    public int? Year { get; init; }

    /// <summary>Years before the present one, where the text says 去年 (1) or 前年 (2).</summary>
    public int? YearsAgo { get; init; }

    /// <summary>发文字号 of the answer: 云工信函〔2025〕29号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>What 《》 beside it names, without them: the earlier proposal or the letter that answered it.</summary>
    public string? Title { get; init; }

    /// <summary>Each place that names it, in the order of the cleaned text; the whole sentence is <see cref="LetterPart.Text"/>.</summary>
    public required IReadOnlyList<LetterPart> Places { get; init; }
}

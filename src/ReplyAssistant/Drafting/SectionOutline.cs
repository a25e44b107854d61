using ReplyAssistant.Letters;

namespace ReplyAssistant.Drafting;

/// <summary>A section in the making: blocks by their headings in order, and what comes next, which stands last.</summary>
internal sealed class SectionOutline
{
    private const string PlanHeading = "下一步工作安排";

    private readonly List<(string Heading, List<Sentence> Sentences)> blocks = [];

    /// <summary>Sentences about what comes next, and what has to be supplied.</summary>
    public List<Sentence> Plans { get; } = [];

    public bool IsEmpty => blocks.Count == 0 && Plans.Count == 0;

    public void Add(string heading, IReadOnlyList<Sentence> sentences)
    {
        if (sentences.Count == 0) return;
        if (SentenceKinds.OpensPlan(heading))
        {
            Plans.AddRange(sentences);
            return;
        }
        var known = blocks.FindIndex(b => string.Equals(b.Heading, heading, StringComparison.Ordinal));
        if (known >= 0) blocks[known].Sentences.AddRange(sentences);
        else blocks.Add((heading, [.. sentences]));
    }

    /// <summary>Numbered （一）…; a single block, and what stands before the first sub-heading of an answer, go without heading.</summary>
    public IReadOnlyList<DraftBlock> Blocks()
    {
        var all = Plans.Count == 0 ? blocks : [.. blocks, (PlanHeading, Plans)];
        var opening = IsOpening() ? 1 : 0;
        return [.. all.Select((b, i) => new DraftBlock(
            all.Count == 1 || i < opening ? null : $"（{ChineseNumeral.Of(i + 1 - opening)}）{b.Heading}", b.Sentences))];
    }

    // An answer with sub-headings of its own begins with words that stand under none of them.
    private bool IsOpening() =>
        blocks.Count > 1 && string.Equals(blocks[0].Heading, SubHeading.Default, StringComparison.Ordinal)
        && !string.Equals(blocks[1].Heading, ProvisionWriter.Heading, StringComparison.Ordinal);
}

using ReplyAssistant.Drafting;

namespace ReplyAssistant.Rendering;

/// <summary>A sentence of a draft's sections with its number, the same in every output format.</summary>
/// <param name="Number">From 1, through the whole letter.</param>
public sealed record NumberedSentence(int Number, DraftSection Section, DraftBlock Block, Sentence Sentence);

/// <summary>Counts the sentences of a draft.</summary>
public static class DraftSentences
{
    public static IReadOnlyList<NumberedSentence> NumberedSentences(this Draft draft)
    {
        var numbered = new List<NumberedSentence>();
        foreach (var section in draft.Sections)
        foreach (var block in section.Blocks)
        foreach (var sentence in block.Sentences)
            numbered.Add(new NumberedSentence(numbered.Count + 1, section, block, sentence));
        return numbered;
    }
}

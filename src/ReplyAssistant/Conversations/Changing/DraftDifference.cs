using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>How a line of the letter differs between two revisions.</summary>
public enum LineChange
{
    Same,
    Added,
    Removed,
}

/// <summary>A sentence, heading or frame line of either revision.</summary>
public sealed record DifferenceLine(LineChange Change, string Text);

/// <summary>Compares two revisions sentence by sentence.</summary>
public static class DraftDifference
{
    public static IReadOnlyList<DifferenceLine> Between(Draft older, Draft newer) =>
        [.. new InlineDiffBuilder(new Differ()).BuildDiffModel(Lines(older), Lines(newer)).Lines.Select(line => new DifferenceLine(
            line.Type switch { ChangeType.Inserted => LineChange.Added, ChangeType.Deleted => LineChange.Removed, _ => LineChange.Same }, line.Text))];

    private static string Lines(Draft draft)
    {
        var text = DraftText.Of(draft);
        return string.Join('\n', SentenceSplitter.Split(text, 0, text.Length).Select(s => s.In(text).Trim()).Where(s => s.Length > 0));
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReplyAssistant.Rendering.Correcting;

/// <summary>Corrects a Word file inside its runs, so that all formatting stays.</summary>
internal static class WordCorrector
{
    public static (byte[] Bytes, IReadOnlyList<Correction> Made) Correct(ReadOnlyMemory<byte> bytes, string text, IReadOnlyList<Correction> corrections)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes.Span);
        IReadOnlyList<Correction> made;
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var runs = document.MainDocumentPart?.Document?.Body?.Descendants<Text>().ToList() ?? [];
            var nodes = new NodeTexts(runs.Select(r => r.Text));
            made = nodes.Apply(text, corrections);
            foreach (var (run, corrected) in runs.Zip(nodes.Texts))
            {
                if (run.Text == corrected) continue;
                run.Text = corrected;
                run.Space = SpaceProcessingModeValues.Preserve;
            }
        }
        return (stream.ToArray(), made);
    }
}

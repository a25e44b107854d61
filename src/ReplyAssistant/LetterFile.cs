using System.Security.Cryptography;
using System.Text;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Rendering;

namespace ReplyAssistant;

/// <summary>A letter taken out of a file for the checker, with the way back to the text as it stood there.</summary>
/// <param name="FileText">What the places of findings count in.</param>
/// <param name="ToFile">From the checked text to the file's; null where they are the same.</param>
public sealed record LetterFile(CheckedLetter Letter, string FileText, TextMap? ToFile)
{
    /// <param name="stage">Null to judge by the letter: sites drop number, contact and class of what they publish.</param>
    /// <exception cref="UnreadableDocumentException">The file cannot be read, or holds no reply letter.</exception>
    public static async Task<LetterFile> ReadAsync(string path, LetterStage? stage, CancellationToken cancellationToken)
    {
        if (string.Equals(Path.GetExtension(path), ".json", StringComparison.OrdinalIgnoreCase))
            return OfDraft(await JsonDraftReader.ReadFileAsync(path, cancellationToken), stage ?? LetterStage.Draft) ?? throw NoLetter(path);
        return Of(await new FileReader().ReadAsync(path, cancellationToken), stage);
    }

    /// <exception cref="UnreadableDocumentException">It is no reply letter.</exception>
    public static LetterFile Of(RawDocument raw, LetterStage? stage)
    {
        var isMarkdown = Path.GetExtension(raw.Path).ToLowerInvariant() is ".md" or ".markdown" && raw.Hints.Count == 0;
        if (!isMarkdown) return new LetterFile(Checked(raw, stage), raw.Text, null);
        var (text, map) = MarkdownMarks.TakeOut(raw.Text);
        return new LetterFile(Checked(raw with { Text = text }, stage), raw.Text, map);
    }

    /// <returns>Null when its text does not read as a reply letter.</returns>
    public static LetterFile? OfDraft(Draft draft, LetterStage stage = LetterStage.Draft)
    {
        var text = DraftText.Of(draft);
        var raw = new RawDocument
        {
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Path = "草稿.txt",
            Text = text,
        };
        return CheckedLetter.Of(new DocumentParser().Parse(raw), new LetterParser(), stage, draft) is { } letter ? new LetterFile(letter, text, null) : null;
    }

    /// <summary>A finding with its places in the file.</summary>
    public Finding InFile(Finding finding)
    {
        if (ToFile is not { } map) return finding;
        return finding with { Places = [.. finding.Places.Select(Place)] };

        FindingPlace Place(FindingPlace place)
        {
            var (start, end) = map.ToSource(place.Start, place.End);
            return place with { Start = start, End = end, Quote = FileText[start..end] };
        }
    }

    private static CheckedLetter Checked(RawDocument raw, LetterStage? stage)
    {
        var parser = new LetterParser();
        var document = new DocumentParser().Parse(raw);
        var letter = CheckedLetter.Of(document, parser, stage ?? LetterStage.Draft) ?? throw NoLetter(raw.Path);
        return stage is null && PublishedCopy.Is(document, letter.Letter)
            ? CheckedLetter.Of(document, parser, LetterStage.Published)! : letter;
    }

    private static UnreadableDocumentException NoLetter(string path) =>
        new($"“{Path.GetFileName(path)}”不像答复函或会办意见，无法检查，请核对文件；看程序怎样理解它，请用 reply parse。");
}

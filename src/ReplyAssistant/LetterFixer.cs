using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Rendering.Correcting;

namespace ReplyAssistant;

/// <summary>A corrected copy of a letter's file, with what was changed.</summary>
/// <param name="Bytes">In the file's own format and encoding.</param>
/// <param name="Fixes">Places count in the text as it stood when the fix was made.</param>
public sealed record FixedLetter(byte[] Bytes, IReadOnlyList<Correction> Fixes);

/// <summary>Makes the certain fixes in a letter's file, until nothing certain is left to fix.</summary>
public sealed class LetterFixer(LetterChecker checker, FileReader reader)
{
    /// <summary>One fix can bare another that overlapped it; more rounds than this have never been needed.</summary>
    private const int MostRounds = 4;

    /// <exception cref="UnreadableDocumentException">Files of this kind cannot be corrected.</exception>
    public async Task<FixedLetter> FixAsync(
        string name, ReadOnlyMemory<byte> content, LetterStage? stage, CheckContext context, CancellationToken cancellationToken)
    {
        var bytes = content;
        var fixes = new List<Correction>();
        for (var round = 0; round < MostRounds; round++)
        {
            var file = LetterFile.Of(await reader.ReadAsync(name, bytes, cancellationToken), stage);
            var findings = await checker.CheckAsync(file.Letter, context, cancellationToken);
            // In Markdown, what holds marks of its own is for a person.
            var plain = findings.Select(f => (Found: f, InFile: file.InFile(f)))
                .Where(f => f.Found.Places.Count > 0 && f.Found.Places[0].Quote == f.InFile.Places[0].Quote).Select(f => f.InFile);
            var corrections = Corrections.Of(plain, file.FileText);
            if (corrections.Count == 0) break;
            var (corrected, made) = Correct(name, bytes, file.FileText, corrections);
            if (made.Count == 0) break;
            bytes = corrected;
            fixes.AddRange(made);
        }
        return new FixedLetter(bytes.ToArray(), fixes);
    }

    private static (byte[] Bytes, IReadOnlyList<Correction> Made) Correct(
        string name, ReadOnlyMemory<byte> bytes, string text, IReadOnlyList<Correction> corrections)
    {
        switch (FileSignature.Of(bytes.Span, FileInput.ExtensionOf(name)))
        {
            case FileKind.Zip:
                return WordCorrector.Correct(bytes, text, corrections);
            case FileKind.Text when TextFile.IsPageFile(name, bytes.Span):
                return PageCorrector.Correct(bytes, text, corrections) ?? throw Refused(name);
            case FileKind.Text:
                return (TextCorrector.Correct(bytes, corrections) ?? throw Refused(name), corrections);
            default:
                throw Refused(name);
        }
    }

    private static UnreadableDocumentException Refused(string name) =>
        new($"“{Path.GetFileName(name)}”不能直接改正，请在 txt、md、html 或 docx 文件上使用 --fix。");
}

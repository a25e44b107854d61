using System.Text;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Tests.Documents.Reading;

/// <summary>Runs only where pdftotext is installed (Debian: poppler-utils).</summary>
internal sealed class FactWithPdfToTextAttribute : FactAttribute
{
    public FactWithPdfToTextAttribute()
    {
        if (!IsInstalled()) Skip = "pdftotext is not installed here.";
    }

    private static bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "pdftotext")) || File.Exists(Path.Combine(folder, "pdftotext.exe")));
}

public sealed class RealPdfTests
{
    /// <summary>One line of three letters, which its font says are Chinese.</summary>
    private const string Pdf = """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
        4 0 obj <</Length 38>> stream
        BT /F1 16 Tf 72 700 Td (ABC2024) Tj ET
        endstream endobj
        5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>> endobj
        6 0 obj <</Length 125>> stream
        begincmap 1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <41> <7B54> <42> <590D> <43> <51FD> endbfchar endcmap
        endstream endobj
        trailer <</Root 1 0 R>>
        """;

    [FactWithPdfToText]
    public async Task The_installed_program_gives_the_text_of_a_pdf()
    {
        var read = await new FileReader().ReadAsync("答复.pdf", Encoding.ASCII.GetBytes(Pdf), CancellationToken.None);

        Assert.Equal("答复函2024", read.Text.Trim());
    }
}

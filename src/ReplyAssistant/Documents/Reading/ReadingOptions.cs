using System.ComponentModel.DataAnnotations;

namespace ReplyAssistant.Documents.Reading;

/// <summary>How much a file may cost before it is refused.</summary>
public sealed class ReadingOptions
{
    public const string Section = "Reading";

    /// <summary>Bytes of a file. Default 32 MB: letters and policies stay far below, scans above it carry no text.</summary>
    [Range(1024, 1024L * 1024 * 1024)]
    public long MaxFileBytes { get; set; } = 32L * 1024 * 1024;

    /// <summary>UTF-16 units of the text taken out of a file. Default 16 million.</summary>
    [Range(1000, 256 * 1024 * 1024)]
    public int MaxTextLength { get; set; } = 16 * 1024 * 1024;

    /// <summary>Bytes that one part of a docx may unfold to. Default 64 MB.</summary>
    [Range(1024, 1024L * 1024 * 1024)]
    public long MaxPartBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Bytes that all parts of a docx together may unfold to. Default 128 MB.</summary>
    [Range(1024, 4096L * 1024 * 1024)]
    public long MaxUnpackedBytes { get; set; } = 128L * 1024 * 1024;

    /// <summary>Parts of a docx, pictures included. Default 4000.</summary>
    [Range(1, 100_000)]
    public int MaxParts { get; set; } = 4000;

    /// <summary>Elements inside one another, in a docx or a page. Default 256; real documents stay below 60.</summary>
    [Range(16, 4096)]
    public int MaxDepth { get; set; } = 256;

    /// <summary>Elements and texts of a page or of one part of a docx. Default 2 million.</summary>
    [Range(1000, 20_000_000)]
    public int MaxNodes { get; set; } = 2_000_000;

    /// <summary>How long pdftotext may work on one file. Default 60 seconds.</summary>
    [Range(1, 3600)]
    public int PdfTimeoutSeconds { get; set; } = 60;

    /// <summary>Name or path of the program that takes the text out of a PDF. Default: pdftotext, looked for on PATH.</summary>
    [Required(AllowEmptyStrings = false)]
    public string PdfToText { get; set; } = "pdftotext";

    internal ReadingOptions Validated()
    {
        Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
        return this;
    }
}

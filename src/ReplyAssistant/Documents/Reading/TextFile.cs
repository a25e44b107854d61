namespace ReplyAssistant.Documents.Reading;

/// <summary>A file without a signature: plain text or Markdown, or a page whatever it is called.</summary>
internal static class TextFile
{
    private static readonly string[] PlainExtensions = ["", ".txt", ".text", ".md", ".markdown"];

    private static readonly string[] PageExtensions = [".html", ".htm", ".shtml", ".xhtml"];

    public static FileContent Read(FileInput file, CancellationToken cancellationToken)
    {
        var text = TextDecoder.Decode(file.Bytes.Span, PageFile.CharsetOf(file.Bytes.Span));
        if (PageExtensions.Contains(file.Extension) || (text is not null && IsPage(text)))
            return PageFile.Read(text ?? throw Unreadable(file), file, cancellationToken);

        if (file.Extension == ".docx") throw Refusal.BrokenWord(file.Name);
        if (file.Extension == ".pdf") throw Refusal.BrokenPdf(file.Name);
        if (!PlainExtensions.Contains(file.Extension)) throw Refusal.UnsupportedExtension(file.Name, file.Extension);
        return FileContent.Plain(text ?? throw Unreadable(file));
    }

    /// <summary>Whether a file without a signature is read as a page.</summary>
    public static bool IsPageFile(string path, ReadOnlySpan<byte> bytes) =>
        PageExtensions.Contains(FileInput.ExtensionOf(path)) || (TextDecoder.Decode(bytes, PageFile.CharsetOf(bytes)) is { } text && IsPage(text));

    /// <summary>Word and many sites save pages under other names.</summary>
    private static bool IsPage(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)) return true;
        if (start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return true;
        return (start.StartsWith("<!--", StringComparison.Ordinal) || start.StartsWith("<?xml", StringComparison.Ordinal))
            && start[..Math.Min(start.Length, 2000)].Contains("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static UnreadableDocumentException Unreadable(FileInput file) =>
        file.Bytes.Span.Contains((byte)0) ? Refusal.NotText(file.Name) : Refusal.UnknownEncoding(file.Name);
}

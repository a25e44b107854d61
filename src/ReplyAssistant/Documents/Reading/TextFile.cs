namespace ReplyAssistant.Documents.Reading;

/// <summary>A file without a signature: plain text or Markdown, or a page whatever it is called.</summary>
internal static class TextFile
{
    private static readonly string[] PlainExtensions = ["", ".txt", ".text", ".md", ".markdown"];

    public static FileContent Read(FileInput file)
    {
        if (file.Extension == ".docx") throw Refusal.BrokenWord(file.Name);
        if (file.Extension == ".pdf") throw Refusal.BrokenPdf(file.Name);
        if (!PlainExtensions.Contains(file.Extension)) throw Refusal.UnsupportedExtension(file.Name, file.Extension);
        return FileContent.Plain(TextDecoder.Decode(file.Bytes.Span) ?? throw Unreadable(file));
    }

    private static UnreadableDocumentException Unreadable(FileInput file) =>
        file.Bytes.Span.Contains((byte)0) ? Refusal.NotText(file.Name) : Refusal.UnknownEncoding(file.Name);
}

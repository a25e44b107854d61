using System.Security.Cryptography;

namespace ReplyAssistant.Documents.Reading;

/// <summary>Reads a file of any supported kind; what the bytes are counts before what the file is called.</summary>
public sealed class FileReader(ReadingOptions options)
{
    private readonly ReadingOptions options = options.Validated();

    public FileReader() : this(new ReadingOptions())
    {
    }

    /// <exception cref="UnreadableDocumentException">This file cannot be taken in; the message says what to do.</exception>
    public async Task<RawDocument> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await FileBytes.LoadAsync(path, options.MaxFileBytes, cancellationToken);
        return await ReadAsync(path, bytes, cancellationToken);
    }

    /// <param name="name">A file name or path: its extension decides where the bytes do not.</param>
    /// <exception cref="UnreadableDocumentException">These bytes cannot be taken in; the message says what to do.</exception>
    public async Task<RawDocument> ReadAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = new FileInput(name, content, options);
        if (content.Length > options.MaxFileBytes) throw Refusal.TooLarge(file.Name, options.MaxFileBytes);
        if (content.IsEmpty) throw Refusal.Empty(file.Name);

        var read = await ReadAsync(file, cancellationToken);
        if (read.IsEmpty) throw Refusal.Empty(file.Name);
        if (read.Text.Length > options.MaxTextLength) throw Refusal.TooMuchText(file.Name);
        return new RawDocument
        {
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(content.Span)),
            Path = name,
            Text = read.Text,
            Hints = read.Hints,
            Properties = read.Properties,
        };
    }

    private static Task<FileContent> ReadAsync(FileInput file, CancellationToken cancellationToken) =>
        FileSignature.Of(file.Bytes.Span, file.Extension) switch
        {
            FileKind.Text => Task.FromResult(TextFile.Read(file, cancellationToken)),
            FileKind.Zip => Task.FromResult(WordFile.Read(file, cancellationToken)),
            FileKind.Pdf => PdfFile.ReadAsync(file, cancellationToken),
            FileKind.OldOffice => throw OldOfficeFile.Refused(file),
            FileKind.Picture => throw Refusal.Picture(file.Name),
            FileKind.RichText => throw Refusal.Unsupported(file.Name, "RTF 文档"),
            FileKind.Archive => throw Refusal.Unsupported(file.Name, "压缩包"),
            FileKind.Media => throw Refusal.Unsupported(file.Name, "音频或视频"),
            FileKind.Program => throw Refusal.Unsupported(file.Name, "程序文件"),
            _ => throw Refusal.NotText(file.Name),
        };
}

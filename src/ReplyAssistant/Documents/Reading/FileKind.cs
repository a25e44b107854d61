namespace ReplyAssistant.Documents.Reading;

/// <summary>What the first bytes of a file say it is; <see cref="Text"/> when they say nothing.</summary>
internal enum FileKind
{
    Text,
    Zip,
    Pdf,
    OldOffice,
    RichText,
    Picture,
    Archive,
    Media,
    Program,
}

internal static class FileSignature
{
    /// <summary>The PDF mark may stand behind some leading bytes, but only in a file that is called one.</summary>
    private const int PdfMarkWithin = 1024;

    public static FileKind Of(ReadOnlySpan<byte> bytes, string extension)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8)) return FileKind.Zip;
        if (bytes.StartsWith("%PDF"u8)) return FileKind.Pdf;
        if (extension == ".pdf" && bytes[..Math.Min(bytes.Length, PdfMarkWithin)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return FileKind.OldOffice;
        if (bytes.StartsWith("{\\rtf"u8)) return FileKind.RichText;
        if (IsPicture(bytes)) return FileKind.Picture;
        if (IsArchive(bytes)) return FileKind.Archive;
        if (IsMedia(bytes)) return FileKind.Media;
        return IsProgram(bytes) ? FileKind.Program : FileKind.Text;
    }

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47])
        || bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)
        || bytes.StartsWith<byte>([0x49, 0x49, 0x2A, 0x00]) || bytes.StartsWith<byte>([0x4D, 0x4D, 0x00, 0x2A])
        || (bytes.StartsWith("BM"u8) && At(bytes, 6, [0, 0, 0, 0]))
        || (bytes.StartsWith("RIFF"u8) && At(bytes, 8, "WEBP"u8))
        || At(bytes, 4, "ftyphei"u8) || At(bytes, 4, "ftypmif1"u8);

    private static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
        || bytes.StartsWith("Rar!\u001A\u0007"u8)
        || bytes.StartsWith<byte>([0x1F, 0x8B, 0x08]);

    private static bool IsMedia(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0x49, 0x44, 0x33, 0x03]) || bytes.StartsWith<byte>([0x49, 0x44, 0x33, 0x04])
        || (bytes.StartsWith("RIFF"u8) && (At(bytes, 8, "WAVE"u8) || At(bytes, 8, "AVI "u8)))
        || At(bytes, 4, "ftyp"u8);

    private static bool IsProgram(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0x7F, 0x45, 0x4C, 0x46]) || (bytes.StartsWith("MZ"u8) && bytes.Contains((byte)0));

    private static bool At(ReadOnlySpan<byte> bytes, int offset, ReadOnlySpan<byte> mark) =>
        bytes.Length >= offset + mark.Length && bytes.Slice(offset, mark.Length).SequenceEqual(mark);
}

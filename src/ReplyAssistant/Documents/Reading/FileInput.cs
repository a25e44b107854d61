namespace ReplyAssistant.Documents.Reading;

/// <summary>The bytes of one file, what it is called, and the limits it is read under.</summary>
internal sealed record FileInput(string Path, ReadOnlyMemory<byte> Bytes, ReadingOptions Options)
{
    /// <summary>Without the folders: what messages show.</summary>
    public string Name { get; } = System.IO.Path.GetFileName(Path) is { Length: > 0 } name ? name : Path;

    /// <summary>Lower case with its dot; empty when what follows the last dot is part of a title (关于第1.2号的答复).</summary>
    public string Extension { get; } = ExtensionOf(Path);

    public static string ExtensionOf(string path)
    {
        var extension = System.IO.Path.GetExtension(path).ToLowerInvariant();
        return extension.Length <= 9 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) && extension.Any(char.IsAsciiLetter)
            ? extension
            : "";
    }
}

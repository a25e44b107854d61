using System.Globalization;

namespace ReplyAssistant.Bot.Files;

/// <summary>Names and first bytes of files that a stranger sends.</summary>
internal static class FileNames
{
    private const int Longest = 120;

    private static readonly string[] Accepted = [".docx", ".pdf", ".txt", ".html", ".htm"];

    /// <summary>A name that is no path and can be shown.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new string([.. last.Where(IsShown)]).Trim(' ', '.');
        if (clean.Length > Longest) clean = clean[..(Longest - 10)] + (Path.GetExtension(clean) is { Length: <= 10 } kind ? kind : "");
        return clean.Length > 0 ? clean : "文件";
    }

    // Format characters do not show and turn around what does: a name must not end otherwise than it looks.
    private static bool IsShown(char c) =>
        !char.IsControl(c) && !"<>:\"|?*".Contains(c, StringComparison.Ordinal)
        && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    public static bool IsAccepted(string name) => Accepted.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the bytes can be what the name says.</summary>
    public static bool Matches(string name, ReadOnlySpan<byte> content) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".DOCX" => content.StartsWith("PK\u0003\u0004"u8),
        ".PDF" => content.StartsWith("%PDF-"u8),
        // UTF-16 text begins with its mark; other text holds no zero bytes.
        _ => content.Length > 0 && (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || !content.Contains((byte)0)),
    };
}

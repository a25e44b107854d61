using ReplyAssistant.Documents;

namespace ReplyAssistant.Tests.Letters;

/// <summary>Documents made of a string, for parsers that need nothing but the text.</summary>
internal static class Papers
{
    public static SourceDocument Of(string text) => new()
    {
        Id = "0123456789abcdef",
        Path = "/letter.txt",
        Metadata = new DocumentMetadata { Kind = DocumentKind.Other, Title = text.Trim().Split('\n')[0].Trim() },
        Validity = Validity.Unknown,
        Content = new CleanText(text, text, TextMap.Identity(text.Length), []),
        Zones = [new Zone(ZoneKind.FullText, 0, text.Length)],
        Blocks = [],
    };

    public static SourceDocument OfFile(string path) => Of(File.ReadAllText(path));
}

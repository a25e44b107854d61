using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Tests.Support;

/// <summary>Documents made of a few lines, parsed as the product parses them.</summary>
internal static class StubDocuments
{
    public static SourceDocument Parsed(string text, string name = "文档.txt") => new DocumentParser().Parse(new RawDocument
    {
        ContentHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))),
        Path = Path.Combine(Path.GetTempPath(), name),
        Text = text,
    });

    public static StoredDocument Stored(SourceDocument document) => new()
    {
        Id = document.Id,
        Path = document.Path,
        Metadata = document.Metadata,
        Validity = document.Validity,
        PassageCount = PassageBuilder.Build(document).Count,
    };
}

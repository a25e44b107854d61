using System.Security.Cryptography;
using System.Text;
using ReplyAssistant.Documents;
using ReplyAssistant.Tests.Support;

namespace ReplyAssistant.Tests.Documents;

/// <summary>Raw documents for tests, without a reader in between.</summary>
internal static class RawText
{
    public static RawDocument Of(string text, params RawHint[] hints) => new()
    {
        ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        Path = "/测试/文件.txt",
        Text = text,
        Hints = hints,
    };

    public static SourceDocument Parse(string text, params RawHint[] hints) => new DocumentParser().Parse(Of(text, hints));

    public static SourceDocument Seed(int number) => Parse(File.ReadAllText(Shared.Seed(number)).ReplaceLineEndings("\n"));
}

using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Rendering.Correcting;

/// <summary>Corrects a web page in the texts of its body; the markup around them stays.</summary>
internal static class PageCorrector
{
    /// <returns>Null when the bytes are no text.</returns>
    public static (byte[] Bytes, IReadOnlyList<Correction> Made)? Correct(ReadOnlyMemory<byte> bytes, string text, IReadOnlyList<Correction> corrections)
    {
        var charset = PageFile.CharsetOf(bytes.Span);
        if (TextDecoder.Decode(bytes.Span, charset) is not { } source) return null;
        var page = new HtmlParser().ParseDocument(source);
        var words = page.Body?.Descendants<IText>().Where(t => t.ParentElement?.LocalName is not ("script" or "style")).ToList() ?? [];
        var nodes = new NodeTexts(words.Select(w => w.Data));
        var made = nodes.Apply(text, corrections);
        foreach (var (word, corrected) in words.Zip(nodes.Texts))
            if (word.Data != corrected) word.Data = corrected;
        return (EncodingOf(charset, bytes.Span).GetBytes(page.ToHtml()), made);
    }

    private static Encoding EncodingOf(string? charset, ReadOnlySpan<byte> bytes)
    {
        // The page says what it is written in; one that says nothing, or says it wrongly, is written in UTF-8.
        var isChinese = charset is not null && charset.StartsWith("gb", StringComparison.OrdinalIgnoreCase);
        return isChinese && !System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.GetEncoding("GB18030") : new UTF8Encoding(false);
    }
}

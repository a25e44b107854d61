using System.Text;
using ReplyAssistant.Documents.Reading;

namespace ReplyAssistant.Rendering.Correcting;

/// <summary>Corrects a plain text or Markdown file in its own encoding, with its own line ends.</summary>
internal static class TextCorrector
{
    /// <param name="corrections">Their places count with every line end as one character.</param>
    /// <returns>Null when the bytes cannot be written back as they were: a damaged file is for a person.</returns>
    public static byte[]? Correct(ReadOnlyMemory<byte> bytes, IReadOnlyList<Correction> corrections)
    {
        if (TextDecoder.Decode(bytes.Span) is not { } text || EncodingOf(bytes.Span, text) is not { } encoding) return null;
        var corrected = new StringBuilder(text.Length);
        int at = 0, place = 0;
        foreach (var correction in corrections)
        {
            Copy(correction.Start, keep: true);
            corrected.Append(correction.After);
            Copy(correction.End, keep: false);
        }
        corrected.Append(text, at, text.Length - at);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(corrected.ToString())];

        void Copy(int to, bool keep)
        {
            var from = at;
            for (; place < to; place++) at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            if (keep) corrected.Append(text, from, at - from);
        }
    }

    /// <summary>The encoding that gives exactly these bytes back, its mark included.</summary>
    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes, string text)
    {
        foreach (var encoding in Candidates())
        {
            if (!bytes.StartsWith(encoding.GetPreamble())) continue;
            if (bytes[encoding.GetPreamble().Length..].SequenceEqual(encoding.GetBytes(text))) return encoding;
        }
        return null;
    }

    private static IEnumerable<Encoding> Candidates()
    {
        yield return new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        yield return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        foreach (var mark in new[] { true, false })
        {
            yield return new UnicodeEncoding(bigEndian: false, byteOrderMark: mark);
            yield return new UnicodeEncoding(bigEndian: true, byteOrderMark: mark);
        }
        yield return Encoding.GetEncoding("GB18030");
        yield return Encoding.GetEncoding("big5");
    }
}

using System.Text;

namespace ReplyAssistant.Documents.Reading;

/// <summary>Bytes of unknown encoding → text: byte order marks, strict UTF-8, what the page declares, UTF-16, GB18030, Big5.</summary>
internal static class TextDecoder
{
    /// <summary>Of a hundred characters beyond ASCII at most this many may be broken: a cut or damaged file, not another encoding.</summary>
    private const double BrokenShare = 0.01;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="declared">The encoding that the file itself names, when it does.</param>
    /// <returns>Null when the bytes are not text in any encoding known here.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var text = Marked(bytes) ?? Unmarked(bytes, declared);
        return text is null || LooksBinary(text) ? null : text;
    }

    private static string? Marked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0x00, 0x00])) return Encoding.UTF32.GetString(bytes[4..]);
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        return bytes.StartsWith<byte>([0x84, 0x31, 0x95, 0x33]) ? Gb18030().GetString(bytes[4..]) : null;
    }

    private static string? Unmarked(ReadOnlySpan<byte> bytes, string? declared)
    {
        // UTF-16 of plain ASCII is valid UTF-8 with a NUL beside each letter.
        var hasNul = bytes.Contains((byte)0);
        if (!hasNul && Whole(Encoding.UTF8.GetString(bytes)) is { } utf8) return utf8;
        if (Utf16(bytes) is { } utf16) return utf16;
        if (hasNul) return null;
        if (Named(declared) is { } named && Whole(named.GetString(bytes)) is { } asDeclared) return asDeclared;
        return HanEncoding.Of(bytes) switch
        {
            HanEncoding.Guess.Gb18030 => Whole(Gb18030().GetString(bytes)),
            HanEncoding.Guess.Big5 => Whole(Encoding.GetEncoding("big5").GetString(bytes)),
            _ => null,
        };
    }

    private static Encoding Gb18030() => Encoding.GetEncoding("GB18030");

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        // Pages that say gb2312 use characters that only the larger sets have.
        if (name.StartsWith("gb", StringComparison.OrdinalIgnoreCase)) return Gb18030();
        try
        {
            var encoding = Encoding.GetEncoding(name);
            return encoding.GetMaxByteCount(1) > 0 && encoding.CodePage is not (1200 or 1201 or 65000) ? encoding : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text if next to nothing in it is broken; what is broken stays visible as U+FFFD.</summary>
    private static string? Whole(string text)
    {
        int broken = 0, beyondAscii = 0;
        foreach (var c in text)
        {
            if (c == '\uFFFD') broken++;
            if (c > 0x7F) beyondAscii++;
        }
        return broken <= beyondAscii * BrokenShare || (broken == 1 && beyondAscii > 20) ? text : null;
    }

    private static string? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        if (ClearlyUtf16(bytes, low: 0, high: 1)) return Encoding.Unicode.GetString(bytes);
        return ClearlyUtf16(bytes, low: 1, high: 0) ? Encoding.BigEndianUnicode.GetString(bytes) : null;
    }

    /// <summary>Nearly every unit is a letter, a Han character or a mark that Chinese text uses.</summary>
    private static bool ClearlyUtf16(ReadOnlySpan<byte> bytes, int low, int high)
    {
        var usual = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (IsUsual((char)(bytes[i + low] | (bytes[i + high] << 8)))) usual++;
        }
        return usual >= bytes.Length / 2 * 0.97;
    }

    private static bool IsUsual(char c) =>
        c is '\t' or '\n' or '\r' or (>= ' ' and < '\u007F')
          or (>= '\u2010' and <= '\u2027') or (>= '\u3000' and <= '\u303F')
          or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF');

    private static bool LooksBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0') return true;
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) controls++;
        }
        return controls > text.Length * 0.02;
    }
}

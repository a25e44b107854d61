namespace ReplyAssistant.Documents.Reading;

/// <summary>Tells GB18030 from Big5, and both from noise, by how common the characters are that the byte pairs would be.</summary>
internal static class HanEncoding
{
    public enum Guess
    {
        None,
        Gb18030,
        Big5,
    }

    /// <summary>Both code tables put their everyday characters in one block; in real text most pairs lie in it, in noise one in six.</summary>
    private const double EverydayShare = 0.45;

    public static Guess Of(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0, gb = 0, big5 = 0;
        for (var i = 0; i < bytes.Length - 1; i++)
        {
            if (bytes[i] < 0x80) continue;
            pairs++;
            if (EverydayInGb(bytes[i], bytes[i + 1])) gb++;
            if (EverydayInBig5(bytes[i], bytes[i + 1])) big5++;
            i++;
        }
        if (pairs == 0) return Guess.None;
        var (gbShare, big5Share) = ((double)gb / pairs, (double)big5 / pairs);
        // Simplified text has nearly all its characters in the block, so it wins where both are likely;
        // traditional text in GBK lies between, and in Big5 does not reach it.
        if (gbShare >= 0.8 || gbShare >= big5Share) return gbShare >= EverydayShare ? Guess.Gb18030 : Guess.None;
        return big5Share >= EverydayShare ? Guess.Big5 : Guess.None;
    }

    /// <summary>Punctuation, full-width forms and the 3755 characters of GB 2312's first level.</summary>
    private static bool EverydayInGb(byte lead, byte trail) =>
        trail >= 0xA1 && lead is (>= 0xA1 and <= 0xA3) or (>= 0xB0 and <= 0xD7);

    /// <summary>Punctuation and the 5401 frequent characters.</summary>
    private static bool EverydayInBig5(byte lead, byte trail) =>
        lead is >= 0xA1 and <= 0xC6 && trail is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE);
}

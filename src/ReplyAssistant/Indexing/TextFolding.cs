using System.Text;

namespace ReplyAssistant.Indexing;

/// <summary>Brings text to the form in which it is compared: full-width forms folded, lower case, nothing undecodable.</summary>
public static class TextFolding
{
    public static string Fold(string text) =>
        Decodable(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    // Normalization refuses half a surrogate pair and U+FFFE, U+FFFF; such a character is part of no word.
    private static string Decodable(string text)
    {
        var broken = false;
        for (var i = 0; i < text.Length && !broken; i++)
            broken = char.IsSurrogate(text[i]) || text[i] >= '\uFFFE' || text[i] == '\0';
        if (!broken) return text;

        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == 0 || (rune.Value & 0xFFFE) == 0xFFFE) mended.Append(' ');
            else mended.Append(rune.ToString());
        }
        return mended.ToString();
    }
}

using System.Text;
using System.Xml;

namespace ReplyAssistant.Rendering;

/// <summary>Drops what XML cannot hold; one such character out of a bad source would make Word refuse the file.</summary>
internal static class XmlText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c)) clean.Append(c).Append(text[++i]);
            else if (c is '\n' or '\r' or '\t') clean.Append(' ');
            else if (XmlConvert.IsXmlChar(c)) clean.Append(c);
        }
        return clean.ToString();
    }
}

using System.Globalization;
using System.Text;

namespace ReplyAssistant.Tests.Documents.Reading;

/// <summary>Writes a small PDF with Chinese text, so that the real pdftotext has something to read.</summary>
internal static class PdfPaper
{
    /// <param name="pages">The lines of each page, set one under the other.</param>
    public static byte[] Of(params string[][] pages)
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, i) => $"{7 + (2 * i)} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 5 0 R>>",
            "<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>",
            Stream(ToUnicode(pages)),
        };
        for (var i = 0; i < pages.Length; i++)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {8 + (2 * i)} 0 R>>");
            objects.Add(Stream(Content(pages[i])));
        }
        return Encoding.Latin1.GetBytes(File(objects));
    }

    private static string Content(string[] lines)
    {
        var text = new StringBuilder("BT /F 14 Tf 20 TL 60 780 Td\n");
        foreach (var line in lines) text.Append('<').Append(Codes(line)).Append("> Tj T*\n");
        return text.Append("ET").ToString();
    }

    private static string ToUnicode(string[][] pages)
    {
        var used = pages.SelectMany(page => page).SelectMany(line => line).Distinct().Chunk(100);
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var chunk in used)
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var c in chunk) map.Append(CultureInfo.InvariantCulture, $"<{(int)c:X4}> <{(int)c:X4}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap end end").ToString();
    }

    private static string Codes(string line) => string.Concat(line.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));

    private static string Stream(string content) => $"<</Length {content.Length}>>\nstream\n{content}\nendstream";

    private static string File(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        return file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF").ToString();
    }
}

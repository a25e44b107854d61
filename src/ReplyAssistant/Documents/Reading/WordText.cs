using System.Text;
using System.Xml.Linq;

namespace ReplyAssistant.Documents.Reading;

/// <summary>The text that one paragraph shows: insertions kept, deletions and hidden text left out.</summary>
internal sealed class WordText(WordStyles styles, XElement paragraph)
{
    private readonly XElement? properties = paragraph.Child("pPr");
    private readonly StringBuilder text = new();
    private readonly List<XElement> boxes = [];

    public string Text => text.ToString();

    /// <summary>Contents of the text boxes that hang on the paragraph.</summary>
    public IReadOnlyList<XElement> Boxes => boxes;

    public static WordText Of(XElement paragraph, WordStyles styles)
    {
        var read = new WordText(styles, paragraph);
        read.Inline(paragraph);
        return read;
    }

    private void Inline(XElement container)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name())
            {
                case "r":
                    if (!styles.IsHidden(element.Child("rPr"), properties)) Run(element);
                    break;
                case "AlternateContent":
                    if (element.Chosen() is { } chosen) Inline(chosen);
                    break;
                case "oMath" or "oMathPara":
                    text.AppendJoin("", element.Descendants().Where(e => e.Name() == "t").Select(e => e.Value));
                    break;
                case "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "sdt" or "sdtContent"
                    or "fldSimple" or "dir" or "bdo":
                    Inline(element);
                    break;
            }
        }
    }

    private void Run(XElement run)
    {
        foreach (var element in run.Elements())
        {
            switch (element.Name())
            {
                case "t": text.Append(element.Value); break;
                case "tab" or "ptab": text.Append('\t'); break;
                case "br" or "cr": text.Append('\n'); break;
                case "noBreakHyphen": text.Append('-'); break;
                case "sym": Symbol(element); break;
                // The reading beside the characters (拼音指南) is no part of the sentence.
                case "ruby": if (element.Child("rubyBase") is { } characters) Inline(characters); break;
                case "AlternateContent": if (element.Chosen() is { } chosen) Run(chosen); break;
                case "drawing" or "pict" or "object": Boxed(element); break;
            }
        }
    }

    private void Symbol(XElement symbol)
    {
        if (int.TryParse(symbol.Attr("char"), System.Globalization.NumberStyles.HexNumber, null, out var code)
            && code is > 0x1F and < 0xFFFE && !char.IsSurrogate((char)code))
            text.Append((char)code);
    }

    private void Boxed(XElement drawing)
    {
        foreach (var element in drawing.Elements())
        {
            if (element.Name() == "txbxContent") boxes.Add(element);
            else if (element.Name() != "AlternateContent") Boxed(element);
            else if (element.Chosen() is { } chosen) Boxed(chosen);
        }
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReplyAssistant.Rendering;

/// <summary>The letter's paragraph styles: faces and sizes of GB/T 9704-2012, named and never themed.</summary>
internal static class DocxStyles
{
    public const string Body = "LetterBody";
    public const string Title = "LetterTitle";
    public const string Level1 = "LetterLevel1";
    public const string Level2 = "LetterLevel2";
    public const string Flush = "LetterFlush";
    public const string Signatory = "LetterSignatory";
    public const string Date = "LetterDate";
    public const string CornerNote = "LetterCornerNote";
    public const string Comment = "LetterComment";

    private const string Song = "方正小标宋简体";
    private const string Hei = "黑体";
    private const string Kai = "楷体_GB2312";
    private const string FangSong = "仿宋_GB2312";

    /// <summary>三号, in half points.</summary>
    private const int Size3 = 32;

    /// <summary>二号, in half points.</summary>
    private const int Size2 = 44;

    /// <summary>22 lines on the 225 mm of the type area: 28.95 pt, in twentieths.</summary>
    private const string LinePitch = "579";

    /// <summary>One 三号 character in twips.</summary>
    private const int Character = 320;

    public static void AddTo(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = new Styles(
            Defaults(),
            Normal(),
            Style(Body, "公文正文", FangSong, Size3, FirstLine(2)),
            Style(Title, "公文标题", Song, Size2, new Justification { Val = JustificationValues.Center }, spaceAfter: "579"),
            Style(Level1, "公文一级标题", Hei, Size3, FirstLine(2), outline: 0),
            Style(Level2, "公文二级标题", Kai, Size3, FirstLine(2), outline: 1),
            Style(Flush, "公文主送机关", FangSong, Size3),
            Style(Signatory, "公文署名", FangSong, Size3, Right(2)),
            Style(Date, "公文成文日期", FangSong, Size3, Right(4)),
            Style(CornerNote, "公文办理类别", FangSong, Size3, Right(0)),
            CommentStyle());
        AddFontTable(main);
    }

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            Fonts(FangSong),
            new FontSize { Val = $"{Size3}" },
            new FontSizeComplexScript { Val = $"{Size3}" },
            // Quotation marks, dashes and ellipses take the Chinese face only in Chinese text.
            new Languages { Val = "en-US", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault());

    private static Style Normal() => new(
        new StyleName { Val = "Normal" },
        new PrimaryStyle(),
        new StyleParagraphProperties(new SpacingBetweenLines { Line = LinePitch, LineRule = LineSpacingRuleValues.Exact }))
    {
        Type = StyleValues.Paragraph, StyleId = "Normal", Default = true,
    };

    private static Style Style(
        string id, string name, string font, int size, OpenXmlElement[]? layout = null, string spaceAfter = "0", int? outline = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (outline is not null || id is Signatory) paragraph.KeepNext = new KeepNext();
        paragraph.SpacingBetweenLines = new SpacingBetweenLines
        {
            After = spaceAfter, Line = LinePitch, LineRule = LineSpacingRuleValues.Exact,
        };
        foreach (var element in layout ?? []) paragraph.AddChild(element);
        if (outline is { } level) paragraph.OutlineLevel = new OutlineLevel { Val = level };
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            paragraph,
            new StyleRunProperties(Fonts(font), new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" }))
        {
            Type = StyleValues.Paragraph, StyleId = id, CustomStyle = true,
        };
    }

    private static Style Style(string id, string name, string font, int size, OpenXmlElement layout, string spaceAfter = "0", int? outline = null) =>
        Style(id, name, font, size, [layout], spaceAfter, outline);

    private static Style CommentStyle() => new(
        new StyleName { Val = "annotation text" },
        new StyleParagraphProperties(new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto }),
        new StyleRunProperties(Fonts("宋体"), new FontSize { Val = "20" }, new FontSizeComplexScript { Val = "20" }))
    {
        Type = StyleValues.Paragraph, StyleId = Comment,
    };

    private static Indentation FirstLine(int characters) =>
        new() { FirstLine = $"{characters * Character}", FirstLineChars = characters * 100 };

    private static OpenXmlElement[] Right(int characters) => characters == 0
        ? [new Justification { Val = JustificationValues.Right }]
        :
        [
            new Indentation { Right = $"{characters * Character}", RightChars = characters * 100 },
            new Justification { Val = JustificationValues.Right },
        ];

    private static RunFonts Fonts(string face) => new()
    {
        Hint = FontTypeHintValues.EastAsia, Ascii = face, HighAnsi = face, EastAsia = face, ComplexScript = face,
    };

    /// <summary>The faces are licensed and may be missing: each names its substitute.</summary>
    private static void AddFontTable(MainDocumentPart main)
    {
        main.AddNewPart<FontTablePart>("fonts").Fonts = new Fonts(
            Font(FangSong, "仿宋"), Font(Kai, "楷体"), Font(Song, "宋体"), Font(Hei, "SimHei"), Font("宋体", "SimSun"));
    }

    private static Font Font(string name, string substitute) => new(
        new AltName { Val = substitute },
        new FontCharSet { Val = "86" },
        new FontFamily { Val = FontFamilyValues.Auto },
        new Pitch { Val = FontPitchValues.Default })
    {
        Name = name,
    };
}

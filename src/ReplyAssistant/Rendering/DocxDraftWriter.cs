using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Rendering;

/// <summary>Writes a draft as a Word letter: a clean copy, or a review copy with the evidence as comments.</summary>
public static class DocxDraftWriter
{
    public static byte[] WriteClean(Draft draft) => Write(draft, comments: null);

    public static byte[] WriteReview(Draft draft) => Write(draft, new DocxComments());

    private static byte[] Write(Draft draft, DocxComments? comments)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            // Ids by chance would make the same draft another file each time.
            word.ChangeIdOfPart(main, "document");
            DocxStyles.AddTo(main);
            AddSettings(main);
            main.Document = new Document(new Body([.. Letter(draft, comments), Page()]));
            comments?.AddTo(main);
            word.PackageProperties.Title = XmlText.Clean(draft.Title);
        }
        return file.ToArray();
    }

    private static IEnumerable<Paragraph> Letter(Draft draft, DocxComments? comments)
    {
        if (draft.SuggestedClass is { } suggested) yield return Plain(DocxStyles.CornerNote, draft.IsClassDecided ? $"办理类别：{suggested}类" : $"办理类别：〔待核实：建议为{suggested}类〕");
        yield return Title(draft, comments);
        if (draft.DocumentNumber is { } number) yield return Plain(DocxStyles.CornerNote, number);
        yield return Plain(DocxStyles.Flush, draft.Addressee);
        foreach (var paragraph in draft.Opening) yield return Plain(DocxStyles.Body, paragraph);

        var evidence = draft.Evidence.ToDictionary(e => e.Id);
        foreach (var paragraph in draft.Sections.SelectMany(s => Section(s, evidence, comments))) yield return paragraph;

        foreach (var paragraph in draft.Closing) yield return Plain(DocxStyles.Body, paragraph);
        yield return Plain(DocxStyles.Body, "");
        yield return Plain(DocxStyles.Signatory, draft.Signatory);
        yield return Plain(DocxStyles.Date, ChineseTerms.Of(draft.Date));
        yield return Plain(DocxStyles.Body, draft.Note);
        yield return Plain(DocxStyles.Body, $"公开方式：{draft.Disclosure}");
        if (draft.CopyTo.Count > 0) yield return Plain(DocxStyles.Body, $"抄送：{string.Join("，", draft.CopyTo)}");
    }

    private static Paragraph Title(Draft draft, DocxComments? comments)
    {
        var notes = ReviewNotes.OfTitle(draft);
        var runs = Runs(draft.Title);
        return Paragraph(DocxStyles.Title, comments is null || notes.Count == 0 ? runs : comments.Around(runs, notes));
    }

    private static IEnumerable<Paragraph> Section(
        DraftSection section, Dictionary<int, Evidence> evidence, DocxComments? comments)
    {
        yield return Plain(DocxStyles.Level1, section.Heading);
        foreach (var block in section.Blocks)
        {
            if (block.Heading is { } heading) yield return Plain(DocxStyles.Level2, heading);
            yield return Paragraph(DocxStyles.Body, block.Sentences.SelectMany(s => Sentence(s, evidence, comments)));
        }
    }

    private static IEnumerable<OpenXmlElement> Sentence(
        Sentence sentence, Dictionary<int, Evidence> evidence, DocxComments? comments)
    {
        var notes = ReviewNotes.Of(sentence, evidence);
        var runs = Runs(sentence.Text);
        return comments is null || notes.Count == 0 ? runs : comments.Around(runs, notes);
    }

    private static Paragraph Plain(string style, string text) => Paragraph(style, Runs(text));

    private static Paragraph Paragraph(string style, IEnumerable<OpenXmlElement> content) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    private static IEnumerable<OpenXmlElement> Runs(string text) => MarkedText.Split(XmlText.Clean(text)).Select(stretch =>
    {
        var properties = new RunProperties(new RunFonts { Hint = FontTypeHintValues.EastAsia });
        if (stretch.IsMark) properties.Highlight = new Highlight { Val = HighlightColorValues.Yellow };
        return new Run(properties, new Text(stretch.Text) { Space = SpaceProcessingModeValues.Preserve });
    });

    /// <summary>A4 with the margins of GB/T 9704-2012, in twips: 37, 26, 35 and 28 mm.</summary>
    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1587, Header = 851, Footer = 992, Gutter = 0 });

    /// <summary>Without this Word opens the letter in compatibility mode.</summary>
    private static void AddSettings(MainDocumentPart main) =>
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }));
}

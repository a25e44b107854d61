using System.Text;
using ReplyAssistant.Drafting;

namespace ReplyAssistant.Rendering;

/// <summary>Writes a draft as Markdown with one footnote for each sentence that cites.</summary>
public static class MarkdownDraftWriter
{
    public static string Write(Draft draft)
    {
        var text = new StringBuilder();
        Head(text, draft);
        var numbers = draft.NumberedSentences();
        Sections(text, draft, numbers);
        Foot(text, draft);
        Footnotes(text, draft, numbers);
        return text.ToString();
    }

    private static void Head(StringBuilder text, Draft draft)
    {
        text.Append("# ").Append(MarkdownText.Escape(draft.Title)).Append("\n\n");
        if (draft.DocumentNumber is { } number) Paragraph(text, number);
        if (draft.SuggestedClass is { } suggested) Paragraph(text, draft.IsClassDecided ? $"办理类别：{suggested}类" : $"办理类别：〔待核实：建议为 {suggested} 类〕");
        Paragraph(text, draft.Addressee);
        foreach (var paragraph in draft.Opening) Paragraph(text, paragraph);
    }

    private static void Sections(StringBuilder text, Draft draft, IReadOnlyList<NumberedSentence> numbers)
    {
        var next = 0;
        foreach (var section in draft.Sections)
        {
            text.Append("## ").Append(MarkdownText.Escape(section.Heading)).Append("\n\n");
            foreach (var block in section.Blocks)
            {
                if (block.Heading is { } heading) text.Append("### ").Append(MarkdownText.Escape(heading)).Append("\n\n");
                foreach (var sentence in block.Sentences) Sentence(text, numbers[next++].Number, sentence);
                text.Append("\n\n");
            }
        }
    }

    private static void Sentence(StringBuilder text, int number, Sentence sentence)
    {
        text.Append(MarkdownText.Escape(sentence.Text));
        if (sentence.Citations.Count > 0) text.Append("[^").Append(number).Append(']');
    }

    private static void Foot(StringBuilder text, Draft draft)
    {
        foreach (var paragraph in draft.Closing) Paragraph(text, paragraph);
        Paragraph(text, draft.Signatory);
        Paragraph(text, ChineseTerms.Of(draft.Date));
        Paragraph(text, draft.Note);
        Paragraph(text, $"公开方式：{draft.Disclosure}");
        if (draft.CopyTo.Count > 0) Paragraph(text, $"抄送：{string.Join("，", draft.CopyTo)}");
    }

    private static void Footnotes(StringBuilder text, Draft draft, IReadOnlyList<NumberedSentence> numbers)
    {
        var evidence = draft.Evidence.ToDictionary(e => e.Id);
        foreach (var (number, _, _, sentence) in numbers.Where(n => n.Sentence.Citations.Count > 0))
        {
            // A viewer numbers footnotes anew; the sentence's own number is what `reply cite` takes.
            var sources = sentence.Citations.Select(c =>
                $"依据 {c.Evidence}：{SourceLine.Of(evidence[c.Evidence])}；原文：“{c.Quote}”");
            text.Append("[^").Append(number).Append("]: ")
                .Append(MarkdownText.Escape($"第 {number} 句。{string.Join("；", sources)}{Marks(sentence)}")).Append("\n\n");
        }
    }

    private static string Marks(Sentence sentence) =>
        sentence.Marks.Count == 0 ? "" : $"；{string.Join("；", sentence.Marks.Select(MarkTerms.Of))}";

    private static void Paragraph(StringBuilder text, string content) =>
        text.Append(MarkdownText.Escape(content)).Append("\n\n");
}

namespace ReplyAssistant.Letters;

/// <summary>Cuts the answer of a letter into sections, and each section into blocks under their own headings.</summary>
internal static class LetterSections
{
    private const int MostSections = 100;

    // Shorter, 三、强化宣传引导。 is as well a heading that ends with a stop.
    private const int ShortestSentence = 16;

    /// <param name="wholeLetter">The point when the answer is not divided: the title of the proposal.</param>
    /// <returns>The sections, and the lines before the first of them.</returns>
    public static (IReadOnlyList<LetterSection> Sections, IReadOnlyList<TextLine> Preamble) Of(
        IReadOnlyList<TextLine> body, string wholeLetter)
    {
        if (body.Count == 0) return ([], []);
        var heads = SectionOutline.Of(body);
        if (heads.Count == 0) return ([Undivided(body, wholeLetter)], []);
        var sections = new List<LetterSection>();
        for (var i = 0; i < heads.Count && sections.Count < MostSections; i++)
        {
            var end = i + 1 < heads.Count ? heads[i + 1].Line : body.Count;
            var isShell = end == heads[i].Line + 1 && i + 1 < heads.Count && heads[i + 1].Mark.Level > heads[i].Mark.Level;
            if (!isShell) sections.Add(Section(body, heads[i], end));
        }
        return (sections, [.. body.Take(heads[0].Line)]);
    }

    private static LetterSection Undivided(IReadOnlyList<TextLine> body, string point) => new()
    {
        Number = "",
        Heading = new LetterPart("", body[0].Start, body[0].Start),
        Point = point,
        Start = body[0].Start,
        End = body[^1].End,
        Blocks = SectionBlocks.Of(body),
    };

    private static LetterSection Section(IReadOnlyList<TextLine> body, SectionHead head, int end)
    {
        var line = body[head.Line];
        // A number that runs straight into prose is all the heading there is; the first sentence then says the point.
        var isHeading = head.Length > 0 && !SaysItself(body, head, end);
        var cut = isHeading ? head.Length : head.Mark.Length;
        var heading = line.Part(0, cut);
        var content = Content(body, head.Line, cut, end);
        var start = content.Count > 0 ? content[0].Start : heading.End;
        return new LetterSection
        {
            Number = head.Mark.Printed,
            Heading = heading,
            Point = isHeading ? PointHeading.PointOf(heading.Text) : FirstWords(line.Text[cut..]),
            Start = start,
            End = content.Count > 0 ? content[^1].End : start,
            Blocks = SectionBlocks.Of(content),
        };
    }

    // 一、全长98.6公里，分三期实施。 with nothing under it is the answer, not a heading whose answer was forgotten.
    private static bool SaysItself(IReadOnlyList<TextLine> body, SectionHead head, int end)
    {
        var text = body[head.Line].Text;
        if (end > head.Line + 1 || head.Framed || head.Mark.IsNone || SectionBlocks.AfterHeading(body[head.Line], head.Length).Text.Length > 0) return false;
        return Quotation.FirstOutside(text[head.Mark.Length..head.Length], "，；：") >= 0
            || (text.Length - head.Mark.Length >= ShortestSentence && text[^1] is '。' or '！');
    }

    private static List<TextLine> Content(IReadOnlyList<TextLine> body, int first, int cut, int end)
    {
        var content = new List<TextLine>();
        var rest = SectionBlocks.AfterHeading(body[first], cut);
        if (rest.Text.Length > 0) content.Add(rest);
        for (var i = first + 1; i < end; i++) content.Add(body[i]);
        return content;
    }

    private static string FirstWords(string text)
    {
        var stop = Quotation.FirstOutside(text, "。！？；");
        if (stop is < 0 or > 80) stop = Quotation.FirstOutside(text, "，。；");
        return stop < 0 ? text[..Math.Min(text.Length, 80)] : text[..stop];
    }
}

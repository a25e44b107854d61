namespace ReplyAssistant.Letters;

/// <summary>Cuts an answer to one point into blocks under headings of their own, one level deep.</summary>
internal static class SectionBlocks
{
    private static readonly MarkLevel[] levels =
        [MarkLevel.Chinese, MarkLevel.BracketedChinese, MarkLevel.Arabic, MarkLevel.BracketedArabic];

    public static IReadOnlyList<LetterBlock> Of(IReadOnlyList<TextLine> content)
    {
        var heads = content.Select((line, i) => SectionHead.Of(line.Text, i)).ToList();
        var level = levels.FirstOrDefault(l => heads.Exists(head => head.Mark.Level == l), MarkLevel.None);
        var blocks = new List<LetterBlock>();
        var paragraphs = new List<LetterPart>();
        LetterPart? heading = null;
        LetterPart? opened = null;
        foreach (var head in heads)
        {
            var line = content[head.Line];
            if (level != MarkLevel.None && head.Mark.Level == level)
            {
                Close(blocks, heading, opened, paragraphs);
                opened = line.Whole;
                heading = head.Length > 0 ? line.Part(0, head.Length) : null;
                paragraphs = [];
                line = AfterHeading(line, head.Length);
            }
            if (line.Text.Length > 0) paragraphs.Add(line.Whole);
        }
        Close(blocks, heading, opened, paragraphs);
        return blocks;
    }

    /// <summary>The rest of a line after a heading that runs into it, its closing mark skipped.</summary>
    public static TextLine AfterHeading(TextLine line, int cut)
    {
        while (cut > 0 && cut < line.Text.Length && "。：:，；！？ 　".Contains(line.Text[cut])) cut++;
        return line.From(cut);
    }

    // A numbered sentence with nothing under it is no heading: it says something itself.
    private static void Close(List<LetterBlock> blocks, LetterPart? heading, LetterPart? opened, List<LetterPart> paragraphs)
    {
        if (paragraphs.Count > 0) blocks.Add(new LetterBlock(heading, paragraphs));
        else if (opened is not null) blocks.Add(new LetterBlock(null, [opened]));
    }
}

using System.Text.RegularExpressions;
using ReplyAssistant.Documents.Structure;

namespace ReplyAssistant.Documents.Cleaning;

/// <summary>Joins sentences that were cut at the end of a line or a page.</summary>
/// <remarks>
/// A line is open when it breaks off at a comma, or breaks off without any mark in a document that shows pages or an
/// even line width. In a text with one paragraph a line, a heading or a forgotten full stop is never joined.
/// </remarks>
internal sealed class BrokenLineRule(LineHints hints) : ICleaningRule
{
    private const int ShortestParagraph = 15;

    private static readonly Regex NewBeginning = new(
        @"^(?:——|[-*•·●▪◦] |再次感谢|衷心感谢|专此|此复|特此|以上(?:答复|意见)|附件|抄送|公开方式|联系|备注|注[：:]|[\u4e00-\u9fff]{2,8}[：:]|（联系|\(联系|《[^》]{2,40}》$)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public void Mend(TextEditor editor)
    {
        var text = editor.Text;
        var lines = TextLines.Of(text);
        var shape = new LineShape(text, lines, editor.Has(RepairKind.PageMarkRemoved));
        var edits = new List<TextEdit>();
        var paragraph = new OpenParagraph();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            paragraph.Add(text, lines[i]);
            var gap = text.AsSpan(lines[i].End, lines[i + 1].Start - lines[i].End);
            if (IsOpen(text, lines[i], paragraph, shape, gap) && CanContinue(text, lines[i + 1], gap) && HaveNoHint(lines, i, editor))
                edits.Add(new TextEdit(lines[i].End, gap.Length, BothLatin(text, lines[i], lines[i + 1]) ? " " : ""));
            else paragraph = new OpenParagraph();
        }
        editor.Apply(RepairKind.BrokenLineJoined, edits);
    }

    private static bool IsOpen(string text, TextLine line, OpenParagraph paragraph, LineShape shape, ReadOnlySpan<char> gap)
    {
        var last = text[line.End - 1];
        if (Characters.EndsSentence(last) || (line.Length > 1 && Characters.IsClosing(last) && Characters.EndsSentence(text[line.End - 2]))) return false;
        if (last is '，' or ',' or '、') return true;
        if (paragraph.Length < ShortestParagraph || text.AsSpan(line.Start, line.Length).Contains('\t')) return false;

        var runs = paragraph.HasStop || (paragraph.HasComma && !paragraph.IsNumbered);
        var hasBlankLine = gap.Count('\n') > 1;
        if (shape.IsPaged && runs) return true;
        // Where page marks stood, the blank line around one parts nothing.
        return (!hasBlankLine || shape.IsPaged) && shape.IsFullWidth(text, line) && IndentOf(gap) < 2;
    }

    private static bool CanContinue(string text, TextLine next, ReadOnlySpan<char> gap)
    {
        var words = next.Length > 80 ? text.Substring(next.Start, 80) : next.In(text);
        // A paragraph that begins with a number of its own, or is set in after a line that is not, is a new one.
        return Numbering.Read(words).Style == NumberingStyle.None && !NewBeginning.IsMatch(words)
            && ChineseDates.OfLine(words) is null && !Signature.IsBody(words) && !words.Contains('\t')
            && !FurnitureWords.IsHead(words) && !FurnitureWords.IsFoot(words) && IndentOf(gap) < 8;
    }

    private bool HaveNoHint(IReadOnlyList<TextLine> lines, int i, TextEditor editor) =>
        hints.At(lines[i], editor) is null && hints.At(lines[i + 1], editor) is null;

    private static int IndentOf(ReadOnlySpan<char> gap)
    {
        var indent = 0;
        for (var i = gap.Length - 1; i >= 0 && gap[i] != '\n'; i--) indent += gap[i] == '\u3000' ? 2 : 1;
        return indent;
    }

    private static bool BothLatin(string text, TextLine line, TextLine next) =>
        char.IsAsciiLetterOrDigit(text[line.End - 1]) && char.IsAsciiLetter(text[next.Start]);

    /// <summary>What the lines of the paragraph so far have shown.</summary>
    private sealed class OpenParagraph
    {
        private int depth;
        private bool begun;

        public int Length { get; private set; }
        public bool HasStop { get; private set; }
        public bool HasComma { get; private set; }
        public bool IsNumbered { get; private set; }

        public void Add(string text, TextLine line)
        {
            if (!begun) IsNumbered = Numbering.Read(line.Length > 24 ? text.Substring(line.Start, 24) : line.In(text)).Style != NumberingStyle.None;
            begun = true;
            Length += line.Length;
            for (var i = line.Start; i < line.End; i++) See(text[i]);
        }

        // A comma inside “” is part of a title: 关于“…，…”的建议.
        private void See(char c)
        {
            if (c is '“' or '《' or '（') depth++;
            else if (c is '”' or '》' or '）') depth = Math.Max(0, depth - 1);
            else if (c is '。' or '；' or ';' or '：' or ':' or '！' or '？') HasStop |= depth == 0;
            else if (c is '，' or ',') HasComma |= depth == 0;
        }
    }
}

using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>Tells a report and an expert's reading from the document that is printed after them.</summary>
internal sealed class VoiceFinder(string text, IReadOnlyList<TextLine> lines, int head, int foot)
{
    private static readonly Regex FullTextMark = Compile(@"^(?:(?:附件?|附录|以下是|以下为)[：:]?[^。；]{0,50}|[^。；]{0,20}《[^》]{1,60}》[^。；《]{0,10})(?:全文|原文)(?:如下)?[：:]?$");
    private static readonly Regex CommentMark = Compile(@"^[【\[]?(?:专家|政策|权威|图文|文件|记者|部门|官方)?(?:解读|点评|观点|评论|视角)[】\]]?[：:]?$");
    private static readonly Regex CommentTitle = Compile(@"(?:解读|解读材料|解读说明|答记者问|政策问答|图解)$|^(?:一图读懂|图解|解读)");
    private static readonly Regex NewsWords = Compile(@"本报讯|记者从[^业]|记者了解到|（记者|通讯员|小编");

    /// <summary>Writes each line's voice, furniture apart.</summary>
    /// <returns>Index of the first line of the full text; the end of the head when the whole is one text.</returns>
    public int Mark(ZoneKind[] kinds)
    {
        var mark = FindMark();
        if (mark < 0) return MarkSingleVoice(kinds);

        var voice = ZoneKind.News;
        for (var i = head; i < mark; i++)
        {
            if (CommentMark.IsMatch(Words(i))) voice = ZoneKind.Comment;
            kinds[i] = voice;
        }
        kinds[mark] = ZoneKind.Furniture;
        MarkCommentAfter(kinds, mark + 1);
        return mark + 1;
    }

    // The mark must have something to announce, and stand below a report rather than in the document's own list of annexes.
    private int FindMark()
    {
        for (var i = head; i < foot - 2; i++)
        {
            if (lines[i].Length <= 60 && FullTextMark.IsMatch(Words(i))) return i;
        }
        return -1;
    }

    private int MarkSingleVoice(ZoneKind[] kinds)
    {
        var from = Math.Min(head, foot);
        var voice = SingleVoice(from);
        Array.Fill(kinds, voice, from, foot - from);
        if (voice == ZoneKind.FullText) MarkCommentAfter(kinds, from + 1);
        return from;
    }

    private ZoneKind SingleVoice(int from)
    {
        for (var i = from; i < Math.Min(from + 6, foot); i++)
        {
            var line = Words(i);
            if (line.Length <= 80 && line[^1] is '：' or ':' || Numbering.Read(line).Style != NumberingStyle.None) return ZoneKind.FullText;
            if (line.Length <= 90 && CommentTitle.IsMatch(line)) return ZoneKind.Comment;
            if (NewsWords.IsMatch(line)) return ZoneKind.News;
        }
        return ZoneKind.FullText;
    }

    private void MarkCommentAfter(ZoneKind[] kinds, int from)
    {
        for (var i = from; i < foot; i++)
        {
            if (!CommentMark.IsMatch(Words(i))) continue;
            Array.Fill(kinds, ZoneKind.Comment, i, foot - i);
            return;
        }
    }

    private string Words(int i) => lines[i].In(text);

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

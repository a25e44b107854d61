using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Numbering;

/// <summary>A number of the four levels, where it stands.</summary>
/// <param name="OpensLine">Inside a line a number may belong to a quotation; it only fills what lines leave open.</param>
internal sealed record NumberedLine(MarkLevel Level, int Value, string Printed, TextSpan Place, bool OpensLine)
{
    private static readonly Regex inline = new(
        "[一-鿿。；：！？”）](?<at>[（(][一二三四五六七八九十]{1,3}[）)]|[（(][0-9]{1,2}[）)])|[。；：！？”）](?<at>[0-9]{1,2}[.．][^0-9])",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>In the order of their places, headings that lost their number included as if they had it.</summary>
    public static IReadOnlyList<NumberedLine> In(CheckedLetter letter)
    {
        var found = UnnumberedHeadings.Of(letter)
            .Select(heading => new NumberedLine(heading.Level, heading.Value, heading.Mark, heading.Place, OpensLine: false)).ToList();
        var answers = false;
        foreach (var paragraph in letter.Paragraphs)
        {
            // The opening may quote the proposal's own points; what stands after 现答复如下 is the bureau's.
            var isAnswer = paragraph.IsBody && paragraph.Role != LineRole.Closing && (answers || paragraph.Role != LineRole.Opening);
            answers |= paragraph.Role == LineRole.Opening && paragraph.Text.Contains("如下", StringComparison.Ordinal);
            if (!isAnswer) continue;
            Add(found, paragraph, ItemMark.Of(paragraph.Text), 0, opensLine: true);
            foreach (Match match in inline.Matches(paragraph.Text))
                Add(found, paragraph, ItemMark.Of(match.Groups["at"].Value + " "), match.Groups["at"].Index, opensLine: false);
        }
        return [.. found.OrderBy(line => line.Place.Start)];
    }

    private static void Add(List<NumberedLine> found, CheckedParagraph paragraph, ItemMark mark, int at, bool opensLine)
    {
        if (mark.Level is not (MarkLevel.Chinese or MarkLevel.BracketedChinese or MarkLevel.Arabic or MarkLevel.BracketedArabic)) return;
        // 3、4月份 counts months.
        var next = at + mark.Length;
        if (mark.Level == MarkLevel.Arabic && next < paragraph.Text.Length && char.IsAsciiDigit(paragraph.Text[next])) return;
        found.Add(new NumberedLine(mark.Level, mark.Value, mark.Printed, paragraph.Place(at, mark.Printed.Length), opensLine));
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Reading;

/// <summary>The pages of a PDF as one text: a sentence may go on from the foot of one page to the head of the next.</summary>
internal static partial class PdfPages
{
    // Below this a lone figure at the foot is as likely a cell of a table.
    private const int FewestNumbered = 2;

    /// <param name="text">With a form feed at the end of each page.</param>
    public static string Joined(string text)
    {
        var pages = text.Split('\f').Select(page => page.TrimEnd()).Where(page => page.Length > 0).ToArray();
        if (AreNumbered(pages)) pages = [.. pages.Select(WithMark)];
        return StretchedLabel().Replace(string.Join('\n', pages), "$1$2");
    }

    // 案　　号：2024118 is set so wide that pdftotext takes its first character for a column of its own.
    [GeneratedRegex(@"^(\p{IsCJKUnifiedIdeographs})\r?\n(\p{IsCJKUnifiedIdeographs}[：:])", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex StretchedLabel();

    // Only figures that count on from page to page are page numbers.
    private static bool AreNumbered(string[] pages)
    {
        var numbers = pages.Select(FootNumber).ToArray();
        return pages.Length >= FewestNumbered && numbers[0] is { } first
            && numbers.Index().All(page => page.Item == first + page.Index);
    }

    // Written as the marks of official papers are, it is removed, and recorded, like them.
    private static string WithMark(string page) => $"{page[..FootStart(page)]}— {FootNumber(page)} —";

    private static int? FootNumber(string page) =>
        page.Length - FootStart(page) <= 4
        && int.TryParse(page.AsSpan(FootStart(page)).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int FootStart(string page) => page.LastIndexOf('\n') + 1;
}

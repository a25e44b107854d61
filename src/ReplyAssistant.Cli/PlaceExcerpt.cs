using Spectre.Console;

namespace ReplyAssistant.Cli;

/// <summary>A line of a text cut around a place, and a second line that underlines the place; a Han character takes two columns.</summary>
/// <param name="Line">From 1.</param>
internal sealed record PlaceExcerpt(int Line, string Text, string Underline)
{
    private const string Cut = "…";

    /// <param name="width">Columns that the excerpt may take.</param>
    public static PlaceExcerpt Of(LineStarts lines, int start, int end, int width)
    {
        var line = lines.LineOf(start);
        var (from, to) = lines.Extent(line);
        // No character is narrower than a column, but for signs that show nothing: what is further away cannot show.
        var before = Terminal.Printable(lines.Text[Math.Max(from, start - width)..start]);
        var place = Terminal.Printable(lines.Text[start..Math.Min(Math.Min(end, to), start + width)]);
        var after = Terminal.Printable(lines.Text[Math.Min(end, to)..Math.Min(to, Math.Max(end, start) + width)]).TrimEnd();
        if (start - width <= from) before = before.TrimStart();

        place = First(place, width - (2 * Cut.Length), out _);
        var room = width - place.GetCellWidth() - (2 * Cut.Length);
        var right = Math.Min(after.GetCellWidth(), Math.Max(room / 2, room - before.GetCellWidth()));
        before = Last(before, room - right, out var cutBefore);
        after = First(after, right, out var cutAfter);
        before = cutBefore || start - width > from ? Cut + before : before;
        if (cutAfter || end < to - width) after += Cut;
        var underline = new string(' ', before.GetCellWidth()) + new string('~', Math.Max(1, place.GetCellWidth()));
        return new PlaceExcerpt(line + 1, before + place + after, underline);
    }

    private static string First(string text, int columns, out bool isCut)
    {
        var taken = 0;
        var at = 0;
        while (at < text.Length)
        {
            var next = at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);
            var wide = text[at..next].GetCellWidth();
            if (taken + wide > columns) break;
            (taken, at) = (taken + wide, next);
        }
        isCut = at < text.Length;
        return text[..at];
    }

    private static string Last(string text, int columns, out bool isCut)
    {
        var taken = 0;
        var at = text.Length;
        while (at > 0)
        {
            var next = at - (char.IsLowSurrogate(text[at - 1]) && at > 1 ? 2 : 1);
            var wide = text[next..at].GetCellWidth();
            if (taken + wide > columns) break;
            (taken, at) = (taken + wide, next);
        }
        isCut = at > 0;
        return text[at..];
    }
}

/// <summary>Where the lines of a text begin, so that a place is found without counting anew.</summary>
internal sealed class LineStarts(string text)
{
    private readonly int[] starts = [0, .. Enumerable.Range(0, text.Length).Where(i => text[i] == '\n').Select(i => i + 1)];

    public string Text => text;

    /// <summary>From 0.</summary>
    public int LineOf(int place)
    {
        var found = Array.BinarySearch(starts, place);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Without its line end.</summary>
    public (int From, int To) Extent(int line) => (starts[line], line + 1 < starts.Length ? starts[line + 1] - 1 : text.Length);
}

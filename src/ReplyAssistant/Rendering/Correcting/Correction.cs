using ReplyAssistant.Drafting;

namespace ReplyAssistant.Rendering.Correcting;

/// <summary>One certain fix: what stands at a place of the file's text, and what to write instead.</summary>
public sealed record Correction(string Rule, int Start, int End, string Before, string After);

/// <summary>Chooses of all findings the fixes that may be made without asking: none that touches a figure or a title in 《》.</summary>
public static class Corrections
{
    /// <returns>In the order of their places, none overlapping another; of two that do the first counts.</returns>
    public static IReadOnlyList<Correction> Of(IEnumerable<Finding> findings, string text)
    {
        var inTitles = InTitles(text);
        var chosen = new List<Correction>();
        var wanted = findings.SelectMany(f => FindingFixes.Of(f)
            .Select(fix => new Correction(f.Rule, fix.Place.Start, fix.Place.End, fix.Place.Quote, fix.Words)));
        foreach (var one in wanted.OrderBy(c => c.Start).ThenBy(c => c.End))
        {
            var stands = one.Start >= 0 && one.End <= text.Length && text[one.Start..one.End] == one.Before && one.Before != one.After;
            var isFree = chosen.Count == 0 || one.Start > chosen[^1].End || (one.Start == chosen[^1].End && one.End > one.Start);
            if (stands && isFree && !inTitles.AsSpan(one.Start, one.End - one.Start).Contains(true) && KeepsFigures(one, text)
                && !(one.Before + one.After).AsSpan().ContainsAny('《', '》', '\n')) chosen.Add(one);
        }
        return chosen;
    }

    // The figures that touch the place, in whole: no two may grow together and none may fall apart.
    private static bool KeepsFigures(Correction one, string text)
    {
        var (from, to) = (one.Start, one.End);
        while (from > 0 && char.IsDigit(text[from - 1])) from--;
        while (to < text.Length && char.IsDigit(text[to])) to++;
        return Figures(text[from..to]).SequenceEqual(Figures(text[from..one.Start] + one.After + text[one.End..to]));
    }

    private static string[] Figures(string text) =>
        string.Concat(text.Select(c => char.IsDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <returns>For each character whether it stands in 《》 that close on their line.</returns>
    private static bool[] InTitles(string text)
    {
        var inside = new bool[text.Length];
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') open = -1;
            else if (text[i] == '《' && open < 0) open = i;
            else if (text[i] == '》' && open >= 0)
            {
                Array.Fill(inside, true, open, i - open + 1);
                open = -1;
            }
        }
        return inside;
    }
}

using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Numbering;

/// <summary>A heading without the number that its place among the numbered ones gives it.</summary>
internal sealed record UnnumberedHeading(TextSpan Place, MarkLevel Level, int Value)
{
    public string Mark => Level switch
    {
        MarkLevel.Chinese => ChineseNumeral.Of(Value) + "、",
        MarkLevel.BracketedChinese => $"（{ChineseNumeral.Of(Value)}）",
        MarkLevel.BracketedArabic => $"（{Value}）",
        _ => $"{Value}.",
    };
}

/// <summary>Finds the headings that lost their number while the others kept theirs.</summary>
internal static class UnnumberedHeadings
{
    public static IReadOnlyList<UnnumberedHeading> Of(CheckedLetter letter)
    {
        var sections = letter.Letter.Sections;
        var marks = sections.Select(section => ItemMark.Of(section.Heading.Text)).ToList();
        var level = marks.Find(mark => !mark.IsNone).Level;
        var found = new List<UnnumberedHeading>();
        if (level is not (MarkLevel.Chinese or MarkLevel.BracketedChinese or MarkLevel.Arabic or MarkLevel.BracketedArabic)) return found;
        for (var i = 0; i < sections.Count; i++)
        {
            if (!marks[i].IsNone || sections[i].Heading.Text.Length == 0) continue;
            var first = i;
            while (i + 1 < sections.Count && marks[i + 1].IsNone && sections[i + 1].Heading.Text.Length > 0) i++;
            var before = first == 0 ? 0 : marks[first - 1].Value;
            if (!Fits(marks, first, i, before)) continue;
            for (var at = first; at <= i; at++)
                found.Add(new UnnumberedHeading(letter.Place(sections[at].Heading), level, before + 1 + at - first));
        }
        return found;
    }

    // The numbers around the gap say that as many are missing as there are headings without one; after the last number, one may follow.
    private static bool Fits(List<ItemMark> marks, int first, int last, int before) =>
        last + 1 < marks.Count ? marks[last + 1].Value == before + last - first + 2 : first == last && first > 0;
}

using System.Globalization;
using ReplyAssistant.Checking;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proofreading.Frame;

/// <summary>Title and opening name the same 案号, it is that of the proposal, and its year is not after the letter's.</summary>
internal sealed class CaseNumberRule : IFormRule
{
    public IReadOnlyList<string> Ids => ["header.number-mismatch", "header.number-year"];

    public IEnumerable<RuleHit> Check(CheckedLetter letter, CheckContext context)
    {
        var title = letter.Letter.Numbers.Where(n => n.Start < letter.Letter.Title.End).ToList();
        var opening = letter.Letter.Numbers.Where(n => n.Start >= letter.Letter.Title.End).ToList();
        return [.. Against(letter, context.Against?.Number, title, opening), .. Years(letter)];
    }

    private static IEnumerable<RuleHit> Against(CheckedLetter letter, string? asked, List<LetterPart> title, List<LetterPart> opening)
    {
        if (asked is not null)
        {
            foreach (var part in new[] { title, opening })
                if (part.Count > 0 && part.All(n => Plain(n.Text) != Plain(asked))) yield return Hit(letter, [part[0]], part[0].Text, asked);
            yield break;
        }
        var strange = opening.Where(o => title.All(t => Plain(t.Text) != Plain(o.Text))).ToList();
        // An opening may name one of several numbers, or a second one of the same proposal; another in the place of one may not be.
        if (title.Count == 0 || strange.Count == 0 || (strange.Count < opening.Count && opening.Count != title.Count)) yield break;
        var other = title.FirstOrDefault(t => opening.All(o => Plain(o.Text) != Plain(t.Text))) ?? title[0];
        yield return Hit(letter, [strange[0], other], strange[0].Text, other.Text);
    }

    // 20220468 was numbered in 2022: a letter of 2021 cannot answer it.
    private static IEnumerable<RuleHit> Years(CheckedLetter letter)
    {
        if (letter.Document.Metadata.Date is not { } date) yield break;
        foreach (var number in letter.Letter.Numbers.Where(n => n.Text.Length == 8 && n.Text.All(char.IsAsciiDigit)))
        {
            var year = int.Parse(number.Text[..4], CultureInfo.InvariantCulture);
            if (year <= date.Year || year > date.Year + 20) continue;
            yield return new RuleHit("header.number-year", [letter.Place(number)])
            {
                Words = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["number"] = number.Text, ["year"] = date.Year.ToString(CultureInfo.InvariantCulture),
                },
            };
            yield break;
        }
    }

    private static RuleHit Hit(CheckedLetter letter, IEnumerable<LetterPart> parts, string here, string there) =>
        new("header.number-mismatch", [.. parts.Select(letter.Place)])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["here"] = here, ["there"] = there },
        };

    /// <summary>046 and 46, B(2019)331 and B（2019）331 are the same number.</summary>
    private static string Plain(string number) =>
        number.Replace('（', '(').Replace('）', ')').Replace(" ", "", StringComparison.Ordinal).TrimStart('0').ToUpperInvariant();
}

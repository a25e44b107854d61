using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>Who signed and when, as it stands at the end of a letter or a policy.</summary>
internal sealed record Signature(IReadOnlyList<string> Signatories, DateOnly Date)
{
    private const int LinesSearched = 40;

    private static readonly Regex Body = new(
        @"^[\u4e00-\u9fff（）()·]{2,40}(?:政府|局|委员会|委|办公室|办公厅|办|厅|部|院|中心|会|署|司|行|公司|处|组|队|大学|学校|法院)(?:（[^）]{1,10}）)?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Seal = new(@"\s*（(?:印章|盖章|公章|代章|章)）$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static bool IsBody(string line) => Body.IsMatch(line);

    // Two bureaus may sign on one line; 财  政  部 is one name, stretched.
    private static IReadOnlyList<string> BodiesIn(string line)
    {
        var words = line.Split([' ', '\u3000', '、', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is > 1 and <= 12 && Array.TrueForAll(words, word => word.Length == 1)) words = [string.Concat(words)];
        return Array.TrueForAll(words, IsBody) ? [.. words.Select(word => Seal.Replace(word, ""))] : [];
    }

    /// <summary>The last line before <paramref name="end"/> that is a date, and the bodies named on the lines above it.</summary>
    public static Signature? Find(string text, IReadOnlyList<TextLine> lines, int end)
    {
        for (var i = Math.Min(end, lines.Count) - 1; i >= Math.Max(0, end - LinesSearched); i--)
        {
            if (ChineseDates.OfLine(lines[i].In(text)) is { } date) return new Signature(BodiesAbove(text, lines, i), date);
        }
        return null;
    }

    private static List<string> BodiesAbove(string text, IReadOnlyList<TextLine> lines, int dateLine)
    {
        var bodies = new List<string>();
        for (var i = dateLine - 1; i >= 0 && bodies.Count < 10 && lines[i].Length <= 120 && BodiesIn(lines[i].In(text)) is { Count: > 0 } found; i--)
            bodies.InsertRange(0, found);
        return bodies;
    }
}

using System.Text.RegularExpressions;
using ReplyAssistant.Documents;

namespace ReplyAssistant.Letters;

/// <summary>An asked point and where a letter answers it.</summary>
/// <param name="Hidden">Asked inside another point, without a heading of its own.</param>
public sealed record LetterPoint(string Point, int Start, int End, bool Hidden);

/// <summary>Lists every point that a letter answers, the ones without a heading of their own included.</summary>
public static class LetterPoints
{
    private const string Kinds = "(?:意见建议|建议|问题|意见|诉求|要求|设想)";

    private static readonly Regex raised = Patterns.Linear(
        "^(?:针对|关于|对于|对|至于|就|根据)?(?:您|你|贵|各位|委员|代表|提案|建议)[^。，；“]{0,14}?(?:提出|提到|提及|反映|关心|关注|建议)的?(.{4,160}?)的?" + Kinds + "[，,：:]");

    private static readonly Regex quoted = Patterns.Linear(
        "^(?:同时，|此外，|另外，)?(?:针对|关于|对于|对|至于|就)[^。，；“]{0,20}“(.{4,200}?)”等?的?" + Kinds + "[，,：:]");

    public static IReadOnlyList<LetterPoint> Of(ReplyLetter letter)
    {
        var points = new List<LetterPoint>();
        foreach (var section in letter.Sections)
        {
            points.Add(new LetterPoint(section.Point, section.Start, section.End, Hidden: false));
            foreach (var paragraph in section.Blocks.SelectMany(block => block.Paragraphs))
                points.AddRange(HiddenIn(paragraph, section.Point));
        }
        return points;
    }

    // The answer goes on to the next such question, or to the end of the paragraph.
    private static List<LetterPoint> HiddenIn(LetterPart paragraph, string asked)
    {
        var found = new List<LetterPoint>();
        foreach (var sentence in SentenceSplitter.Split(paragraph.Text))
        {
            if (PointOf(sentence.In(paragraph.Text)) is not { } point || Likeness.Of(point, asked) >= 0.6) continue;
            var start = paragraph.Start + sentence.Start;
            if (found.Count > 0) found[^1] = found[^1] with { End = start };
            found.Add(new LetterPoint(point, start, paragraph.End, Hidden: true));
        }
        return found;
    }

    private static string? PointOf(string sentence)
    {
        var head = sentence.Length <= 260 ? sentence : sentence[..260];
        var match = quoted.Match(head);
        if (!match.Success) match = raised.Match(head);
        return match.Success ? match.Groups[1].Value.Trim('“', '”', ' ') : null;
    }
}

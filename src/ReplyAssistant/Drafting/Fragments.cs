using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>Joins what is no sentence by itself (根据…的相关规定。) to the sentence that follows it.</summary>
internal static partial class Fragments
{
    public static IReadOnlyList<Sentence> Join(IReadOnlyList<Sentence> sentences)
    {
        var joined = new List<Sentence>(sentences.Count);
        foreach (var sentence in sentences)
        {
            if (joined.Count > 0 && Fragment().IsMatch(joined[^1].Text)) joined[^1] = With(joined[^1], sentence);
            else joined.Add(sentence);
        }
        return joined;
    }

    private static Sentence With(Sentence fragment, Sentence next) => new(
        fragment.Text[..^1] + "，" + next.Text, next.Kind,
        [.. fragment.Citations, .. next.Citations], [.. fragment.Marks.Union(next.Marks, StringComparer.Ordinal)]);

    [GeneratedRegex("^(根据|按照|依据|遵照)[^。；]{4,160}的?(相关|有关)?(规定|要求|精神|部署)。$")]
    private static partial Regex Fragment();
}

using System.Text.RegularExpressions;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Evidencing;

/// <summary>What a figure is about: the words right before it, without the verbs that lead to figures.</summary>
internal static class FigureContext
{
    // The nearest words carry the subject; more of them make every context different.
    private const int Length = 16;

    // Below this two contexts share a word of the trade (企业, 项目), not a subject.
    private const int LeastShared = 5;

    private static readonly Regex Verbs = Patterns.Linear(
        "(?:给予|予以|可获|获|一次性|奖励|补助|补贴|资助|奖补|支持|最高|不超过|不低于|不少于|约|近|超过|超|达到|达|为|是|共|共有|有|累计|的|按|总额|单个|每|各)+$");

    /// <summary>Letters only, the nearest last; empty where nothing but verbs stands before.</summary>
    public static string Of(string text, Quantity quantity)
    {
        var clause = text.LastIndexOfAny(['。', '；', '，', '、', '：'], Math.Max(0, quantity.Start - 1)) + 1;
        var words = string.Concat(text[Math.Min(clause, quantity.Start)..quantity.Start].Where(char.IsLetter));
        var subject = Verbs.Replace(words, "");
        return subject.Length <= Length ? subject : subject[^Length..];
    }

    /// <summary>How many letters two contexts end with alike; 0 when too few to be one subject.</summary>
    public static int Shared(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[^(n + 1)] == b[^(n + 1)]) n++;
        return n >= LeastShared || (n >= 4 && (n == a.Length || n == b.Length)) ? n : 0;
    }
}

using System.Text.RegularExpressions;

namespace ReplyAssistant.Conversations.Asking.Wording;

/// <summary>A way of saying something.</summary>
/// <param name="Intent">Null when the words fit but make no sense: the next phrase is tried.</param>
internal sealed record Phrase(Regex Pattern, Func<Heard, Intent?> Intent)
{
    // Small numbers as they are said, and what is counted with them.
    public const string Count = "(?:[0-9]{1,3}|[一二三四五六七八九十两]{1,3})";
    public const string N = @"\s*(?<n>" + Count + @")\s*";
    public const string Part = @"第?\s*(?<part>" + Count + @")\s*(?:部分|条建议|点建议|项建议|个建议|条|点|项|个问题)";
    public const string Sentence = @"第?" + N + "句(?:话)?";

    /// <summary>改为 and its sisters.</summary>
    public const string Becomes = "(?:修改为|修改成|改写为|改写成|应该?改为|改为|改成|替换为|替换成|更正为|调整为|调整成|换成|换为|写成|写为|应该?为|应该是|变成)";

    // A phrase is tried on a short text, and fits the whole of it or nothing. Linear expressions would cost half a megabyte each, and there
    // are hundreds; an honest sentence takes microseconds, and whatever takes so long is no sentence.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    public static Phrase Say(string pattern, Func<Heard, Intent?> intent) =>
        new(new Regex($@"\A(?:{pattern})\s*\z", RegexOptions.Singleline | RegexOptions.CultureInvariant, Longest), intent);

    public static Phrase Say(string pattern, Intent intent) => Say(pattern, _ => intent);

    /// <returns>Null when this was not said.</returns>
    public Intent? Read(Said said) => Pattern.Match(said.Folded) is { Success: true } match ? Intent(new Heard(match, said)) : null;
}

/// <summary>The words that a phrase asks for, out of what was said.</summary>
internal sealed class Heard(Match match, Said said)
{
    public bool Has(string group) => match.Groups[group].Success;

    public int? Count(string group) => Has(group) ? ChineseCount.Read(match.Groups[group].Value) : null;

    /// <summary>As it was said; empty when it was not.</summary>
    public string Words(string group) =>
        Has(group) ? said.Original.Substring(match.Groups[group].Index, match.Groups[group].Length).Trim() : "";

    /// <summary>In one width and lower case.</summary>
    public string Folded(string group) => match.Groups[group].Value.Trim();

    /// <summary>Words that are often set in quotation marks, without them.</summary>
    public string Unquoted(string group)
    {
        var words = Words(group).TrimStart('：', ':').Trim();
        return words.Length > 2 && Quotes.Contains(words[0]) && Quotes.Contains(words[^1]) && !words[1..^1].Any(Quotes.Contains)
            ? words[1..^1].Trim() : words;
    }

    /// <summary>A subject: without what belongs to the question only; null when nothing is left.</summary>
    public string? Subject(string group)
    {
        var words = Words(group).Trim(' ', '：', ':', '，', ',', '？', '?', '。', '“', '”', '"');
        foreach (var before in beforeSubject.Where(b => words.StartsWith(b, StringComparison.Ordinal))) words = words[before.Length..];
        foreach (var after in afterSubject.Where(a => words.EndsWith(a, StringComparison.Ordinal))) words = words[..^after.Length];
        return words.Trim() is { Length: > 1 } subject ? subject : null;
    }

    public Intent? Numbered(Func<int, Intent> intent) => Count("n") is { } n ? intent(n) : null;

    public Intent? InPart(Func<int, Intent?> intent) => Count("part") is { } part ? intent(part) : null;

    private const string Quotes = "“”\"「」『』‘’＂";

    private static readonly string[] beforeSubject = ["关于", "有关", "一下"];

    private static readonly string[] afterSubject = ["吗", "呢", "的", "方面"];
}

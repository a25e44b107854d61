using ReplyAssistant.Checking;

namespace ReplyAssistant.Verification.Names;

/// <summary>Document numbers behind titles: two for one title, not the store's, or only a year where the number should stand.</summary>
internal sealed class NumberRule : IFactRule
{
    public const string Two = "name.number-two";
    public const string Mismatch = "name.number-mismatch";
    public const string Missing = "name.number-missing";

    public IReadOnlyList<string> Ids { get; } = [Two, Mismatch, Missing];

    public async Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var cited = CitedTitle.Of(letter);
        var register = await DocumentRegister.OfAsync(context, cancellationToken);
        var hits = new List<RuleHit>();
        foreach (var same in cited.GroupBy(c => c.Key, StringComparer.Ordinal))
        {
            var numbered = same.Where(c => c.Number is not null).DistinctBy(c => c.Number).ToList();
            if (numbered.Count > 1) hits.Add(Hit(Two, letter, numbered, ("a", numbered[0].Number!), ("b", numbered[1].Number!)));
            else if (numbered.Count == 0 && same.FirstOrDefault(c => c.Year) is { } year) hits.Add(Hit(Missing, letter, [year]));
            else if (numbered.Count == 1 && Known(register, same.Key, context) is { Count: > 0 } known
                && !known.Any(k => DocumentNumbers.AreSame(k, numbered[0].Number!)))
                hits.Add(Hit(Mismatch, letter, numbered, ("known", known[0]), ("written", numbered[0].Number!)));
        }
        // One number is one document: a second title with it is a slip in either.
        foreach (var same in cited.Where(c => c.Number is not null).GroupBy(c => c.Number!, StringComparer.Ordinal))
        {
            var titles = same.DistinctBy(c => TitleKey.WithoutEdition(c.Key)).ToList();
            if (titles.Count > 1 && !titles[0].Key.Contains(titles[1].Key, StringComparison.Ordinal) && !titles[1].Key.Contains(titles[0].Key, StringComparison.Ordinal))
                hits.Add(Hit(Two, letter, titles, ("a", titles[0].Title), ("b", titles[1].Title)) with
                {
                    Message = "同一文号{number}对应两个文件名称（{a}、{b}），请核对。",
                    Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = same.Key, ["a"] = titles[0].Title, ["b"] = titles[1].Title },
                });
        }
        return hits;
    }

    // What the store's own documents say; several documents of one title are editions.
    private static List<string>? Known(DocumentRegister? register, string key, CheckContext context) =>
        register?.Of(key, context).Where(k => k is { Document: not null, Number: not null }).Select(k => DocumentNumbers.Plain(k.Number!)).ToList();

    private static RuleHit Hit(string rule, CheckedLetter letter, IReadOnlyList<CitedTitle> cited, params (string Key, string Value)[] words) =>
        new(rule, [.. cited.Reverse().Select(c => c.Sentence.Place(letter, c.Start, Behind(c)))])
        {
            Words = words.ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal),
        };

    private static int Behind(CitedTitle cited)
    {
        if (cited.Number is null && !cited.Year) return cited.End;
        var close = cited.Sentence.Text.IndexOfAny(['）', ')'], cited.End);
        var last = cited.Number is null ? close : cited.Sentence.Text.IndexOf('号', cited.End);
        return last < 0 ? cited.End : last + 1;
    }
}

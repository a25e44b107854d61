using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Evidencing;

/// <summary>Checks each sentence of a draft against the words it cites: figures with their units, days, titles, quoted names, and the order of names.</summary>
internal sealed class DraftSentenceRule : IFactRule
{
    private static readonly Regex Marks = Patterns.Linear("〔待[^〕]*〕");
    private static readonly Regex Quoted = Patterns.Linear("“(?<name>[^“”]{2,40})”");

    public const string Unsupported = "fact.unsupported";
    public const string NamesMoved = "fact.names-moved";

    public IReadOnlyList<string> Ids { get; } = [Unsupported, NamesMoved];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        if (letter.Draft is not { } draft) return Task.FromResult<IReadOnlyList<RuleHit>>([]);
        var evidence = draft.Evidence.ToDictionary(e => e.Id);
        var hits = new List<RuleHit>();
        var from = 0;
        foreach (var sentence in draft.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sentences))
        {
            var at = letter.Source.IndexOf(sentence.Text, from, StringComparison.Ordinal);
            if (at < 0) continue;
            from = at + sentence.Text.Length;
            if (Fault(sentence, evidence) is { } fault) hits.Add(Hit(Unsupported, at, fault.Place, fault.Reason));
            else if (NameOrder.Moved(Plain(sentence.Text), sentence.Citations.Select(c => c.Quote)) is { } moved)
                hits.Add(Hit(NamesMoved, at, moved, sentence.Text[moved.Start..moved.End]));
        }
        return Task.FromResult<IReadOnlyList<RuleHit>>(hits);
    }

    private static (TextSpan Place, string Reason)? Fault(Sentence sentence, Dictionary<int, Evidence> evidence)
    {
        var text = Plain(sentence.Text);
        if (sentence.Citations.Count == 0)
            return Claims.Any(text) ? (Whole(sentence), "含有数字、日期、文件或项目名称，但没有依据") : null;
        if (sentence.Citations.Any(c => !evidence.TryGetValue(c.Evidence, out var source) || !Squeezed(source.Text).Contains(Squeezed(c.Quote), StringComparison.Ordinal)))
            return (Whole(sentence), "引文在所列依据中找不到");
        var quotes = Quotes(sentence);
        if (MissingFigure(text, quotes) is { } figure) return (new TextSpan(figure.Start, figure.End), $"“{figure.Text}”不在所引原文中");
        if (Claims.Missing(text, quotes) is { } missing)
            return (PlaceOf(text, missing), $"“{missing}”不在所引原文中");
        var around = quotes + string.Concat(sentence.Citations.Select(c => evidence[c.Evidence]).SelectMany(e => e.Path.Append(e.Title)));
        foreach (Match name in Quoted.Matches(text))
        {
            var words = name.Groups["name"];
            if (!Squeezed(around).Contains(Squeezed(words.Value), StringComparison.Ordinal))
                return (new TextSpan(words.Index, words.Index + words.Length), $"“{words.Value}”不在所引原文中");
        }
        return null;
    }

    // The month of a source's day may stand for the day, and what two figures of the source make together is computed from it.
    private static Quantity? MissingFigure(string text, string quotes)
    {
        var known = QuantityReader.Read(quotes);
        return QuantityReader.Read(text).FirstOrDefault(q => q.Kind != QuantityKind.Bare && !known.Any(k => k.Means(q) || IsPart(q, k)) && !IsComputed(q, known));
    }

    private static bool IsPart(Quantity shorter, Quantity longer) =>
        shorter.Kind == QuantityKind.Date && longer.Kind == QuantityKind.Date && shorter.Value < longer.Value
        && longer.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture)
            .StartsWith(shorter.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static bool IsComputed(Quantity q, IReadOnlyList<Quantity> known)
    {
        var same = known.Where(k => k.Kind == QuantityKind.Count && k.IsSameUnit(q)).Take(20).ToList();
        return same.Where((a, i) => same.Skip(i + 1).Any(b => a.Value + b.Value == q.Value)).Any();
    }

    private static TextSpan PlaceOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? new TextSpan(0, text.Length) : new TextSpan(at, at + words.Length);
    }

    private static TextSpan Whole(Sentence sentence) => new(0, sentence.Text.Length);

    private static string Quotes(Sentence sentence) => string.Join('\n', sentence.Citations.Select(c => c.Quote));

    // Of the same length, so that places hold.
    private static string Plain(string text) => Marks.Replace(text, m => new string('\u3000', m.Length));

    private static string Squeezed(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static RuleHit Hit(string rule, int at, TextSpan place, string reason) =>
        new(rule, [new TextSpan(at + place.Start, at + place.End)])
        {
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = reason },
        };
}

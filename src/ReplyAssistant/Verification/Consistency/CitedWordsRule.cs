using System.Globalization;
using System.Text.RegularExpressions;
using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Letters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Consistency;

/// <summary>A sentence of a draft that joins a day, district or level of its source to other words than the source does.</summary>
/// <remarks>That a figure stands somewhere in the quotation is not enough: 到2025年10家、到2027年15家 holds both years.</remarks>
internal sealed class CitedWordsRule : IFactRule
{
    private const string Id = "consistency.source-differs";

    private static readonly Regex marks = Patterns.Linear("〔待[^〕]*〕");

    private static readonly Regex relative = Patterns.Linear("今年|本年|明年|去年|目前|当前");

    public IReadOnlyList<string> Ids => [Id];

    public Task<IReadOnlyList<RuleHit>> CheckAsync(CheckedLetter letter, CheckContext context, CancellationToken cancellationToken)
    {
        var evidence = letter.Draft?.Evidence.ToDictionary(e => e.Id) ?? [];
        var hits = new List<RuleHit>();
        var from = 0;
        foreach (var sentence in letter.Draft?.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sentences) ?? [])
        {
            var at = letter.Source.IndexOf(sentence.Text, from, StringComparison.Ordinal);
            if (at < 0) continue;
            from = at + sentence.Text.Length;
            if (sentence.Citations.Count > 0 && Difference(sentence, evidence) is { } word)
                hits.Add(Hit(new TextSpan(at + word.Start, at + word.End), word.In(sentence.Text)));
        }
        return Task.FromResult<IReadOnlyList<RuleHit>>(hits);
    }

    private static TextSpan? Difference(Sentence sentence, IReadOnlyDictionary<int, Evidence> evidence)
    {
        // Of the same length, so that places hold.
        var text = marks.Replace(sentence.Text, m => new string('\u3000', m.Length));
        var sources = sentence.Citations.Select(c => evidence.GetValueOrDefault(c.Evidence)).OfType<Evidence>().ToList();
        var cited = Letters(string.Join('\n', sentence.Citations.Select(c => c.Quote).Concat(sources.SelectMany(e => e.Path.Append(e.Title)))));
        foreach (var word in FixedWords.In(text))
        {
            if (!Stands(cited, text, word, before: 0, after: 3) && !Stands(cited, text, word, before: 3, after: 0)) return word;
        }
        // Where the source says 今年, the year was put in from its day.
        if (relative.IsMatch(cited)) return null;
        foreach (var day in QuantityReader.Read(text).Where(q => q.Kind == QuantityKind.Date))
        {
            var place = new TextSpan(day.Start, day.End);
            if (IsDayOfSource(day, sources) || !cited.Contains(Letters(place.In(text)), StringComparison.Ordinal)) continue;
            if (!Stands(cited, text, place, before: 0, after: 4) && !Stands(cited, text, place, before: 3, after: 0)) return place;
        }
        return null;
    }

    // A draft says of which day its source is, and dates 目前 by it.
    private static bool IsDayOfSource(Quantity day, List<Evidence> sources)
    {
        var written = day.Value.ToString("0", CultureInfo.InvariantCulture);
        return sources.Any(s => s.Date is { } date && date.ToString("yyyyMMdd", CultureInfo.InvariantCulture).StartsWith(written, StringComparison.Ordinal));
    }

    private static bool Stands(string cited, string text, TextSpan word, int before, int after)
    {
        var left = Letters(text[Math.Max(0, word.Start - 8)..word.Start]);
        var right = Letters(text[word.End..Math.Min(text.Length, word.End + 8)]);
        return cited.Contains(left[Math.Max(0, left.Length - before)..] + Letters(word.In(text)) + right[..Math.Min(after, right.Length)], StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static RuleHit Hit(TextSpan place, string here) => new(Id, [place])
    {
        Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["here"] = here },
    };
}

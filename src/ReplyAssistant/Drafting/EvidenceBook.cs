using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Drafting;

/// <summary>The evidence of one draft: numbers each place at its first use and makes the citations.</summary>
/// <param name="on">The letter's date: validity is told as of this day.</param>
internal sealed class EvidenceBook(DateOnly on)
{
    private readonly Dictionary<(string Document, int Start, int End), Evidence> entries = [];

    public IReadOnlyList<Evidence> Entries => [.. entries.Values.OrderBy(e => e.Id)];

    /// <summary>Cites words of a passage.</summary>
    public Citation Cite(SourceSentence sentence) =>
        Cite(sentence.Document, sentence.Stored, sentence.Passage.Path,
            new TextSpan(sentence.Passage.Start, sentence.Passage.End), sentence.Span, sentence.Unit.Why);

    /// <summary>Cites the day on which a document was signed; null when the day is not written in figures in its text.</summary>
    public Citation? CiteDate(SourceDocument document, StoredDocument stored)
    {
        if (stored.Metadata.Date is not { } day) return null;
        var pattern = new Regex($@"{day.Year}年0?{day.Month}月0?{day.Day}日", RegexOptions.NonBacktracking);
        var match = pattern.Matches(document.Text).LastOrDefault();
        return match is null ? null : CiteLine(document, stored, new TextSpan(match.Index, match.Index + match.Length));
    }

    /// <summary>Cites a title or document number where it stands in the document itself; null when it is not found.</summary>
    public Citation? CiteWords(SourceDocument document, StoredDocument stored, string words) =>
        WordsInText.Find(document.Text, words) is { } place ? CiteLine(document, stored, place) : null;

    private Citation CiteLine(SourceDocument document, StoredDocument stored, TextSpan words)
    {
        var start = words.Start == 0 ? 0 : document.Text.LastIndexOf('\n', words.Start - 1) + 1;
        var end = document.Text.IndexOf('\n', words.End);
        var block = document.Blocks.FirstOrDefault(b => b.Start <= words.Start && words.End <= b.End);
        var line = block is null ? new TextSpan(start, end < 0 ? document.Text.Length : end) : new TextSpan(block.Start, block.End);
        return Cite(document, stored, block is { IsHeading: false } ? block.Path : [], line, words, []);
    }

    private Citation Cite(
        SourceDocument document, StoredDocument stored, IReadOnlyList<string> path, TextSpan place, TextSpan words, IReadOnlyList<string> why)
    {
        var evidence = Entry(document, stored, path, place, why);
        var (start, end) = document.Content.Map.ToSource(words.Start, words.End);
        return new Citation
        {
            Evidence = evidence.Id,
            Quote = words.In(document.Text),
            CleanStart = words.Start,
            CleanEnd = words.End,
            Start = start,
            End = end,
            Original = document.Content.Source[start..end],
        };
    }

    private Evidence Entry(
        SourceDocument document, StoredDocument stored, IReadOnlyList<string> path, TextSpan place, IReadOnlyList<string> why)
    {
        var key = (document.Id, place.Start, place.End);
        if (entries.TryGetValue(key, out var known)) return known;
        var (start, end) = document.Content.Map.ToSource(place.Start, place.End);
        return entries[key] = new Evidence
        {
            Id = entries.Count + 1,
            DocumentId = document.Id,
            Title = stored.Metadata.Title,
            DocumentNumber = stored.Metadata.DocumentNumber,
            Issuer = stored.Metadata.Issuer,
            Date = stored.Metadata.Date,
            Kind = stored.Metadata.Kind,
            Validity = stored.Validity.On(on),
            ValidityReason = stored.Validity.Reason,
            Zone = document.Zones.FirstOrDefault(z => z.Start <= place.Start && place.Start < z.End)?.Kind ?? ZoneKind.FullText,
            Path = path,
            CleanStart = place.Start,
            CleanEnd = place.End,
            Start = start,
            End = end,
            Text = place.In(document.Text),
            Why = why,
        };
    }
}

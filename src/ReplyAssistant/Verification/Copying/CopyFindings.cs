using ReplyAssistant.Checking;
using ReplyAssistant.Documents;
using ReplyAssistant.Verification.PastLetters;
using ReplyAssistant.Verification.Quantities;

namespace ReplyAssistant.Verification.Copying;

/// <summary>How much of a letter stands in an earlier reply, where, and which figures came along.</summary>
internal static class CopyFindings
{
    public static readonly IReadOnlyList<string> Ids = ["copying.share", "copying.passage", "copying.old-figures"];

    // A letter may repeat a position; from a fifth of the letter on a reader should know.
    private const double Share = 0.2;
    private const int Passage = 80;
    private const int MostPlaces = 10;

    public static IReadOnlyList<RuleHit> Of(CheckedLetter letter, IReadOnlyList<PastLetter> past, int freshDays)
    {
        var stretches = letter.Letter.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Paragraphs).Select(p => new TextSpan(p.Start, p.End)).ToList();
        var hits = new List<RuleHit>();
        var letters = letter.Text.Count(char.IsLetterOrDigit);
        // What is the same letter is no copy; of two letters that share a passage the one with more tells it.
        var taken = new List<TextSpan>();
        var copies = past.Where(p => !p.IsSameCase)
            .Select(p => (Past: p, Copy: CopiedRuns.Of(letter.Text, stretches, p.Document.Text)))
            .OrderByDescending(c => c.Copy.Sum(r => CopiedRuns.LettersIn(letter.Text, r)));
        foreach (var (source, all) in copies)
        {
            var runs = all.Where(r => !taken.Exists(t => t.Start < r.End && r.Start < t.End)).OrderByDescending(r => r.Length).ToList();
            var copied = runs.Sum(r => CopiedRuns.LettersIn(letter.Text, r));
            if (runs.Count == 0 || (copied < Share * letters && runs[0].Length < Passage)) continue;
            taken.AddRange(runs);
            hits.Add(Hit(letter, source, runs, (double)copied / letters));
            if (OldFigures(letter, source, runs, freshDays) is { } old) hits.Add(old);
        }
        return hits;
    }

    private static RuleHit Hit(CheckedLetter letter, PastLetter source, List<TextSpan> runs, double share)
    {
        var figures = runs.SelectMany(r => QuantityReader.Read(letter.Text, r.Start, r.End)).Where(IsFigure).Select(q => q.Text).Distinct(StringComparer.Ordinal).ToList();
        // A later letter cannot be what this one was written from.
        var isEarlier = source.Date is not { } then || letter.Document.Metadata.Date is not { } written || then <= written;
        return new RuleHit(share >= Share && isEarlier ? "copying.share" : "copying.passage", [.. runs.Take(MostPlaces).Select(r => letter.Place(r.Start, r.End))])
        {
            Words = Words(
                ("share", $"{Math.Round(share * 100)}%"), ("source", source.Name), ("longest", $"{CopiedRuns.LettersIn(letter.Text, runs[0])}"), ("count", $"{runs.Count}"),
                ("figures", figures.Count == 0 ? "" : $"；其中带有数据：{string.Join('、', figures.Take(6))}{(figures.Count > 6 ? "等" : "")}")),
        };
    }

    // Figures of a state that were true when the source was written; what a rule provides (最高500万元) stays.
    private static RuleHit? OldFigures(CheckedLetter letter, PastLetter source, List<TextSpan> runs, int freshDays)
    {
        if (letter.Document.Metadata.Date is not { } written || source.Date is not { } then || written.DayNumber - then.DayNumber < freshDays) return null;
        var theirs = Bare(source.Document.Text);
        var places = runs.SelectMany(r => SentenceSplitter.Split(letter.Text, r.Start, r.End))
            .Where(s => IsState(s.In(letter.Text)))
            .SelectMany(s => QuantityReader.Read(letter.Text, s.Start, s.End))
            // A changed figure may stand in the middle of a copied sentence: it counts with the words before it.
            .Where(q => IsFigure(q) && theirs.Contains(Bare(letter.Text[Math.Max(0, q.Start - 5)..q.End]), StringComparison.Ordinal))
            .ToList();
        return places.Count == 0 ? null : new RuleHit("copying.old-figures", [.. places.Take(MostPlaces).Select(q => letter.Place(q.Start, q.End))])
        {
            Words = Words(("source", source.Name), ("figures", string.Join('、', places.Select(q => q.Text).Distinct(StringComparer.Ordinal).Take(6)))),
        };
    }

    // 三期 and 二层 name things.
    private static bool IsFigure(Quantity q) =>
        q.Kind is QuantityKind.Count or QuantityKind.Percent or QuantityKind.Rank or QuantityKind.Multiple
        && (q.Value >= 10 || q.Text.Any(char.IsAsciiDigit));

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static bool IsState(string sentence) =>
        !sentence.Contains('《') && !Provision.Any(w => sentence.Contains(w, StringComparison.Ordinal)) && State.Any(w => sentence.Contains(w, StringComparison.Ordinal));

    private static readonly string[] Provision = ["规定", "明确", "给予", "不超过", "不低于", "最高", "方案要求", "标准为"];

    private static readonly string[] State = ["全市", "全区", "全县", "全省", "我市", "我区", "截至", "截止", "目前", "已", "共有", "累计", "现有", "总"];

    private static Dictionary<string, string> Words(params (string Key, string Value)[] words) => words.ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
}

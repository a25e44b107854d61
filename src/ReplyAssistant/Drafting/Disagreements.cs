using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>Marks sentences of a draft whose sources disagree on a figure or on how far a thing is.</summary>
internal static partial class Disagreements
{
    private const string FigureMark = "〔待核实：与另一来源数据不一致〕";
    private const string StatusMark = "〔待核实：与另一来源所述进展不一致〕";

    public static IReadOnlyList<DraftSection> Mark(IReadOnlyList<DraftSection> sections, IReadOnlyList<Evidence> evidence)
    {
        var documents = evidence.ToDictionary(e => e.Id, e => e.DocumentId);
        var all = sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sentences).Where(s => s.Citations.Count > 0).ToList();
        return [.. sections.Select(s => s with { Blocks = [.. s.Blocks.Select(b => b with { Sentences = [.. b.Sentences.Select(Judge)] })] })];

        Sentence Judge(Sentence sentence)
        {
            if (sentence.Citations.Count == 0) return sentence;
            var quote = sentence.Citations[0].Quote;
            var source = documents[sentence.Citations[0].Evidence];
            var others = all.Where(o => !string.Equals(documents[o.Citations[0].Evidence], source, StringComparison.Ordinal))
                .Select(o => o.Citations[0].Quote)
                .ToList();
            if (others.Any(o => FigureClaims.Disagree(quote, o))) return With(sentence, FigureMark, "conflict:figure");
            return others.Any(o => StatusDiffers(quote, o)) ? With(sentence, StatusMark, "conflict:status") : sentence;
        }
    }

    private static Sentence With(Sentence sentence, string mark, string code) =>
        sentence with { Text = DatedWording.WithMark(sentence.Text, mark), Marks = [.. sentence.Marks, code] };

    /// <summary>One says that a document is being written, the other builds on it as issued.</summary>
    internal static bool StatusDiffers(string a, string b) =>
        TitlesInText.In(a).Any(t => TitlesInText.In(b).Contains(t) && Unfinished(a, t) != Unfinished(b, t));

    private static bool Unfinished(string text, string title)
    {
        var at = text.IndexOf("《" + title + "》", StringComparison.Ordinal);
        return Making().IsMatch(text[Math.Max(0, at - 16)..at]);
    }

    [GeneratedRegex("编制|起草|制定|拟订|拟定|修订|征求意见|开展的?$")]
    private static partial Regex Making();
}

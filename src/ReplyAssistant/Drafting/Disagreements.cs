using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>Marks sentences of a draft whose sources disagree on a figure, on what is given for a thing, or on how far it is.</summary>
internal static partial class Disagreements
{
    private const string FigureMark = "〔待核实：与另一来源数据不一致〕";
    private const string SupportMark = "〔待核实：与另一来源标准不一致〕";
    private const string StatusMark = "〔待核实：与另一来源所述进展不一致〕";

    public static IReadOnlyList<DraftSection> Mark(IReadOnlyList<DraftSection> sections, IReadOnlyList<Evidence> evidence)
    {
        var sources = evidence.ToDictionary(e => e.Id);
        var all = sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sentences).Where(s => s.Citations.Count > 0).ToList();
        return [.. sections.Select(s => s with { Blocks = [.. s.Blocks.Select(b => b with { Sentences = [.. b.Sentences.Select(Judge)] })] })];

        Sentence Judge(Sentence sentence)
        {
            if (sentence.Citations.Count == 0) return sentence;
            var ours = ProvisionOf(sentence);
            var source = DocumentOf(sentence);
            var others = all.Where(o => !string.Equals(DocumentOf(o), source, StringComparison.Ordinal)).Select(ProvisionOf).ToList();
            if (others.Any(o => FigureClaims.Disagree(ours.Quote, o.Quote))) return With(sentence, FigureMark, "conflict:figure");
            if (others.Any(o => SupportConflict.Between(ours, o))) return With(sentence, SupportMark, "conflict:figure");
            return others.Any(o => StatusDiffers(ours.Quote, o.Quote)) ? With(sentence, StatusMark, "conflict:status") : sentence;
        }

        Provision ProvisionOf(Sentence sentence) => Provision.Of(sentence.Citations[0], sources[sentence.Citations[0].Evidence]);

        string DocumentOf(Sentence sentence) => sources[sentence.Citations[0].Evidence].DocumentId;
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

    [GeneratedRegex("编制|起草|制定|拟订|拟定|修订|征求意见|开展的?$", RegexOptions.NonBacktracking)]
    private static partial Regex Making();
}

using System.Text.RegularExpressions;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Drafting;

/// <summary>The sentences of a unit that go into the letter.</summary>
internal sealed partial class SentenceChoice(DraftingContext context)
{
    private const int MostOfProvision = 4;
    private const double Bears = 0.35;
    private const double HeadingShare = 0.8;

    private IReadOnlyList<SourceSentence> From(AnswerUnit unit, RequestMatter matter)
    {
        var all = SourceSentence.Of(unit, context.Documents[unit.Document.Id])
            .Where(IsUsable)
            .ToList();
        if (all.Count == 0) return all;
        if (all[0].IsPolicy) return MostBearing(all, unit, matter);
        if (unit.OnlyFor is { } clauses) return [.. all.Where(s => matter.Bearing(s.Text, clauses) >= Bears)];
        return unit.AnswersSamePoint ? all : [.. all.Where(s => Bearing(s, unit, matter) >= Bears)];
    }

    private static IReadOnlyList<SourceSentence> MostBearing(List<SourceSentence> all, AnswerUnit unit, RequestMatter matter) =>
        [.. all
            .Select(s => (Sentence: s, Bearing: Bearing(s, unit, matter)))
            .Where(s => s.Bearing >= Bears)
            .OrderByDescending(s => s.Bearing)
            .Take(MostOfProvision)
            .Select(s => s.Sentence)
            .OrderBy(s => s.Span.Start)];

    // What stands under a heading is about what the heading says, and is read together with it.
    private static double Bearing(SourceSentence sentence, AnswerUnit unit, RequestMatter matter) => Math.Max(
        matter.Bearing(sentence.Text),
        matter.Bearing(string.Join("\n", unit.Path.Append(sentence.Text))) * HeadingShare);

    // Table rows, lines that only lead to a list, who is responsible for a provision, a policy's covering note,
    // and what some other proposer asked are no sentences of an answer.
    private static bool IsUsable(SourceSentence sentence) =>
        sentence.Kind != SentenceKind.Courtesy && sentence.Text.Length >= 6
        && "。；！”）".Contains(sentence.Text[^1]) && !sentence.Text.Contains('\t')
        && !NotAnAnswer().IsMatch(sentence.Text) && !IsCondition(sentence);

    // One of the conditions or cases that a provision lists says nothing without the line that leads to the list.
    private static bool IsCondition(SourceSentence sentence) =>
        Item().IsMatch(sentence.Text) && LeadsToList().IsMatch(sentence.Passage.Text);

    /// <summary>The sentences of a unit that the letter does not say yet, nor anything newer of the same things.</summary>
    /// <remarks>The best answer to a request is said there even if an earlier answer said it: a point must not stay without one.</remarks>
    public IReadOnlyList<SourceSentence> NewFrom(AnswerUnit unit, RequestEvidence evidence, int request)
    {
        var sentences = From(unit, evidence.Matter);
        var fresh = sentences.Where(s => !context.Written.Any(w => Says(w.Sentence, s))).ToList();
        return fresh.Count == 0 && unit.Score >= evidence.Units.Max(u => u.Score)
            ? [.. sentences.Where(s => !context.Written.Any(w => w.Request == request && Says(w.Sentence, s)))]
            : fresh;
    }

    private static bool Says(SourceSentence written, SourceSentence sentence)
    {
        var isCopy = NearCopy.Dice(written.Text, sentence.Text) >= NearCopy.Threshold;
        if (isCopy && SameFigures(written.Text, sentence.Text)) return true;
        if (!(written.Date > sentence.Date)) return false;
        return FigureClaims.IsOutdatedBy(sentence.Text, written.Text)
            || (isCopy && !FigureClaims.Disagree(written.Text, sentence.Text));
    }

    [GeneratedRegex("^（?(责任|牵头|配合)(单位|部门)[：:]|现将.{0,80}印发|请认真(贯彻|执行|组织)|收悉|现(将.{0,20})?答复如下|现.{0,30}通知如下|^为(了|深入|进一步|全面|贯彻|落实|加快|推动|规范|健全|加强).{4,160}(制定本|提出以下|提出如下|通知如下)|^(提案|代表|委员|您|你们|贵会|各位委员|各位代表)们?(所)?(提出|建议|反映|关注|关心|提到)|^(以上|上述)(建议|意见|事项)")]
    private static partial Regex NotAnAnswer();

    [GeneratedRegex("^[（(][一二三四五六七八九十]{1,3}[）)]")]
    private static partial Regex Item();

    [GeneratedRegex("(下列|以下)[^。：:\n]{0,20}[：:]\n")]
    private static partial Regex LeadsToList();

    private static bool SameFigures(string a, string b) =>
        NearCopy.Figures(a).Order(StringComparer.Ordinal).SequenceEqual(NearCopy.Figures(b).Order(StringComparer.Ordinal), StringComparer.Ordinal);
}

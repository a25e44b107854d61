using System.Text.RegularExpressions;
using ReplyAssistant.Proposals;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Drafting;

/// <summary>Writes the answer to one request: what was done, what policies provide, what comes next, what has to be supplied.</summary>
internal sealed partial class SectionDrafter(DraftingContext context)
{
    private readonly SentenceChoice choice = new(context);
    private readonly SentenceWriter writer = new(context);

    /// <summary>Letters whose day was told in this section.</summary>
    private readonly HashSet<string> dated = new(StringComparer.Ordinal);

    public DraftSection Draft(int index, string heading, ProposalRequest request, RequestEvidence evidence)
    {
        dated.Clear();
        var blocks = new List<(string Heading, List<Sentence> Sentences)>();
        var plans = new List<Sentence>();
        foreach (var unit in UnitChoice.Answers(evidence, context.Profile.FreshDays)) AddAnswer(index, unit, evidence, blocks, plans);
        if (Provisions(index, evidence) is { Count: > 0 } provisions) blocks.Add(("有关政策规定", provisions));
        if (blocks.Count == 0 && plans.Count == 0)
        {
            var nothing = new DraftBlock(null, [Supply.Everything(request, context.Proposal)]);
            return new DraftSection(index, heading, Stance.NothingFound, [nothing]);
        }

        if (evidence.Uncovered.Count > 0) plans.Add(Supply.Clauses(evidence.Uncovered));
        if (!plans.Any(p => p.Kind == SentenceKind.Plan && p.Citations.Count > 0)) plans.Add(Supply.NextSteps());
        blocks.Add(("下一步工作安排", plans));

        var stance = StanceReader.Of([.. blocks.SelectMany(b => b.Sentences)], evidence.Uncovered.Count > 0);
        return new DraftSection(index, heading, stance, [.. blocks.Select((b, i) => Numbered(b, i, blocks.Count))]);
    }

    private void AddAnswer(
        int request, AnswerUnit unit, RequestEvidence evidence, List<(string Heading, List<Sentence> Sentences)> blocks, List<Sentence> plans)
    {
        var taken = choice.NewFrom(unit, evidence.Matter, request, IsBest(unit, evidence)).ToList();
        var opening = taken.FindIndex(s => SentenceKinds.OpensPlan(s.Text));
        var sentences = new List<Sentence>();
        for (var i = 0; i < taken.Count; i++)
        {
            context.Written.Add((request, taken[i]));
            var target = opening >= 0 && i >= opening ? plans : sentences;
            target.Add(writer.FromLetter(taken[i], target.Count == 0));
        }
        if (sentences.Count == 0) return;
        if (!dated.Contains(taken[0].Document.Id) && sentences.Any(IsUndated) && AsOf(taken[0]) is { } asOf)
        {
            sentences.Insert(0, asOf);
            dated.Add(taken[0].Document.Id);
        }
        AddUnder(SubHeading.Of(unit), Ordinals.Mend(sentences), blocks);
    }

    private static void AddUnder(string heading, IReadOnlyList<Sentence> sentences, List<(string Heading, List<Sentence> Sentences)> blocks)
    {
        var known = blocks.FindIndex(b => string.Equals(b.Heading, heading, StringComparison.Ordinal));
        if (known >= 0) blocks[known].Sentences.AddRange(sentences);
        else blocks.Add((heading, [.. sentences]));
    }

    // It names no year, so a reader would take it for today's.
    private static bool IsUndated(Sentence sentence) => !Year().IsMatch(sentence.Text);

    // One sentence dates what follows from an old letter, so that none of it reads as if it were today's.
    private Sentence? AsOf(SourceSentence source)
    {
        if (source.Date is not { } day || !context.IsOld(day)) return null;
        if (context.Book.CiteDate(source.Document, source.Stored) is not { } date) return null;
        return new Sentence(
            $"本项以下有关情况引自{day.Year}年{day.Month}月{day.Day}日的答复，请更新后使用{DatedWording.ToVerify}。",
            SentenceKind.Status, [date], [$"as-of:{day:yyyy-MM-dd}", "to-verify:old-source"]);
    }

    private List<Sentence> Provisions(int request, RequestEvidence evidence)
    {
        var sentences = new List<Sentence>();
        string? named = null;
        foreach (var unit in UnitChoice.Provisions(evidence, context.On))
        {
            var taken = choice.NewFrom(unit, evidence.Matter, request, IsBest(unit, evidence));
            for (var i = 0; i < taken.Count; i++)
            {
                context.Written.Add((request, taken[i]));
                var isNew = !string.Equals(named, unit.Document.Id, StringComparison.Ordinal);
                var (lead, places) = isNew ? PolicyLead.First(taken[i], context.Book)
                    : i == 0 ? (PolicyLead.Next(taken[i]), []) : ("", []);
                sentences.Add(writer.FromPolicy(taken[i], lead, places));
                named = unit.Document.Id;
            }
        }
        return sentences;
    }

    [GeneratedRegex("20[0-9]{2}年")]
    private static partial Regex Year();

    private static bool IsBest(AnswerUnit unit, RequestEvidence evidence) => unit.Score >= evidence.Units.Max(u => u.Score);

    private static DraftBlock Numbered((string Heading, List<Sentence> Sentences) block, int index, int count) =>
        new(count == 1 ? null : $"（{ChineseNumber.Of(index + 1)}）{block.Heading}", block.Sentences);
}

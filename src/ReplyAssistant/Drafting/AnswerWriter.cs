using System.Text.RegularExpressions;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Drafting;

/// <summary>Writes down what past letters answered, under their own sub-headings, dated.</summary>
internal sealed partial class AnswerWriter(DraftingContext context)
{
    private readonly SentenceChoice choice = new(context);
    private readonly SentenceWriter writer = new(context);

    public void Write(int request, RequestEvidence evidence, SectionOutline outline)
    {
        var dated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in UnitChoice.Answers(evidence, context.Profile.FreshDays))
        {
            var taken = choice.NewFrom(unit, evidence, request);
            if (taken.Count == 0) continue;
            var (done, plans) = Write(taken, request);
            outline.Plans.AddRange(plans);
            if (done.Count > 0 && !dated.Contains(unit.Document.Id) && Origin(taken[0], done) is { } origin)
            {
                done.Insert(0, origin);
                dated.Add(unit.Document.Id);
            }
            outline.Add(SubHeading.Of(unit), Ordinals.Mend(Fragments.Join(done)));
        }
    }

    // From 下一步 on, a letter speaks of what comes next.
    private (List<Sentence> Done, List<Sentence> Plans) Write(IReadOnlyList<SourceSentence> taken, int request)
    {
        List<Sentence> done = [], plans = [];
        var target = done;
        foreach (var sentence in taken)
        {
            if (SentenceKinds.OpensPlan(sentence.Text)) target = plans;
            target.Add(writer.FromLetter(sentence, first: target.Count == 0));
            context.Written.Add((request, sentence));
        }
        return (done, plans);
    }

    // It does not say as of when, so a reader would take it for today's; a year in passing (由2023年底的…提高到…) does not say it.
    private static bool IsUndated(Sentence sentence) => !Day().IsMatch(sentence.Text);

    // One sentence says from whom and of which day what follows is, so that none of it reads as ours or as today's.
    private Sentence? Origin(SourceSentence source, List<Sentence> done)
    {
        if (source.Date is not { } day || context.Book.CiteDate(source.Document, source.Stored) is not { } date) return null;
        var written = $"{day.Year}年{day.Month}月{day.Day}日的答复";
        if (context.OtherBureau(source) is { } bureau && context.Book.CiteWords(source.Document, source.Stored, bureau) is { } name)
        {
            return new Sentence(
                $"本项以下有关情况引自{bureau}{written}，系其他单位情况，仅供参考{DatedWording.ToVerify}。",
                SentenceKind.Status, [date, name], [$"as-of:{day:yyyy-MM-dd}", "to-verify:other-bureau"]);
        }
        return context.IsOld(day) && done.Any(IsUndated)
            ? new Sentence(
                $"本项以下有关情况引自{written}，请更新后使用{DatedWording.ToVerify}。",
                SentenceKind.Status, [date], [$"as-of:{day:yyyy-MM-dd}", "to-verify:old-source"])
            : null;
    }

    [GeneratedRegex("^([一二三四五六七八九十]是)?(到|自|据|从)?20[0-9]{2}年|(截[至止]|于|（)20[0-9]{2}年")]
    private static partial Regex Day();
}

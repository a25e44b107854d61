using System.Globalization;
using System.Text.RegularExpressions;

namespace ReplyAssistant.Drafting;

/// <summary>Turns a sentence of a source into one of the letter: dated, in the bureau's voice, with marks where a person must act.</summary>
internal sealed partial class SentenceWriter(DraftingContext context)
{
    /// <summary>A sentence of a past letter.</summary>
    public Sentence FromLetter(SourceSentence source, bool first)
    {
        var text = first ? Connective().Replace(source.Text, "") : Enumerator().Replace(source.Text, "");
        var marks = new List<string>();
        var citations = new List<Citation> { context.Book.Cite(source) };
        if (source.Date is { } day)
        {
            marks.Add("as-of:" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (day < context.On) text = PutInDay(source, text, day, marks, citations);
        }
        else
        {
            text = DatedWording.WithMark(text, DatedWording.ToVerify);
            marks.Add("to-verify:undated-source");
        }
        text = MarkDue(source, text, marks);
        text = MarkFormerAsker(source, text, marks);
        text = InOurVoice(source, text);
        text = MarkEnded(source, text, marks);
        return new Sentence(text, source.Kind, citations, marks);
    }

    /// <summary>A sentence of a provision, after the words that say where it stands.</summary>
    public Sentence FromPolicy(SourceSentence source, string lead, IReadOnlyList<Citation> places)
    {
        var marks = new List<string>();
        if (source.Date is { } day) marks.Add("as-of:" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var citations = new List<Citation> { context.Book.Cite(source) };
        var text = lead + YearOfTarget(source, citations) + Numbered().Replace(source.Text, "");
        citations.AddRange(places);
        if (lead.Length > 0 && places.Count > 0 && source.Stored.Metadata is { DocumentNumber: null } or { Date: null })
        {
            text = DatedWording.WithMark(text, "〔待核实：该文件的文号、日期和时效〕");
            marks.Add("to-verify:provenance");
        }
        if (PolicyLead.IsTargetDue(text, context.On))
        {
            text = DatedWording.WithMark(text, "〔待核实：目标年份已到，请补充实际完成情况〕");
            marks.Add("to-verify:target-due");
        }
        else text = MarkDue(source, text, marks);
        if (source.Stored.Validity.On(context.On) == Documents.ValidityStatus.Unknown) marks.Add("validity:unknown");
        text = MarkEnded(source, text, marks);
        return new Sentence(text, source.Kind, citations, marks);
    }

    // "到2025年，…。…更加凸显。": the year at the head of a paragraph of targets holds for each sentence of it;
    // without it a target would read as achieved.
    private string YearOfTarget(SourceSentence source, List<Citation> citations)
    {
        var line = source.Document.Text.LastIndexOf('\n', source.Span.Start) + 1;
        var head = TargetHead().Match(source.Document.Text[line..source.Span.Start]);
        if (!head.Success || TargetHead().IsMatch(source.Text)) return "";
        var words = new Documents.TextSpan(line + head.Index, line + head.Index + head.Length);
        citations.Add(context.Book.Cite(source with { Span = words }));
        return head.Value + "，";
    }

    private string PutInDay(SourceSentence source, string text, DateOnly day, List<string> marks, List<Citation> citations)
    {
        var dated = DatedWording.From(text, day);
        if (!dated.Relative) return text;
        marks.Add("to-verify:relative-wording");
        if (context.Book.CiteDate(source.Document, source.Stored) is { } date)
        {
            citations.Add(date);
            return dated.Text;
        }
        return DatedWording.WithMark(text, "〔待核实：原文表述随时间变化〕");
    }

    private string MarkDue(SourceSentence source, string text, List<string> marks)
    {
        if (source.Date is not { } day || !DueDates.HaveCome(source.Text, day, context.On)) return text;
        marks.Add("to-verify:target-due");
        return DatedWording.WithMark(text.Replace(DatedWording.ToVerify, "", StringComparison.Ordinal), DueDates.Mark);
    }

    private static string MarkFormerAsker(SourceSentence source, string text, List<string> marks)
    {
        if (!FormerAsker.IsNamed(source.Text)) return text;
        marks.Add("to-verify:former-asker");
        return DatedWording.WithMark(text, FormerAsker.Mark);
    }

    // 我局 in a letter of another bureau is that bureau.
    private string InOurVoice(SourceSentence source, string text) =>
        context.OtherBureau(source) is { } issuer ? Voice().Replace(text, issuer) : text;

    private string MarkEnded(SourceSentence source, string text, List<string> marks)
    {
        foreach (var (title, status) in context.Ended.In(source.Text))
        {
            marks.Add("expired:" + title);
            text = DatedWording.WithMark(text, $"〔待核实：《{title}》{EndedTitles.Words(status)}，不再作为依据〕");
        }
        if (EndedProgramme(source) is { } programme && !Ended().IsMatch(source.Text))
        {
            marks.Add("expired:" + programme);
            text = DatedWording.WithMark(text, $"〔待核实：该{programme}已到期〕");
        }
        return text;
    }

    // "（目前该扶持计划已到期）" at a paragraph's end speaks of sentences before it as well.
    private static string? EndedProgramme(SourceSentence source)
    {
        var match = Ended().Match(source.Passage.Text);
        if (!match.Success) return null;
        var name = match.Groups["name"].Value;
        return source.Text.Contains(name, StringComparison.Ordinal) ? name : null;
    }

    [GeneratedRegex("该(?<name>[\\p{IsCJKUnifiedIdeographs}]{2,10}?)(现|目前)?已(经)?(到期|失效|废止|终止|结束)")]
    private static partial Regex Ended();

    [GeneratedRegex("^(此外|同时|其次|再次|另外|但是|而且|并且|其中|因此|为此)，")]
    private static partial Regex Connective();

    // 其次 and 再次 want a 首先 before them, and 此外 something to be beside of (GB/T 15834 is silent; practice).
    [GeneratedRegex("^(此外|其次|再次|另外)，")]
    private static partial Regex Enumerator();

    [GeneratedRegex("^(力争)?[到至]20[0-9]{2}年(底|末)?")]
    private static partial Regex TargetHead();

    [GeneratedRegex("^([一二三四五六七八九十]+是|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[(（][0-9]+[)）]|[0-9]+[.．、])\\s*")]
    private static partial Regex Numbered();

    [GeneratedRegex("我[局委办厅]")]
    private static partial Regex Voice();
}

using System.Text.RegularExpressions;
using ReplyAssistant.Drafting;
using ReplyAssistant.Verification;

namespace ReplyAssistant.Conversations.Changing;

/// <summary>A sentence in a drafter's own words: its sources stay as far as they say it, and what they do not say is marked.</summary>
internal static partial class Rewording
{
    private const string Mark = "〔待核实：起草人改写，没有依据〕";
    private const string Code = "to-verify:rewritten";

    // Of the pairs of characters; a sentence told in another order keeps most, one about something else a few common words.
    private const double Carried = 0.6;
    private const double Related = 0.3;

    /// <summary>Other words for the whole sentence: marks of the old words do not hold for them.</summary>
    public static Sentence Of(Sentence old, string text)
    {
        var ended = text.EndsWith('。') || text.EndsWith('！') || text.EndsWith('？') || text.EndsWith('；') ? text : text + "。";
        var share = Share(ended, Known(old));
        var citations = share < Related ? [] : old.Citations;
        var marks = old.Marks.Where(m => citations.Count > 0 && m.StartsWith("as-of", StringComparison.Ordinal));
        return Judged(old with { Text = ended, Citations = citations, Marks = [.. marks] }, old, share);
    }

    /// <summary>A few words changed: what else is said of the sentence stays.</summary>
    public static Sentence InPlace(Sentence old, string text) =>
        old.Citations.Count == 0 || old.Marks.Contains(Code)
            ? old with { Text = text } : Judged(old with { Text = text }, old, Share(text, Known(old)));

    // Figures, dates and titles are the verifier's to mark, and it does.
    private static Sentence Judged(Sentence sentence, Sentence old, double share)
    {
        if (SentenceKinds.Of(sentence.Text, Documents.DocumentKind.Reply) == SentenceKind.Courtesy) return sentence;
        var plain = Marks().Replace(sentence.Text, "");
        if (sentence.Citations.Count > 0 && share >= Carried && SaysNoMoreOfItsState(plain, Known(old))) return sentence;
        var isMarkedAnyway = sentence.Citations.Count == 0 ? Claims.Any(plain) : Claims.Missing(plain, Quotes(sentence)) is not null;
        return isMarkedAnyway ? sentence
            : sentence with { Text = DatedWording.WithMark(sentence.Text, Mark), Marks = [.. sentence.Marks, Code] };
    }

    // 正在建设 and 已建成 share nearly all their words.
    private static bool SaysNoMoreOfItsState(string text, string known) =>
        State().Matches(text).Select(m => m.Value).All(w => known.Contains(w, StringComparison.Ordinal));

    private static string Known(Sentence old) => Marks().Replace(old.Text, "") + "\n" + Quotes(old);

    private static string Quotes(Sentence sentence) => string.Join('\n', sentence.Citations.Select(c => c.Quote));

    private static double Share(string text, string known)
    {
        var letters = string.Concat(Marks().Replace(text, "").Where(char.IsLetterOrDigit));
        if (letters.Length < 2) return 1;
        var pairs = Enumerable.Range(0, letters.Length - 1).Select(i => letters.Substring(i, 2)).ToList();
        var there = string.Concat(known.Where(char.IsLetterOrDigit));
        return (double)pairs.Count(p => there.Contains(p, StringComparison.Ordinal)) / pairs.Count;
    }

    [GeneratedRegex("〔[^〔〕]*(?:〔[^〔〕]*〕[^〔〕]*)*〕", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex("已|未|不|将|正在|拟|完成|建成|落实|取消|停止", RegexOptions.NonBacktracking)]
    private static partial Regex State();
}

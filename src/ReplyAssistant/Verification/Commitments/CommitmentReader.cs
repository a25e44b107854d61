using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Verification.Commitments;

/// <summary>Lists what a letter promises, in the order of the text.</summary>
public static class CommitmentReader
{
    private const string Body = "[一-龥]{1,14}?(?:局|委员会|委|厅|办公室|办|部门|中心|集团|公司|管委会|政府|街道|支队|联盟|协会|银行|院)";

    private static readonly Regex own = Patterns.Linear("我(?:局|委|厅|办|部|院|会|中心|司|处|署|所|站|行|公司|们|单位)|本(?:局|委|厅|办|单位)");

    private static readonly Regex vague = Patterns.Linear("(?:我[市省区县州])?(?:各?(?:相关|有关|主管|责任|职能|相应))(?:的)?(?:部门|单位|方面|地区|处室)");

    private static readonly Regex named = Patterns.Linear($"[一-龥]{{2}}[区县市]人民政府|[市省区县州]{Body}|各区|各县|各街道|各部门|各地|国家{Body}|[一-龥]{{2,10}}(?:局|委员会|厅|管委会|集团|公司)");

    private static readonly Regex subjectEnd = Patterns.Linear("将|拟|计划|力争|争取|预计|会同|联合|牵头|继续|进一步|正|按照|结合|根据|也|还|要|已");

    /// <param name="written">The letter's day; null when it has none, and then no relative date is known.</param>
    public static IReadOnlyList<Commitment> Of(string text, ReplyLetter letter, DateOnly? written)
    {
        var found = new List<Commitment>();
        foreach (var section in letter.Sections)
        {
            foreach (var paragraph in section.Blocks.SelectMany(b => b.Paragraphs))
            {
                foreach (var sentence in SentenceSplitter.Split(text, paragraph.Start, paragraph.End))
                {
                    var words = sentence.In(text);
                    if (IsPromise(words, written)) found.Add(Read(words, sentence, section.Point, written));
                }
            }
        }
        return found;
    }

    /// <summary>True where some clause of the sentence promises, or names a day that lies ahead by which something is done.</summary>
    public static bool IsPromise(string sentence, DateOnly? written)
    {
        if (PromiseWords.Promise(sentence)) return true;
        return written is { } day && PromiseWords.NamesDay(sentence) && DueDay.In(sentence, day) is { } due && due.Day > day;
    }

    private static Commitment Read(string words, TextSpan place, string point, DateOnly? written)
    {
        var due = DueDay.In(words, written ?? DateOnly.MinValue.AddYears(1989));
        var (owner, isVague) = OwnerIn(words);
        return new Commitment
        {
            Quote = words, Place = place, Point = point, Owner = owner, IsOwnerVague = isVague,
            DueText = written is null ? null : due?.Text, Due = written is null ? null : due?.Day,
        };
    }

    // Whoever is named first of all is the subject; a bureau named with 会同 comes after it.
    private static (string? Owner, bool IsVague) OwnerIn(string words)
    {
        (Match Match, bool Vague)[] all = [(own.Match(words), false), (vague.Match(words), true), (Subject(words), false)];
        var candidates = all
            .Where(c => c.Match.Success)
            .OrderBy(c => c.Match.Index)
            .ToList();
        return candidates.Count == 0 ? (null, false) : (candidates[0].Match.Value, candidates[0].Vague);
    }

    private static Match Subject(string words)
    {
        foreach (Match match in named.Matches(words))
        {
            var after = words.AsSpan(match.Index + match.Length);
            if (subjectEnd.EnumerateMatches(after[..Math.Min(8, after.Length)]).MoveNext()) return match;
        }
        return Match.Empty;
    }
}

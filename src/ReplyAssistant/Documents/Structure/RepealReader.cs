using System.Text.RegularExpressions;

namespace ReplyAssistant.Documents.Structure;

/// <summary>Reads what a document says of others: 《…》同时废止, 《…》已失效, 该扶持计划已到期.</summary>
internal sealed class RepealReader(string text, DateOnly? issued)
{
    private const int LongestSentence = 1500;

    private static readonly Regex Named = Compile("《([^《》\n]{2,100})》(?:[（(]([^（()）\n]{2,40}号)[）)])?");
    private static readonly Regex Ending = Compile(
        "(同时|一并|即行|相应)?(?:予以|自行|已经?|均已?|现已|也已|已于[^，。；《]{4,14}|于[^，。；《]{4,14})?(废止|失效|到期|过期|停止执行|停止实施|不再执行|不再实施)");
    private static readonly Regex Programme = Compile(
        "(?:该|此|上述|这一|这项)(?:项)?([\u4e00-\u9fff]{2,8}?)(?:目前|现|也|均)?已(?:经)?(废止|失效|到期|过期|停止执行|停止实施)");
    private static readonly Regex FromDay = Compile("(?:自|于) ?" + ChineseDates.Pattern);
    private static readonly Regex InForce = Compile("起(?:施行|实施|执行|生效)");
    private static readonly Regex TermOfAnother = Compile("《([^《》\n]{2,100})》(?:[（(]([^（()）\n]{2,40}号)[）)])?(?:的)?有效期(?:截?至|截?止|到|为至)到? ?" + ChineseDates.Pattern);

    private readonly List<RepealStatement> statements = [];
    private readonly HashSet<(string, ValidityStatus)> seen = [];
    private DateOnly? lastInForceFrom;

    public IReadOnlyList<RepealStatement> Read(IReadOnlyList<Zone> zones)
    {
        foreach (var zone in zones.Where(z => z.Kind == ZoneKind.FullText))
        {
            foreach (var span in SentenceSplitter.Split(text, zone.Start, zone.End))
            {
                if (span.Length <= LongestSentence) ReadSentence(span);
            }
        }
        return statements;
    }

    private void ReadSentence(TextSpan span)
    {
        var sentence = span.In(text);
        if (TermOfAnother.Match(sentence) is { Success: true } term && ChineseDates.Read(term, 3) is { } last)
            Add(term, ValidityStatus.Expired, last.AddDays(1), sentence);
        foreach (Match ending in Ending.Matches(sentence))
        {
            if (IsDenied(sentence, ending.Index)) continue;
            var status = StatusOf(ending.Groups[2].Value);
            foreach (var named in Meant(sentence, ending)) Add(named, status, FirstDayWithout(sentence, status, ending), sentence);
        }
        if (InForce.IsMatch(sentence)) lastInForceFrom = ChineseDates.Read(FromDay.Match(sentence)) ?? issued;
        if (Programme.Match(sentence) is { Success: true } programme) AddProgramme(span, programme, sentence);
    }

    // 废止《甲》《乙》 names what follows it; 《甲》《乙》同时废止 all before it, 《甲》已失效 only those of its own clause.
    private static List<Match> Meant(string sentence, Match ending)
    {
        var end = ending.Index + ending.Length;
        var all = Named.Matches(sentence).ToList();
        var after = all.FindAll(n => n.Index >= end && OnlyJoins(sentence, end, n.Index));
        if (after.Count > 0 && (ending.Groups[2].Value is "废止" or "停止执行" or "停止实施")) return after;

        var together = ending.Groups[1].Success;
        var clause = together ? 0 : sentence.LastIndexOfAny(['，', '；', ',', ';'], Math.Max(0, ending.Index - 1)) + 1;
        return all.FindAll(n => n.Index >= clause && n.Index + n.Length <= ending.Index && !IsBasis(sentence, n.Index));
    }

    // Between the word and the title, and from title to title, only particles and other titles may stand.
    private static bool OnlyJoins(string sentence, int from, int to)
    {
        var between = Named.Replace(sentence[from..to], "");
        return between.Length <= 12 && between.IndexOfAny(['，', '。', '；']) < 0;
    }

    private static bool IsBasis(string sentence, int at)
    {
        var before = sentence[Math.Max(0, at - 4)..at];
        return before.Contains("根据", StringComparison.Ordinal) || before.Contains("依据", StringComparison.Ordinal)
            || before.Contains("按照", StringComparison.Ordinal) || before.Contains("依照", StringComparison.Ordinal)
            || before.Contains("替代", StringComparison.Ordinal)
            || before.EndsWith("印发", StringComparison.Ordinal) || before.EndsWith("出台", StringComparison.Ordinal);
    }

    private static bool IsDenied(string sentence, int at)
    {
        var before = sentence[Math.Max(0, at - 3)..at];
        return before.IndexOfAny(['未', '不', '否', '将', '拟', '若', '如']) >= 0;
    }

    private DateOnly? FirstDayWithout(string sentence, ValidityStatus status, Match ending)
    {
        if (ChineseDates.Read(FromDay.Match(sentence)) is { } day)
            return status == ValidityStatus.Expired && sentence.Contains("到期", StringComparison.Ordinal) ? day.AddDays(1) : day;
        var isOnIssue = sentence.Contains("之日起", StringComparison.Ordinal);
        if (isOnIssue) return issued;
        // 本办法自…起施行。《…》同时废止。: the day stands in the sentence before.
        return ending.Groups[1].Success ? lastInForceFrom : null;
    }

    // 该扶持计划 is the …扶持计划 named last before it in the same paragraph, with or without 《》.
    private void AddProgramme(TextSpan span, Match programme, string sentence)
    {
        var kind = programme.Groups[1].Value;
        var paragraph = text.LastIndexOf('\n', span.Start) + 1;
        var from = Math.Max(paragraph, span.Start - LongestSentence);
        var before = text[from..(span.Start + programme.Index)];
        var at = before.LastIndexOf(kind, StringComparison.Ordinal);
        if (at < 0 || ProgrammeName(before, at + kind.Length, kind.Length) is not { } name) return;
        AddOnce(new RepealStatement(name, null, StatusOf(programme.Groups[2].Value), null, sentence));
    }

    private static string? ProgrammeName(string before, int end, int kindLength)
    {
        var start = end;
        while (start > 0 && end - start < 30 && Cleaning.Characters.IsHan(before[start - 1])) start--;
        var name = before[start..end];
        foreach (var verb in (string[])["开展", "实施", "印发", "出台", "设立", "执行", "推行", "推出", "制定", "组织", "启动", "按照"])
        {
            var cut = name.LastIndexOf(verb, StringComparison.Ordinal);
            if (cut >= 0 && cut + verb.Length < name.Length - kindLength) name = name[(cut + verb.Length)..];
        }
        return name.Length > kindLength + 1 ? name.TrimStart('了', '的') : null;
    }

    private static ValidityStatus StatusOf(string word) => word is "失效" or "到期" or "过期" ? ValidityStatus.Expired : ValidityStatus.Repealed;

    private void Add(Match named, ValidityStatus status, DateOnly? from, string quote) =>
        AddOnce(new RepealStatement(named.Groups[1].Value, named.Groups[2].Success ? named.Groups[2].Value : null, status, from, quote));

    private void AddOnce(RepealStatement statement)
    {
        if (seen.Add((statement.Title, statement.Status))) statements.Add(statement);
    }

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

using System.Text.RegularExpressions;
using ReplyAssistant.Indexing;

namespace ReplyAssistant.Drafting;

/// <summary>Words that say which document a provision is from: 《…》（…号）关于…的…提出，</summary>
internal static partial class PolicyLead
{
    /// <summary>The document by title and number, and the place that the sentence is from.</summary>
    public static (string Lead, IReadOnlyList<Citation> Citations) First(SourceSentence sentence, EvidenceBook book)
    {
        var citations = new List<Citation>();
        var metadata = sentence.Stored.Metadata;
        var name = Name(metadata.Title);
        if (book.CiteWords(sentence.Document, sentence.Stored, name) is { } title) citations.Add(title);
        var lead = $"《{InnerMarks(name)}》";
        if (metadata.DocumentNumber is { } number && book.CiteWords(sentence.Document, sentence.Stored, number) is { } place)
        {
            citations.Add(place);
            lead += $"（{number}）";
        }
        return (lead + About(sentence) + Verb(sentence.Text, sentence.Passage.Path) + "，", citations);
    }

    /// <summary>For a further provision of the document that was just named.</summary>
    public static string Next(SourceSentence sentence) =>
        $"该{Noun(sentence.Stored)}{About(sentence)}{(Verb(sentence.Text, sentence.Passage.Path) is var verb && verb.StartsWith('第') ? verb : "还" + verb)}，";

    /// <summary>True when the provision names a year that has come since, so that its outcome has to be looked up.</summary>
    public static bool IsTargetDue(string sentence, DateOnly on) =>
        Target().Matches(sentence).Any(m => int.Parse(m.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture) <= on.Year);

    // "…关于印发《X》的通知" is called X.
    private static string Name(string title) =>
        Covering().Match(title) is { Success: true } covering ? covering.Groups["name"].Value : title;

    private static string About(SourceSentence sentence)
    {
        var names = sentence.Passage.Path.Select(HeadingWords.Of).Where(n => n.Length > 0).ToList();
        if (names.Count == 0 || sentence.Passage.Path.Any(p => Article().IsMatch(p))) return "";
        var last = names[^1];
        if (last.Any(char.IsAsciiDigit) || sentence.Text.StartsWith(last, StringComparison.Ordinal)) return "";
        var above = names.Count > 1 ? names[^2] : "";
        if (Label().IsMatch(last) && above.Length is > 0 and <= 20 && !Chapter().IsMatch(above) && !above.Any(char.IsAsciiDigit)) return $"关于{above}的{last}";
        return last.Length <= 20 ? $"在“{last.Replace('“', '‘').Replace('”', '’')}”部分" : "";
    }

    private static string Verb(string sentence, IReadOnlyList<string> path)
    {
        var article = path.Select(p => Article().Match(p)).LastOrDefault(m => m.Success);
        if (article is not null) return article.Value + "规定";
        return Provides().IsMatch(sentence) ? "提出" : "载明";
    }

    private static string Noun(StoredDocument document) =>
        Kind().Match(Name(document.Metadata.Title)) is { Success: true } kind ? kind.Value : "文件";

    private static string InnerMarks(string title) => title.Replace('《', '〈').Replace('》', '〉');

    [GeneratedRegex("^.{2,60}?关于(印发|发布|公布)《?(?<name>[^《》]{4,60}?)》?的(通知|公告)$")]
    private static partial Regex Covering();

    // What a plan calls the parts of each item.
    [GeneratedRegex("^.{0,4}(领域|目标|内容|布局|要求|原则|方向|任务|举措)$")]
    private static partial Regex Label();

    // Chapters that every plan has; they do not say whose target or task it is.
    [GeneratedRegex("^(总体要求|总体目标|主要目标|主要任务|重点任务|工作任务|保障措施|工作要求|总则|附则)$")]
    private static partial Regex Chapter();

    [GeneratedRegex("^第[一二三四五六七八九十百零]+条")]
    private static partial Regex Article();

    [GeneratedRegex("(意见|办法|措施|规划|方案|条例|细则|规定|计划|通知|决定|政策)(?=$|（|的通知)")]
    private static partial Regex Kind();

    [GeneratedRegex("到 ?20|至 ?20|力争|支持|鼓励|推动|推进|加快|打造|建设|发展|培育|完善|健全|强化|加强|实施|给予|补助|资助|聚焦|围绕|依托")]
    private static partial Regex Provides();

    [GeneratedRegex("(到|至|力争|争取|截至)[^。；]{0,6}?(?<year>20[0-9]{2})年")]
    private static partial Regex Target();
}

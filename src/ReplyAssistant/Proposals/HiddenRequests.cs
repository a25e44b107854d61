using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Finds a second matter that is asked inside a request in passing.</summary>
internal static class HiddenRequests
{
    // Above this the second matter is the first one in other words.
    private const double SameMatter = 0.4;

    private static readonly Regex together = Patterns.Linear("(?:请|望|希望|恳请|建议|予以)[^。；]{0,12}一并[^。；]{0,8}(?:解决|研究|考虑|处理|落实|答复|协调|推进)");

    private static readonly Regex concrete = Patterns.Linear("[（(](?:如|例如|比如|像)[^）)]{2,40}[）)].{4,120}(?:请|希望|恳请|望)[^。；]{0,12}(?:解决|研究|协调|处理|考虑)");

    private static readonly Regex besides = Patterns.Linear("^(?:另外|此外|另|还有|顺带|附带)[，,]?[^。；]{0,30}?(?:建议|请|希望|恳请|望)");

    private static readonly Regex courtesy = Patterns.Linear(
        "[，,；]?(?:也)?(?:请|望|希望|恳请|予以)(?:有关部门|相关部门|市政府|贵局)?[^。；，]{0,8}(?:一并)?[^。；，]{0,6}(?:解决|研究解决|研究|考虑|处理|落实|答复|协调)(?:解决)?$");

    private static readonly Regex opening = Patterns.Linear("^(?:另外|此外|另|还有|顺带|附带)[，,]?(?:也|还)?(?:建议|请|希望|恳请)?");

    public static IReadOnlyList<ProposalRequest> In(ProposalRequest request, int index)
    {
        var found = new List<ProposalRequest>();
        var body = request.Text.StartsWith(request.Heading, StringComparison.Ordinal) ? request.Text[request.Heading.Length..] : request.Text;
        foreach (var clause in Clauses(body))
        {
            if (!together.IsMatch(clause) && !concrete.IsMatch(clause) && !besides.IsMatch(clause)) continue;
            var heading = Heading(clause);
            if (heading.Length < 6 || Likeness.Of(heading, request.Heading) >= SameMatter) continue;
            found.Add(new ProposalRequest { Number = "", Heading = heading, Text = clause, HiddenIn = index });
        }
        return found;
    }

    private static IEnumerable<string> Clauses(string text) =>
        SentenceSplitter.Split(text).SelectMany(sentence => sentence.In(text).Split('；', '\n'))
            .Select(clause => clause.Trim()).Where(clause => clause.Length is >= 8 and <= 600);

    private static string Heading(string clause)
    {
        var text = clause.TrimEnd('。', '；', '！', '？', ' ');
        text = courtesy.Replace(text, "");
        text = text[opening.Match(text).Length..];
        return text.Trim('，', '、', '；', ' ');
    }
}

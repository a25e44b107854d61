using System.Text.RegularExpressions;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Drafting;

/// <summary>Sentences that say what a person has to supply, and whom to ask.</summary>
internal static partial class Supply
{
    /// <summary>Nothing was found: the one sentence of the section.</summary>
    public static Sentence Everything(ProposalRequest request, Proposal proposal)
    {
        var who = proposal.CoBureaus.Count > 0
            ? $"请向本单位相关业务处室及会办单位（{string.Join("、", proposal.CoBureaus)}）"
            : "请向本单位相关业务处室";
        return Mark($"〔待补充：{About(request.Heading)}未检索到可引用的依据。{who}征询现行政策、工作进展和下一步安排后补写。〕");
    }

    /// <summary>Clauses of a request on which nothing was found; null when none of them asks for a thing that can be named.</summary>
    public static Sentence? Clauses(IReadOnlyList<string> clauses)
    {
        var named = clauses.Where(c => IsFreeOfFacts(c) && Asks(c)).Select(c => $"“{Inner(Lead().Replace(c, ""))}”").ToList();
        if (named.Count == 0) return null;
        var about = "关于" + string.Concat(named);
        return Mark($"〔待补充：{about}，未检索到可引用的依据，请业务处室提供。〕");
    }

    public static Sentence NextSteps() => Mark("〔待补充：下一步工作安排、责任单位和完成时限。〕");

    private static Sentence Mark(string text) => new(text, SentenceKind.Explanation, [], ["to-supply"]);

    private static string About(string text) => IsFreeOfFacts(text) ? $"关于“{Inner(text)}”，" : "关于本项建议，";

    // A figure or title out of the proposal is no fact of ours: it is not repeated where nothing carries it.
    private static bool IsFreeOfFacts(string text) => !text.Any(c => char.IsDigit(c) || c is '《' or '〔');

    // Complaints and hopes (避免企业…, 希望…) are reasons for a request, not things to be supplied.
    private static bool Asks(string clause) => clause.Length >= 6 && !Reason().IsMatch(clause);

    [GeneratedRegex("^(避免|防止|以免|希望|企业|群众|让|使|造成|导致|但|因)|的$|一并|研究解决")]
    private static partial Regex Reason();

    private static string Inner(string text) => text.Replace('“', '‘').Replace('”', '’');

    [GeneratedRegex("^(并|同时|以及|建议|请|此外|另外)+，?")]
    private static partial Regex Lead();
}

using System.Text.RegularExpressions;
using ReplyAssistant.Documents;
using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Divides prose into the clauses that each may ask for a thing of its own; what explains stays with what it explains.</summary>
internal static class AskedClauses
{
    // A thing of its own: 做个统一的牌子, 就近建个检测的地方.
    private static readonly Regex ownThing = Patterns.Linear(
        "^(?:就近|就地|同时|再|也|还|并|另|一并|顺便|尽快|早日|最好)*[^，。；]{0,12}?(?:建设|建立|设立|设置|开设|开办|开通|开行|增设|增开|新建|成立|组建|搭建|培育|引进|出台|制定|做|建|修|办|开|装|设|搞|盖|添|配)(?:[一两三]?(?:个|所|处|座|条|家|支|批|套|部|项)|一些|些)");

    /// <summary>The clauses of a paragraph; together they are the paragraph but for the marks and blanks between them.</summary>
    public static IEnumerable<string> Of(string paragraph) =>
        SentenceSplitter.Split(paragraph).SelectMany(sentence => BySemicolon(sentence.In(paragraph))).SelectMany(BySecondWish);

    private static List<string> BySemicolon(string sentence)
    {
        var clauses = new List<string>();
        var from = 0;
        foreach (var at in Outside(sentence, "；;"))
        {
            // 一律不得…；违者… and a clause that tells why stay together.
            if (AskOpening.IsStatement(sentence[(at + 1)..].Trim())) continue;
            Add(clauses, sentence[from..(at + 1)]);
            from = at + 1;
        }
        Add(clauses, sentence[from..]);
        return clauses;
    }

    // 建议增设红绿灯，同时建议加装护栏; 做个牌子，就近建个检测的地方.
    private static List<string> BySecondWish(string clause)
    {
        var clauses = new List<string>();
        var from = 0;
        foreach (var at in Outside(clause, "，,"))
        {
            var (before, after) = (clause[from..at], clause[(at + 1)..]);
            if (!IsSecondWish(before.Trim(), after.Trim())) continue;
            Add(clauses, clause[from..(at + 1)]);
            from = at + 1;
        }
        Add(clauses, clause[from..]);
        return clauses;
    }

    private static bool IsSecondWish(string before, string after)
    {
        var end = after.IndexOfAny(['，', ',']);
        var next = end < 0 ? after : after[..end];
        if (Courtesy.Is(next) || next.Length < 6 || before.Length < 6) return false;
        if (ownThing.IsMatch(before) && ownThing.IsMatch(next)) return true;
        return AskOpening.IsClear(next) && (AskOpening.IsClear(before) || AskOpening.IsOrder(before) || AskOpening.IsSoft(before));
    }

    /// <summary>Places of a mark outside quotations and brackets.</summary>
    private static IEnumerable<int> Outside(string text, string marks)
    {
        for (var at = Quotation.FirstOutside(text, marks); at >= 0 && at + 1 < text.Length; at = Quotation.FirstOutside(text, marks, at + 1)) yield return at;
    }

    private static void Add(List<string> clauses, string text)
    {
        if (text.Trim() is { Length: > 0 } clause) clauses.Add(clause);
    }
}

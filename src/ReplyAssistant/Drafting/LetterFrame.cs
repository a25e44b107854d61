using System.Text.RegularExpressions;
using ReplyAssistant.Profiles;
using ReplyAssistant.Proposals;

namespace ReplyAssistant.Drafting;

/// <summary>What stands around the answers: title, addressee, opening, closing, copies. From the profile and the proposal's kind.</summary>
internal sealed partial class LetterFrame(Profile profile, Proposal proposal)
{
    private readonly KindProfile kind = proposal.Kind == ProposalKind.Npc ? profile.Npc : profile.Cppcc;

    public string Title => Fill(kind.Title);

    /// <summary>With its full-width colon.</summary>
    public string Addressee => (proposal.Proposers.Count == 0 ? "〔待补充：提案人或领衔代表〕" : Name()) + "：";

    public IReadOnlyList<string> Opening => [.. kind.Opening.Select(Fill)];

    public IReadOnlyList<string> Closing => [.. kind.Closing.Select(Fill), profile.Farewell];

    public IReadOnlyList<string> CopyTo => kind.CopyTo;

    /// <summary>您 for one person, 贵会 for a body, 你们 for several.</summary>
    public string You
    {
        get
        {
            if (proposal.Proposers.Count != 1) return proposal.Proposers.Count == 0 ? "您" : "你们";
            var name = proposal.Proposers[0];
            if (Several().IsMatch(name)) return "你们";
            if (Group().IsMatch(name)) return "你们";
            return Body().IsMatch(name) ? "贵会" : "您";
        }
    }

    private string Name()
    {
        // "第五代表团代表11名" counts who signed; it is nobody's name.
        var names = string.Join("、", proposal.Proposers.Where((p, i) => i == 0 || !Count().IsMatch(p)));
        if (proposal.Proposers.Any(p => Body().IsMatch(p) || Group().IsMatch(p) || Titled().IsMatch(p))) return names;
        return names + (proposal.Kind == ProposalKind.Npc ? "代表" : "委员");
    }

    private string Fill(string template) => template
        .Replace("{issuer}", profile.Issuer.FullName, StringComparison.Ordinal)
        .Replace("{short}", profile.Issuer.ShortName, StringComparison.Ordinal)
        .Replace("{region}", profile.Issuer.Region, StringComparison.Ordinal)
        .Replace("{you}", You, StringComparison.Ordinal)
        .Replace("{session}", proposal.Session ?? "〔待补充：届次〕", StringComparison.Ordinal)
        .Replace("{number}", proposal.Number ?? "〔待补充：编号〕", StringComparison.Ordinal)
        .Replace("{title}", TitleInMarks(), StringComparison.Ordinal);

    // GB/T 15834-2011, 4.15.3.7: 《》 inside 《》 becomes 〈〉.
    private string TitleInMarks() => proposal.Title.Replace('《', '〈').Replace('》', '〉');

    [GeneratedRegex("等(委员|代表|[0-9一二三四五六七八九十]+[位名])|、")]
    private static partial Regex Several();

    [GeneratedRegex("(小组|代表团|界别组?|组)$")]
    private static partial Regex Group();

    [GeneratedRegex("(会|工商联|民盟|民建|民进|农工党|致公党|九三学社|台盟|界|社)$")]
    private static partial Regex Body();

    [GeneratedRegex("(委员|代表)(等)?[0-9一二三四五六七八九十]+[名人位]$")]
    private static partial Regex Count();

    [GeneratedRegex("(委员|代表)$")]
    private static partial Regex Titled();
}

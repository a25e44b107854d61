using ReplyAssistant.Proposals;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Cli.Commands;

/// <summary>Prints what is understood of a proposal.</summary>
internal static class ProposalText
{
    public static void Show(Terminal terminal, Proposal proposal)
    {
        terminal.Json(new { Kind = "proposal", Proposal = JsonDraftWriter.Describe(proposal) });
        if (terminal.IsJson) return;

        terminal.Line($"{ChineseTerms.Of(proposal.Kind)}：{proposal.Title}");
        terminal.Line($"案号：{proposal.Number ?? "未写明"}；届次：{proposal.Session ?? "未写明"}；提出人：{Listed(proposal.Proposers)}");
        if (proposal.LeadBureau is { } lead) terminal.Line($"主办：{lead}；会办：{Listed(proposal.CoBureaus)}");
        terminal.Line($"\n建议事项 {proposal.Requests.Count} 条：");
        for (var i = 0; i < proposal.Requests.Count; i++)
        {
            var request = proposal.Requests[i];
            var hidden = request.HiddenIn is { } host ? $"（含在第 {host} 条内）" : "";
            terminal.Line($"  {i + 1}. {request.Number}{(request.Number.Length > 0 ? "　" : "")}{request.Heading}{hidden}");
        }
        foreach (var remark in ProposalRemarks.Of(proposal)) terminal.Line(remark);
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count > 0 ? string.Join("、", names) : "未写明";
}

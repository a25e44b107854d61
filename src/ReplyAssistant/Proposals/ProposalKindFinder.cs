using ReplyAssistant.Letters;

namespace ReplyAssistant.Proposals;

/// <summary>Tells a CPPCC proposal from an NPC suggestion: by session, then by form, then by title and wording.</summary>
internal static class ProposalKindFinder
{
    /// <returns>And whether session, form or title tell it; otherwise the wording alone does.</returns>
    public static (ProposalKind Kind, bool IsTold) Of(ProposalForm form, string? session, string title, IReadOnlyList<string> lines)
    {
        if (session is not null && SessionName.IsNpc(session) is { } npc) return (Kind(npc), true);
        if (FromForm(form) is { } known) return (known, true);
        if (title.EndsWith("提案", StringComparison.Ordinal)) return (ProposalKind.Cppcc, true);
        var head = string.Concat(lines.Take(40));
        var cppcc = Count(head, "政协", "委员", "提案");
        var deputies = Count(head, "人大", "代表", "议案");
        return (cppcc != deputies ? Kind(deputies > cppcc) : Kind(title.EndsWith("建议", StringComparison.Ordinal)), false);
    }

    private static ProposalKind? FromForm(ProposalForm form)
    {
        var labels = form.Entries.Select(entry => entry.Label).ToList();
        var cppcc = labels.Count(label => label.Contains("提案", StringComparison.Ordinal) || label.Contains("委员", StringComparison.Ordinal) || label is "界别" or "案号");
        var npc = labels.Count(label => label is "建议编号" or "建议号" or "建议人" or "建议案号" || label.Contains("代表", StringComparison.Ordinal));
        return cppcc == npc ? null : Kind(npc > cppcc);
    }

    private static ProposalKind Kind(bool npc) => npc ? ProposalKind.Npc : ProposalKind.Cppcc;

    private static int Count(string text, params string[] words) =>
        words.Sum(word => text.Split(word, StringSplitOptions.None).Length - 1);
}

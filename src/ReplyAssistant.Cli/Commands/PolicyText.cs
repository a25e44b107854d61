using ReplyAssistant.Documents;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Cli.Commands;

/// <summary>Prints what is understood of a policy: its metadata and its headings.</summary>
internal static class PolicyText
{
    public static void Show(Terminal terminal, SourceDocument document)
    {
        var metadata = document.Metadata;
        var headings = document.Blocks.Where(b => b.IsHeading).ToList();
        terminal.Json(new
        {
            metadata.Kind,
            metadata.Title,
            metadata.Issuer,
            metadata.DocumentNumber,
            metadata.Date,
            Validity = document.Validity.Status,
            ValidityReason = document.Validity.Reason,
            document.Validity.Until,
            Headings = headings.Select(h => new { Level = h.HeadingLevel, Text = document.TextOf(h), h.Path, h.Zone }),
            Repeals = document.Repeals,
        });
        if (terminal.IsJson) return;

        terminal.Line($"{ChineseTerms.Of(metadata.Kind)}：{metadata.Title}");
        terminal.Line($"发文机关：{metadata.Issuer ?? "不明"}；发文字号：{metadata.DocumentNumber ?? "不明"}；"
            + $"日期：{(metadata.Date is { } day ? ChineseTerms.Of(day) : "不明")}；时效：{ChineseTerms.Of(document.Validity.Status)}");
        foreach (var heading in headings)
            terminal.Line($"{new string(' ', 2 * heading.HeadingLevel)}{document.TextOf(heading)}");
    }
}

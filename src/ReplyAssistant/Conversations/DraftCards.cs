using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations;

/// <summary>The cards about a draft: its summary and its review.</summary>
internal static class DraftCards
{
    // Titles and headings come from a proposal and may be of any length.
    private const int LongestLine = 120;

    /// <summary>One line for each point: stance, sources, marks.</summary>
    public static Card Summary(DraftRecord record, Draft draft) => new()
    {
        Title = "答复草稿：" + Cut(record.Title),
        Facts = Facts(record, draft),
        Paragraphs = [.. draft.Sections.Select(Line)],
        Buttons =
        [
            Button("核验", "draft.check", record),
            .. record.State is ReviewState.Drafting or ReviewState.Returned ? [Button("送审", "draft.submit", record)] : Array.Empty<CardButton>(),
            Button("导出", "draft.export", record),
        ],
    };

    /// <param name="note">What the reviewer is to know first; null when there is nothing.</param>
    public static Card Review(DraftRecord record, Draft draft, int open, string? note = null) => new()
    {
        Title = "请审核：" + Cut(record.Title),
        Facts = [.. Facts(record, draft), new CardFact("未处理的核验问题", open == 0 ? "无" : $"{open} 项")],
        Paragraphs = [.. note is null ? Array.Empty<string>() : [note], .. draft.Sections.Select(Line)],
        Inputs = [new CardInput("comment", "退回时请写明意见", 1000) { IsMultiline = true }],
        Buttons =
        [
            Button("通过", "draft.approve", record), Button("退回", "draft.return", record), Button("查看引用", "draft.sources", record),
        ],
    };

    /// <summary>A card on which nothing can be pressed any more: who decided what, and when.</summary>
    public static Card Closed(DraftRecord record, Draft draft) => new()
    {
        Title = $"{ReviewStateNames.Of(record.State)}：{Cut(record.Title)}",
        Facts =
        [
            .. Facts(record, draft),
            new CardFact(record.State == ReviewState.InReview ? "送审" : "审核", $"{record.DecidedBy ?? "审核人"}，{record.ChangedAt.LocalDateTime:yyyy-MM-dd HH:mm}"),
            .. record.Comment is { Length: > 0 } comment ? [new CardFact("意见", comment)] : Array.Empty<CardFact>(),
        ],
    };

    private static IReadOnlyList<CardFact> Facts(DraftRecord record, Draft draft) =>
    [
        new("稿件", $"{record.Id}（第 {record.Revision} 稿）"),
        new("类别", $"{ChineseTerms.Of(record.Kind)}{(record.Number is { } number ? $"第{number}号" : "")}"),
        new("状态", ReviewStateNames.Of(record.State)),
        .. draft.SuggestedClass is { } suggested ? [new CardFact("办理类别", draft.IsClassDecided ? $"{suggested} 类" : $"建议 {suggested} 类，由承办人确定")] : Array.Empty<CardFact>(),
        new("核验", $"错误 {Count(draft, Severity.Error)}，警告 {Count(draft, Severity.Warning)}，提示 {Count(draft, Severity.Hint)}"),
    ];

    private static int Count(Draft draft, Severity severity) => draft.Findings.Count(f => f.Severity == severity);

    private static string Line(DraftSection section)
    {
        var sentences = section.Blocks.SelectMany(b => b.Sentences).ToList();
        var sources = sentences.SelectMany(s => s.Citations).Select(c => c.Evidence).Distinct().Count();
        var open = sentences.Count(s => s.Text.Contains("〔待", StringComparison.Ordinal));
        return $"{Cut(section.Heading)}：{ChineseTerms.Of(section.Stance)}，依据 {sources} 处{(open > 0 ? $"，待补充或待核实 {open} 处" : "")}";
    }

    private static CardButton Button(string title, string verb, DraftRecord record) => new(title, verb, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["draftId"] = record.Id,
        ["revision"] = record.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture),
    });

    private static string Cut(string text) => text.Length > LongestLine ? text[..LongestLine] + "…" : text;
}

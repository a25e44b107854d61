using ReplyAssistant.Checking;
using ReplyAssistant.Conversations.Changing;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Reviewing;

/// <summary>Lists what the checks found in the draft, and lets a person fix it or set it aside with a reason.</summary>
internal sealed class CheckTalk(IDraftArchive archive, ChangeTalk change)
{
    public const string NoCertainFix = "没有确定的改法，请人工修改，例如“把第3句改为：……”。";

    // As many as a person reads in one go.
    private const int MostShown = 20;

    // Cards are messages of their own; more would bury the list.
    private const int MostCards = 5;

    public async Task<IReadOnlyList<Reply>> ListAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Record is null || talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        var open = await OpenAsync(talk.Record.Id, draft, cancellationToken);
        if (open.Count == 0) return [Reply.Say("核验完毕，没有未处理的问题。")];
        var text = new AnswerText().Say($"核验发现 {open.Count} 项（错误 {Count(open, Severity.Error)}，警告 {Count(open, Severity.Warning)}，提示 {Count(open, Severity.Hint)}）：\n");
        for (var i = 0; i < Math.Min(open.Count, MostShown); i++) text.Say(Line(i + 1, open[i], draft));
        if (open.Count > MostShown) text.Say($"另有 {open.Count - MostShown} 项，处理后再次核验即可看到。\n");
        var certain = open.ToList().FindIndex(f => FindingFixes.Of(f).Count > 0) + 1;
        text.Say(certain > 0 ? $"发送“修正 {certain}”采用建议写法，“忽略 1：理由”不再提示。" : "请说“把第3句改为：……”修改，或者发送“忽略 1：理由”不再提示。");
        return [new Reply.Message(text), .. Cards(talk.Record, open)];
    }

    /// <summary>The part of the letter in which a finding is.</summary>
    public async Task<IReadOnlyList<Reply>> JumpAsync(Talk talk, int number, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record || talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        var open = await OpenAsync(record.Id, draft, cancellationToken);
        if (number > open.Count) return [Reply.Say("这一项已经处理，请重新核验。")];
        var sentence = SentenceLookup.Of(draft, open[number - 1]);
        if (sentence is null) return [Reply.Say($"这一项在标题、称谓或落款部分：“{QuoteOf(open[number - 1])}”。")];
        var section = draft.Sections.ToList().IndexOf(sentence.Section);
        return [.. LetterMessages.OfSection(draft, section).Select(m => LetterMessages.Shown(m, record.Id, record.Revision))];
    }

    public async Task<IReadOnlyList<Reply>> DismissAsync(Talk talk, int number, string reason, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record || talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        var open = await OpenAsync(record.Id, draft, cancellationToken);
        if (number > open.Count) return [Reply.Say(NoSuch(open.Count))];
        if (reason.Length == 0) return [Reply.Say($"请写明不处理的理由，例如“忽略 {number}：已电话核实”。")];
        var finding = open[number - 1];
        foreach (var key in FindingKeys.Of(finding, draft))
        {
            var dismissed = new DismissedFinding(finding.Rule, key, reason, talk.Turn.Speaker.Key, talk.Now);
            await archive.DismissAsync(record.Id, dismissed, talk.Acting($"不处理核验问题“{finding.Message}”，理由：{reason}"), cancellationToken);
        }
        return [Reply.Say($"已记下理由，不再提示这一项；还有 {open.Count - 1} 项。")];
    }

    public async Task<IReadOnlyList<Reply>> FixAsync(Talk talk, int number, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record || talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        var open = await OpenAsync(record.Id, draft, cancellationToken);
        if (number > open.Count) return [Reply.Say(NoSuch(open.Count))];
        var finding = open[number - 1];
        return FindingFixes.Of(finding).Count == 0 || QuoteOf(finding).Length == 0
            ? [Reply.Say(NoCertainFix)] : await change.FixAsync(talk, finding, cancellationToken);
    }

    public async Task<IReadOnlyList<Reply>> FixAllAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Record is not { } record || talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        return await change.FixAllAsync(talk, await OpenAsync(record.Id, draft, cancellationToken), cancellationToken);
    }

    /// <summary>Errors first; what a person has set aside is left out.</summary>
    public async Task<IReadOnlyList<Finding>> OpenAsync(string id, Draft draft, CancellationToken cancellationToken)
    {
        var dismissed = (await archive.DismissedAsync(id, cancellationToken)).Select(d => (d.Rule, d.Quote)).ToHashSet();
        return [.. FindingOrder.Of(draft.Findings.Select(f => FindingKeys.Without(f, draft, dismissed)).OfType<Finding>())];
    }

    private static string NoSuch(int count) => count == 0 ? "没有未处理的问题。" : $"未处理的问题共 {count} 项，请先发送“核验”查看编号。";

    private static string QuoteOf(Finding finding) => finding.Places.Count == 0 ? "" : finding.Places[0].Quote;

    private static int Count(IReadOnlyList<Finding> findings, Severity severity) => findings.Count(f => f.Severity == severity);

    private static string Line(int number, Finding finding, Draft draft)
    {
        var quote = QuoteOf(finding);
        var sentence = SentenceLookup.Of(draft, finding);
        var place = sentence is null ? quote.Length == 0 ? "" : $"“{Cut(quote)}”" : $"第 {sentence.Number} 句“{Cut(quote)}”";
        var more = finding.Places.Count > 1 ? $"等 {finding.Places.Count} 处" : "";
        var fix = FindingFixes.Said(finding);
        return $"{number}. 【{ChineseTerms.Of(finding.Severity)}】{place}{more}：{finding.Message}{fix}（{finding.Basis}）\n";
    }

    // A card for each of the first findings: look, mend, or set aside with a reason.
    private static IEnumerable<Reply> Cards(DraftRecord record, IReadOnlyList<Finding> open) => open.Take(MostCards).Select((finding, i) => new Reply.Shown(new Card
    {
        Title = $"{i + 1}. 【{ChineseTerms.Of(finding.Severity)}】{Cut(finding.Message)}",
        Inputs = [new CardInput("reason", "不处理的理由", 200)],
        Buttons =
        [
            Button("看所在处", "finding.jump", record, i + 1),
            .. FixButton(finding, record, i + 1),
            Button("忽略", "finding.dismiss", record, i + 1),
        ],
    }));

    private static IEnumerable<CardButton> FixButton(Finding finding, DraftRecord record, int number)
    {
        var fixes = FindingFixes.Of(finding);
        if (fixes.Count == 0) return [];
        return [Button(finding.Fix is { } words ? $"改为“{Cut(words)}”" : $"改正 {fixes.Count} 处", "finding.fix", record, number)];
    }

    private static CardButton Button(string title, string verb, DraftRecord record, int number) => new(title, verb, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["draftId"] = record.Id,
        ["revision"] = record.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["finding"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    });

    private static string Cut(string text) => text.Length > 40 ? text[..40] + "…" : text;
}

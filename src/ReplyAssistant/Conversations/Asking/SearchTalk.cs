using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Documents;
using ReplyAssistant.Indexing;
using ReplyAssistant.Rendering;
using ReplyAssistant.Retrieval;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>Looks things up in the store: passages, and how the like was answered before.</summary>
internal sealed class SearchTalk(PassageFinder finder, IPassageSearch search, TalkStates memory)
{
    private const int Most = 5;
    private const int MostOfLetter = 100;
    private const int LongestExcerpt = 200;

    public async Task<IReadOnlyList<Reply>> SearchAsync(Talk talk, string query, CancellationToken cancellationToken)
    {
        var found = await finder.FindAsync(new PassageQuery { Text = query, Top = Most }, talk.Today, cancellationToken);
        if (found.SharesOnlyEmptyWords) return [Reply.Say("找到的内容只有套话与查询相同，没有涉及所查事项，请写明具体事项再查。")];
        var hits = found.Passages;
        if (hits.Count == 0) return [Reply.Say("没有找到相关内容，请换个说法；资料库为空时，请先用 reply ingest 读入往年答复和政策文件。")];
        var text = new AnswerText().Say($"关于“{query}”，找到 {hits.Count} 处：\n");
        for (var i = 0; i < hits.Count; i++)
        {
            var (passage, document) = (hits[i].Hit.Passage, hits[i].Hit.Document);
            text.Say($"{i + 1}. {Head(document, talk.Today)}{Path(passage)}\n　{Cut(passage.Text)}")
                .Cite(PassageSources.Of(passage, document, talk.Today)).Say("\n");
            if (hits[i].Copies.Count > 0) text.Say($"　{hits[i].Why[^1]}\n");
        }
        return await ToldAsync(talk, text, query, cancellationToken);
    }

    /// <param name="query">Null for the points of the draft at hand, or what was last looked for.</param>
    public async Task<IReadOnlyList<Reply>> PastAnswersAsync(Talk talk, string? query, CancellationToken cancellationToken)
    {
        var asked = query ?? talk.State.Query ?? talk.Draft?.Proposal.Title;
        if (asked is null) return [Reply.Say("请写明要查哪方面的答复，例如“以前怎么答复 充电设施建设的”。")];
        var hits = await search.SearchPointsAsync(new PassageQuery { Text = asked, Top = Most }, cancellationToken);
        if (hits.Count == 0) return [Reply.Say($"往年答复中没有找到与“{asked}”相近的问题，可以用“查 {asked}”在全部资料中检索。")];
        var text = new AnswerText().Say($"与“{asked}”相近的往年问题和答复：\n");
        for (var i = 0; i < hits.Count; i++)
        {
            var (point, document) = (hits[i].Point, hits[i].Document);
            text.Say($"{i + 1}. “{point.Point}”，{Head(document, talk.Today)}");
            var answer = await AnswerAsync(point, cancellationToken);
            if (answer is not null) text.Say($"\n　{Cut(answer.Text)}").Cite(PassageSources.Of(answer, document, talk.Today));
            text.Say("\n");
        }
        text.Say("往年答复只是当时的口径和情况，引用前请核实最新进展。");
        return await ToldAsync(talk, text, asked, cancellationToken);
    }

    /// <summary>How proposals like the one in hand were answered, whatever was looked for since.</summary>
    public Task<IReadOnlyList<Reply>> SimilarAsync(Talk talk, CancellationToken cancellationToken) =>
        PastAnswersAsync(talk, talk.Draft?.Proposal.Title ?? talk.State.Query, cancellationToken);

    /// <summary>How the like of one point of the draft was answered before.</summary>
    public async Task<IReadOnlyList<Reply>> PastAnswersOfSectionAsync(Talk talk, int section, CancellationToken cancellationToken)
    {
        if (talk.Draft is not { } draft) return [Reply.Say(Talk.NoDraft)];
        return section > draft.Sections.Count ? [Reply.Say(Talk.NoSection(draft))]
            : await PastAnswersAsync(talk, draft.Proposal.Requests[draft.Sections[section - 1].Request - 1].Heading, cancellationToken);
    }

    /// <summary>Of the point whose sentence was talked about last; otherwise of what was looked for.</summary>
    public Task<IReadOnlyList<Reply>> PastAnswersOfThisAsync(Talk talk, CancellationToken cancellationToken)
    {
        var sentence = talk.Draft?.NumberedSentences().FirstOrDefault(s => s.Number == talk.State.Sentence);
        return sentence is null ? PastAnswersAsync(talk, query: null, cancellationToken)
            : PastAnswersOfSectionAsync(talk, 1 + talk.Draft!.Sections.ToList().IndexOf(sentence.Section), cancellationToken);
    }

    private async Task<Passage?> AnswerAsync(PastPoint point, CancellationToken cancellationToken)
    {
        // The answer to a point need not share its words: it is looked for among all that its letter says.
        var query = new PassageQuery { Text = point.Point, Document = point.DocumentId, Top = MostOfLetter };
        var hits = await search.SearchAsync(query, cancellationToken);
        return hits.Select(h => h.Passage).Where(p => p.Start >= point.Start && p.End <= point.End).OrderBy(p => p.Ordinal).FirstOrDefault();
    }

    private async Task<IReadOnlyList<Reply>> ToldAsync(Talk talk, AnswerText text, string query, CancellationToken cancellationToken)
    {
        await memory.ChangeAsync(talk.Turn.Conversation, s => (s with { Query = query }).Showing([text]), cancellationToken);
        return [new Reply.Message(text) { IsGenerated = true }];
    }

    private static string Head(StoredDocument document, DateOnly on)
    {
        var facts = new[]
        {
            document.Metadata.DocumentNumber,
            document.Metadata.Date is { } day ? ChineseTerms.Of(day) : "日期不明",
            document.Validity.On(on) == ValidityStatus.Unknown ? null : ChineseTerms.Of(document.Validity.On(on)),
        };
        return $"《{document.Metadata.Title}》（{string.Join("，", facts.OfType<string>())}）";
    }

    private static string Path(Passage passage) => passage.Path.Count == 0 ? "" : $" {string.Join(" › ", passage.Path)}";

    private static string Cut(string text)
    {
        var line = text.Replace("\n", "", StringComparison.Ordinal);
        return line.Length > LongestExcerpt ? line[..LongestExcerpt] + "…" : line;
    }
}

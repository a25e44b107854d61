using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Documents;
using ReplyAssistant.Documents.Reading;
using ReplyAssistant.Drafting;
using ReplyAssistant.Proposals;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Conversations.Asking;

/// <summary>Takes a proposal in, says what was understood, asks for what is missing, and drafts.</summary>
internal sealed partial class ProposalTalk(
    DraftingDesk desk, FileReader reader, DocumentParser documents, ProposalParser proposals, IDraftArchive archive, TalkStates memory)
{
    // The name of a file is a title where the text has none; this one is nobody's title.
    private const string Pasted = "对话粘贴";
    private const string NoTitle = "〔待补充：题目〕";

    // One paragraph that asks for nothing, said while a draft is at hand.
    private const string NoSentence = "草稿中没有这句话，请照草稿原文粘贴，或者发送“第3句的依据”；要起草另一份，请粘贴包含建议事项的全文。";

    private const string NoRequests = "没有找到建议事项，请粘贴包含具体建议的全文；建议事项请用“一、”“（一）”“1.”或“一是”分条列出。";

    public async Task<IReadOnlyList<Reply>> TakeTextAsync(Talk talk, string text, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(WithoutLeadIn(text));
        try
        {
            return await TakeAsync(talk, await reader.ReadAsync(Pasted + ".txt", bytes, cancellationToken), cancellationToken);
        }
        // What was pasted has no file name and no extension that could be wrong.
        catch (UnreadableDocumentException)
        {
            return [Reply.Say("粘贴的内容中有乱码或者不是文字，无法读取，请重新复制全文后粘贴，或者发送文件（docx、pdf、txt、html）。")];
        }
    }

    public async Task<IReadOnlyList<Reply>> TakeFilesAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (talk.Turn.Conversation.IsGroup) return [Reply.Say("群聊和频道中不能接收文件，请在与我的单人对话中发送，或者直接粘贴全文。")];
        if (talk.Turn.Files.Count > 1) return [Reply.Say("一次请只发送一份提案或建议，起草之后再发送下一份。")];
        var file = talk.Turn.Files[0];
        try
        {
            return await TakeAsync(talk, await reader.ReadAsync(file.Name, file.Content, cancellationToken), cancellationToken);
        }
        catch (UnreadableDocumentException e)
        {
            return [Reply.Say(e.Message)];
        }
    }

    /// <returns>Empty when what was given last is drafted already, or nothing was given: it is the draft that lacks something.</returns>
    public async Task<IReadOnlyList<Reply>> TellAsync(Talk talk, IReadOnlyList<Intent.Tell> said, CancellationToken cancellationToken)
    {
        var kept = await archive.KeptProposalAsync(talk.Turn.Conversation.Key, cancellationToken);
        if (kept is not { } pending || talk.State.DraftedIn is not null) return [];
        var told = new Dictionary<string, string>(talk.State.Told, StringComparer.Ordinal);
        foreach (var tell in said) told[tell.Field] = tell.Value.Trim();
        await memory.ChangeAsync(talk.Turn.Conversation, s => s with { Told = told }, cancellationToken);
        return [Understood(Read(pending, told))];
    }

    /// <summary>True while a proposal was given and is not drafted.</summary>
    public async Task<bool> IsWaitingAsync(Talk talk, CancellationToken cancellationToken) =>
        talk.State.DraftedIn is null && await archive.KeptProposalAsync(talk.Turn.Conversation.Key, cancellationToken) is not null;

    /// <summary>Drafts what was given; progress is told as it comes.</summary>
    /// <param name="isAgain">A second draft of the same proposal is wanted.</param>
    public async IAsyncEnumerable<Reply> DraftAsync(Talk talk, bool isAgain, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await archive.KeptProposalAsync(talk.Turn.Conversation.Key, cancellationToken) is not { } pending)
        {
            yield return Reply.Say("请先粘贴提案或建议的全文，或者发送文件。");
            yield break;
        }
        // The same turn comes again after a crash: what it was about to say is said then.
        if (!isAgain && talk.State.DraftedIn is { } turn && !string.Equals(turn, talk.Turn.Id, StringComparison.Ordinal))
        {
            yield return Reply.Say("这份提案或建议已经起草，发送“概览”查看草稿；要另起一稿，请发送“重新起草”；要起草另一份，请粘贴全文或者发送文件。");
            yield break;
        }
        var proposal = Read(pending, talk.State.Told);
        if (await WrittenAsync(talk, cancellationToken) is var (known, written))
        {
            foreach (var reply in await ShowAsync(talk, known, written, cancellationToken)) yield return reply;
            yield break;
        }
        var told = Channel.CreateUnbounded<int>();
        var work = DraftAndCloseAsync(proposal, talk, told.Writer, cancellationToken);
        yield return new Reply.Progress(AtWork(proposal, 0));
        await foreach (var done in told.Reader.ReadAllAsync(cancellationToken)) yield return new Reply.Progress(AtWork(proposal, done));
        var draft = await work;
        var record = await archive.AddAsync(draft, talk.Turn.Conversation, talk.Acting("起草初稿"), cancellationToken);
        foreach (var reply in await ShowAsync(talk, record, draft, cancellationToken)) yield return reply;
    }

    // The turn is run again after a crash: what it has written stands.
    private async Task<(DraftRecord Record, Draft Draft)?> WrittenAsync(Talk talk, CancellationToken cancellationToken)
    {
        if (await archive.DoneByAsync(talk.Turn.Id, cancellationToken) is not { Revision: { } number } done) return null;
        return await archive.RevisionAsync(done.Record.Id, number, cancellationToken) is { } revision ? (done.Record, revision.Draft) : null;
    }

    private async Task<IReadOnlyList<Reply>> ShowAsync(Talk talk, DraftRecord record, Draft draft, CancellationToken cancellationToken)
    {
        var letter = LetterMessages.Of(draft);
        await memory.ChangeAsync(talk.Turn.Conversation, s => new TalkState
        {
            Draft = record.Id,
            Previous = string.Equals(s.Draft, record.Id, StringComparison.Ordinal) ? s.Previous : s.Draft,
            DraftedIn = talk.Turn.Id,
            Told = s.Told,
            Shown = [.. letter.Select(LetterMessages.SourcesOf).Where(k => k.Count > 0)],
        }, cancellationToken);
        return
        [
            // Words first: they take the place of what was told meanwhile, which a card cannot.
            Reply.Say(LetterMessages.Outcome(draft)),
            new Reply.Shown(DraftCards.Summary(record, draft)),
            .. letter.Select(m => LetterMessages.Shown(m, record.Id, record.Revision)),
            new Reply.Message(AnswerText.Of("初稿已完成，请逐句核对。可以说“第3句的依据”“把第3句改为：……”“核验”“送审”“导出”。"))
            {
                Suggestions = ["核验", "送审", "导出"],
            },
        ];
    }

    private async Task<Draft> DraftAndCloseAsync(Proposal proposal, Talk talk, ChannelWriter<int> told, CancellationToken cancellationToken)
    {
        try
        {
            var settings = new DraftSettings { Profile = talk.Profile, Date = talk.Today };
            return await desk.DraftAsync(proposal, settings, new Told(told), cancellationToken);
        }
        finally
        {
            told.Complete();
        }
    }

    private async Task<IReadOnlyList<Reply>> TakeAsync(Talk talk, RawDocument raw, CancellationToken cancellationToken)
    {
        var proposal = Parsed(raw);
        if (proposal.Requests.Count == 0) return [Reply.Say(talk.Draft is null || raw.Text.Trim().Contains('\n') ? NoRequests : NoSentence)];
        var replaced = await ReplacedAsync(talk, raw.Text, cancellationToken);
        await archive.KeepProposalAsync(talk.Turn.Conversation.Key, talk.Turn.Id, raw.Text, cancellationToken);
        await memory.ChangeAsync(talk.Turn.Conversation, s => s with { Told = Nothing, DraftedIn = null, Query = proposal.Title }, cancellationToken);
        return replaced is null ? [Understood(proposal)] : [Reply.Say(replaced), Understood(proposal)];
    }

    // One proposal waits at a time; which one was put aside is said, so that nobody waits for it.
    private async Task<string?> ReplacedAsync(Talk talk, string text, CancellationToken cancellationToken)
    {
        if (talk.State.DraftedIn is not null || await archive.KeptProposalAsync(talk.Turn.Conversation.Key, cancellationToken) is not { } before) return null;
        return string.Equals(before, text, StringComparison.Ordinal) ? null
            : $"前一份《{Read(before, talk.State.Told).Title}》尚未起草，已由这一份代替；仍要起草的，请在这一份起草之后重新发送。";
    }

    // "请帮我起草答复：" above a pasted text is no line of it.
    private static string WithoutLeadIn(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end is <= 0 or > 40) return text;
        var line = text[..end].Trim();
        return !line.StartsWith("关于", StringComparison.Ordinal) && LeadIn().IsMatch(line) ? text[(end + 1)..] : text;
    }

    private static string AtWork(Proposal proposal, int done) => done < proposal.Requests.Count
        ? $"第 {done + 1} 条，共 {proposal.Requests.Count} 条：正在检索往年答复和政策依据（{Cut(proposal.Requests[done].Heading)}）……"
        : "依据检索完毕，正在起草并逐句核对出处……";

    private static string Cut(string text) => text.Length > 30 ? text[..30] + "…" : text;

    private Proposal Read(string pending, IReadOnlyDictionary<string, string> told)
    {
        var raw = new RawDocument { ContentHash = new string('0', 64), Path = Pasted + ".txt", Text = pending };
        return With(Parsed(raw), told);
    }

    private Proposal Parsed(RawDocument raw)
    {
        var proposal = proposals.Parse(documents.Parse(raw));
        return proposal.Title == Pasted ? proposal with { Title = NoTitle } : proposal;
    }

    /// <summary>A proposal with what a person says of it.</summary>
    public static Proposal With(Proposal proposal, IReadOnlyDictionary<string, string> told) => proposal with
    {
        Kind = told.TryGetValue("kind", out var kind)
            ? kind.Contains("提案", StringComparison.Ordinal) ? ProposalKind.Cppcc : ProposalKind.Npc : proposal.Kind,
        Number = told.GetValueOrDefault("number") ?? proposal.Number,
        Session = told.GetValueOrDefault("session") ?? proposal.Session,
        Title = told.GetValueOrDefault("title") ?? proposal.Title,
        Proposers = told.TryGetValue("proposer", out var proposer) ? [proposer] : proposal.Proposers,
        Inferred = [.. proposal.Inferred.Where(i => !told.ContainsKey(KeyOf(i.Fact)))],
        AssignedOn = told.TryGetValue("assigned", out var assigned) ? DateOnly.ParseExact(assigned, "O", CultureInfo.InvariantCulture) : proposal.AssignedOn,
    };

    private static string KeyOf(ProposalFact fact) => fact == ProposalFact.Proposers ? "proposer" : fact.ToString().ToLowerInvariant();

    private static Reply.Message Understood(Proposal proposal)
    {
        var text = new AnswerText().Say(
            $"已读懂这份{ChineseTerms.Of(proposal.Kind)}：\n案号：{proposal.Number ?? "未写明"}\n届次：{proposal.Session ?? "未写明"}\n"
            + $"题目：{proposal.Title}\n提出人：{(proposal.Proposers.Count == 0 ? "未写明" : string.Join("、", proposal.Proposers))}\n"
            + $"{(proposal.AssignedOn is { } day ? $"交办日期：{ChineseTerms.Of(day)}\n" : "")}建议事项 {proposal.Requests.Count} 条：\n");
        for (var i = 0; i < proposal.Requests.Count; i++)
            text.Say($"{i + 1}. {proposal.Requests[i].Heading}{(proposal.Requests[i].HiddenIn is { } h ? $"（写在第 {h} 条之中）" : "")}\n");
        foreach (var remark in ProposalRemarks.Of(proposal)) text.Say(remark + "\n");
        var missing = Missing(proposal);
        text.Say(missing.Count == 0 ? "如无误，请发送“起草”。"
            : $"还缺{string.Join("、", missing.Select(m => m.Name))}，请补充，例如“{missing[0].Example}”；也可以直接发送“起草”，缺项在草稿中标为〔待补充〕。");
        return new Reply.Message(text) { Suggestions = ["起草"] };
    }

    private static List<(string Name, string Example)> Missing(Proposal proposal)
    {
        var missing = new List<(string, string)>();
        if (proposal.Number is null) missing.Add(("案号", "编号 20260012"));
        if (proposal.Session is null) missing.Add(("届次", proposal.Kind == ProposalKind.Npc ? "届次 市七届人大一次会议" : "届次 市政协七届一次会议"));
        if (proposal.Title == NoTitle) missing.Add(("题目", "题目：关于……的提案"));
        if (proposal.Proposers.Count == 0) missing.Add(("提出人", "提出人：某委员"));
        return missing;
    }

    private static readonly Dictionary<string, string> Nothing = [];

    [GeneratedRegex("^.{0,30}(?:起草|答复|全文|如下|提案|建议).{0,6}[：:]$", RegexOptions.NonBacktracking)]
    private static partial Regex LeadIn();

    private sealed class Told(ChannelWriter<int> writer) : IProgress<int>
    {
        public void Report(int value) => writer.TryWrite(value);
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using ReplyAssistant.Conversations;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Documents;
using ReplyAssistant.Drafting;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>Drafts in the talk's file, each change in one transaction with the act that made it.</summary>
public sealed class DraftArchive : IDraftArchive
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int IdLength = 10;

    private readonly TalkConnections connections;

    internal DraftArchive(TalkConnections connections) => this.connections = connections;

    public Task<DraftRecord> AddAsync(Draft draft, ConversationScope home, Act act, CancellationToken cancellationToken) => connections.WriteAsync(
        connection =>
        {
            if (connection.Text("SELECT id FROM drafts WHERE turn = $turn", ("$turn", act.Turn)) is { } known) return DraftRows.Find(connection, known)!;
            var id = RandomNumberGenerator.GetString(Letters, IdLength);
            connection.Run(
                """
                INSERT INTO drafts (id, turn, conversation, tenant, owner, owner_name, kind, number, title, revision, state, created, changed, assigned, due)
                VALUES ($id, $turn, $conversation, $tenant, $owner, $name, $kind, $number, $title, 1, $state, $at, $at, $assigned, $due)
                """,
                ("$id", id), ("$turn", act.Turn), ("$conversation", home.Key), ("$tenant", home.Tenant), ("$owner", act.By), ("$name", act.ByName),
                ("$kind", (int)draft.Proposal.Kind), ("$number", draft.Proposal.Number), ("$title", draft.Proposal.Title),
                ("$state", (int)ReviewState.Drafting), ("$at", act.At.ToUnixTimeMilliseconds()),
                ("$assigned", DraftRows.Written(draft.Proposal.AssignedOn)), ("$due", DraftRows.Written(draft.Proposal.DueOn)));
            AddRevision(connection, id, 1, draft, act);
            Note(connection, id, act);
            return DraftRows.Find(connection, id)!;
        },
        cancellationToken);

    public Task<DraftRecord?> FindAsync(string id, CancellationToken cancellationToken) =>
        connections.ReadAsync(connection => DraftRows.Find(connection, id), cancellationToken);

    public Task<DoneAct?> DoneByAsync(string turn, CancellationToken cancellationToken) =>
        connections.ReadAsync(connection => DraftRows.DoneBy(connection, turn), cancellationToken);

    public Task<DraftRevision?> RevisionAsync(string id, int number, CancellationToken cancellationToken) =>
        connections.ReadAsync(connection => DraftRows.Revisions(connection, id, number) is [var found] ? found : null, cancellationToken);

    public Task<IReadOnlyList<DraftRevision>> HistoryAsync(string id, CancellationToken cancellationToken) =>
        connections.ReadAsync<IReadOnlyList<DraftRevision>>(connection => DraftRows.Revisions(connection, id, null), cancellationToken);

    public Task<DraftRecord?> ReviseAsync(string id, int seen, Draft draft, Act act, CancellationToken cancellationToken) => connections.WriteAsync(
        connection =>
        {
            if (IsDone(connection, id, act)) return DraftRows.Find(connection, id);
            var changed = connection.Run(
                """
                UPDATE drafts SET revision = revision + 1, changed = $at, number = $number, title = $title
                WHERE id = $id AND revision = $seen AND state IN ($drafting, $returned)
                """,
                ("$id", id), ("$seen", seen), ("$at", act.At.ToUnixTimeMilliseconds()), ("$number", draft.Proposal.Number), ("$title", draft.Proposal.Title),
                ("$drafting", (int)ReviewState.Drafting), ("$returned", (int)ReviewState.Returned));
            if (changed == 0) return null;
            AddRevision(connection, id, seen + 1, draft, act);
            Note(connection, id, act);
            return DraftRows.Find(connection, id);
        },
        cancellationToken);

    public Task<DraftRecord?> MoveAsync(string id, int seen, ReviewMove move, Act act, CancellationToken cancellationToken) => connections.WriteAsync(
        connection =>
        {
            if (IsDone(connection, id, act)) return DraftRows.Find(connection, id);
            var changed = connection.Run(
                """
                UPDATE drafts SET state = $to, reviewed = $seen, comment = $comment, decided_by = $by, changed = $at
                WHERE id = $id AND revision = $seen AND state = $from
                """,
                ("$id", id), ("$seen", seen), ("$from", (int)move.From), ("$to", (int)move.To), ("$comment", move.Comment),
                ("$by", act.ByName), ("$at", act.At.ToUnixTimeMilliseconds()));
            if (changed == 0) return null;
            Note(connection, id, act);
            return DraftRows.Find(connection, id);
        },
        cancellationToken);

    public Task<DraftRecord?> SetTermAsync(string id, DateOnly? assigned, DateOnly? due, Act act, CancellationToken cancellationToken) => connections.WriteAsync(
        connection =>
        {
            Note(connection, id, act);
            connection.Run(
                "UPDATE drafts SET assigned = $assigned, due = $due WHERE id = $id",
                ("$assigned", DraftRows.Written(assigned)), ("$due", DraftRows.Written(due)), ("$id", id));
            return DraftRows.Find(connection, id);
        },
        cancellationToken);

    public Task<IReadOnlyList<DraftRecord>> ListAsync(DraftListing listing, CancellationToken cancellationToken) =>
        connections.ReadAsync<IReadOnlyList<DraftRecord>>(connection => DraftRows.List(connection, listing), cancellationToken);

    public Task DismissAsync(string id, DismissedFinding finding, Act act, CancellationToken cancellationToken) => connections.WriteAsync(
        connection =>
        {
            Note(connection, id, act);
            return connection.Run(
                "INSERT OR REPLACE INTO dismissals (draft, rule, quote, reason, by, at) VALUES ($draft, $rule, $quote, $reason, $by, $at)",
                ("$draft", id), ("$rule", finding.Rule), ("$quote", finding.Quote), ("$reason", finding.Reason), ("$by", finding.By),
                ("$at", finding.At.ToUnixTimeMilliseconds()));
        },
        cancellationToken);

    public Task<IReadOnlyList<DismissedFinding>> DismissedAsync(string id, CancellationToken cancellationToken) =>
        connections.ReadAsync<IReadOnlyList<DismissedFinding>>(connection => DraftRows.Dismissed(connection, id), cancellationToken);

    public Task NoteAsync(string id, Act act, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => Note(connection, id, act), cancellationToken);

    public Task<IReadOnlyList<Act>> ActsAsync(string id, CancellationToken cancellationToken) =>
        connections.ReadAsync<IReadOnlyList<Act>>(connection => DraftRows.Acts(connection, id), cancellationToken);

    public Task KeepProposalAsync(string conversation, string turn, string text, CancellationToken cancellationToken) => connections.WriteAsync(
        connection => connection.Run(
            "INSERT INTO proposals (conversation, turn, text) VALUES ($conversation, $turn, $text) ON CONFLICT (conversation) DO UPDATE SET turn = $turn, text = $text",
            ("$conversation", conversation), ("$turn", turn), ("$text", text)),
        cancellationToken);

    public Task<string?> KeptProposalAsync(string conversation, CancellationToken cancellationToken) => connections.ReadAsync(
        connection => connection.Text("SELECT text FROM proposals WHERE conversation = $conversation", ("$conversation", conversation)), cancellationToken);

    public Task<IReadOnlyList<string>> ForgetAsync(string conversation, string? owner, CancellationToken cancellationToken) => connections.WriteAsync<IReadOnlyList<string>>(
        connection =>
        {
            const string mine = "SELECT id FROM drafts WHERE conversation = $conversation AND ($owner IS NULL OR owner = $owner)";
            connection.Run(
                $"UPDATE acts SET by = '', by_name = NULL, what = '' WHERE draft IN ({mine})",
                ("$conversation", conversation), ("$owner", owner));
            connection.Run("DELETE FROM proposals WHERE conversation = $conversation", ("$conversation", conversation));
            var others = connection.Rows(mine, row => row.GetString(0), ("$conversation", conversation), ("$owner", owner))
                .SelectMany(id => DraftRows.Revisions(connection, id, null)).SelectMany(r => r.Draft.Evidence)
                .Where(e => e.Kind == DocumentKind.Other).Select(e => e.DocumentId).Distinct(StringComparer.Ordinal).ToList();
            connection.Run($"DELETE FROM drafts WHERE id IN ({mine})", ("$conversation", conversation), ("$owner", owner));
            return others;
        },
        cancellationToken);

    private static bool IsDone(SqliteConnection connection, string id, Act act) =>
        connection.Number("SELECT 1 FROM acts WHERE draft = $id AND turn = $turn AND what = $what", ("$id", id), ("$turn", act.Turn), ("$what", act.What)) is not null;

    private static int AddRevision(SqliteConnection connection, string id, int number, Draft draft, Act act) => connection.Run(
        """
        INSERT INTO revisions (draft, number, turn, json, by, by_name, at, change)
        VALUES ($draft, $number, $turn, $json, $by, $name, $at, $change)
        """,
        ("$draft", id), ("$number", number), ("$turn", act.Turn), ("$json", Encoding.UTF8.GetBytes(JsonDraftWriter.Write(draft))),
        ("$by", act.By), ("$name", act.ByName), ("$at", act.At.ToUnixTimeMilliseconds()), ("$change", act.What));

    private static int Note(SqliteConnection connection, string id, Act act) => connection.Run(
        "INSERT OR IGNORE INTO acts (draft, turn, by, by_name, at, what) VALUES ($draft, $turn, $by, $name, $at, $what)",
        ("$draft", id), ("$turn", act.Turn), ("$by", act.By), ("$name", act.ByName), ("$at", act.At.ToUnixTimeMilliseconds()), ("$what", act.What));
}

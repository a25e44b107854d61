using System.Globalization;
using Microsoft.Data.Sqlite;
using ReplyAssistant.Conversations.Desk;
using ReplyAssistant.Proposals;
using ReplyAssistant.Rendering;

namespace ReplyAssistant.Storage.Sqlite.Talk;

/// <summary>Reads the rows of drafts.</summary>
internal static class DraftRows
{
    private const string Columns =
        "id, conversation, tenant, owner, owner_name, kind, number, title, revision, state, reviewed, comment, decided_by, created, changed, assigned, due";

    public static DraftRecord? Find(SqliteConnection connection, string id) =>
        connection.Rows($"SELECT {Columns} FROM drafts WHERE id = $id", Record, ("$id", id)) is [var found] ? found : null;

    public static List<DraftRecord> List(SqliteConnection connection, DraftListing listing) => connection.Rows(
        $"""
        SELECT {Columns} FROM drafts
        WHERE tenant IS $tenant AND ($owner IS NULL OR owner = $owner) AND ($state IS NULL OR state = $state)
        ORDER BY changed DESC, id LIMIT $top
        """,
        Record,
        ("$tenant", listing.Tenant), ("$owner", listing.Owner), ("$state", listing.State is { } state ? (int)state : null), ("$top", listing.Top));

    /// <param name="number">Null for all.</param>
    public static List<DraftRevision> Revisions(SqliteConnection connection, string id, int? number) => connection.Rows(
        "SELECT number, json, by, by_name, at, change FROM revisions WHERE draft = $draft AND ($number IS NULL OR number = $number) ORDER BY number",
        row => new DraftRevision
        {
            Number = row.GetInt32(0),
            Draft = JsonDraftReader.Read(row.GetFieldValue<byte[]>(1)),
            By = row.GetString(2),
            ByName = row.TextOrNull(3),
            At = At(row, 4),
            Change = row.GetString(5),
        },
        ("$draft", id), ("$number", number));

    public static List<DismissedFinding> Dismissed(SqliteConnection connection, string id) => connection.Rows(
        "SELECT rule, quote, reason, by, at FROM dismissals WHERE draft = $draft ORDER BY at",
        row => new DismissedFinding(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), At(row, 4)),
        ("$draft", id));

    public static List<Act> Acts(SqliteConnection connection, string id) => connection.Rows(
        "SELECT turn, by, by_name, at, what FROM acts WHERE draft = $draft ORDER BY ordinal",
        row => new Act(row.GetString(0), row.GetString(1), row.TextOrNull(2), At(row, 3), row.GetString(4)),
        ("$draft", id));

    public static DoneAct? DoneBy(SqliteConnection connection, string turn)
    {
        var found = connection.Rows(
            "SELECT draft, what FROM acts WHERE turn = $turn ORDER BY ordinal LIMIT 1", row => (Draft: row.GetString(0), What: row.GetString(1)), ("$turn", turn));
        if (found is not [var act] || Find(connection, act.Draft) is not { } record) return null;
        var revision = connection.Number("SELECT number FROM revisions WHERE draft = $draft AND turn = $turn", ("$draft", act.Draft), ("$turn", turn));
        return new DoneAct(record, act.What, (int?)revision);
    }

    private static DraftRecord Record(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Conversation = row.GetString(1),
        Tenant = row.TextOrNull(2),
        Owner = row.GetString(3),
        OwnerName = row.TextOrNull(4),
        Kind = (ProposalKind)row.GetInt32(5),
        Number = row.TextOrNull(6),
        Title = row.GetString(7),
        Revision = row.GetInt32(8),
        State = (ReviewState)row.GetInt32(9),
        ReviewedRevision = row.IsDBNull(10) ? null : row.GetInt32(10),
        Comment = row.TextOrNull(11),
        DecidedBy = row.TextOrNull(12),
        CreatedAt = At(row, 13),
        ChangedAt = At(row, 14),
        AssignedOn = Day(row, 15),
        DueOn = Day(row, 16),
    };

    public static string? Written(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly? Day(SqliteDataReader row, int column) =>
        row.TextOrNull(column) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null;

    private static DateTimeOffset At(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}

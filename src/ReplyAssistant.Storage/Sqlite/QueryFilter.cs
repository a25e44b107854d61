using ReplyAssistant.Indexing;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>The part of a search that does not rank: which documents may be found at all.</summary>
internal static class QueryFilter
{
    public const string Sql =
        """
        ($kind IS NULL OR d.kind = $kind)
        AND ($after IS NULL OR d.date >= $after)
        AND ($before IS NULL OR d.date <= $before)
        AND ($document IS NULL OR d.id = $document)
        AND ($issuer IS NULL OR instr(d.issuer, $issuer) > 0)
        AND d.id NOT IN (SELECT value FROM json_each($excluded))
        """;

    public static (string Name, object? Value)[] Values(PassageQuery query) =>
    [
        ("$kind", (int?)query.Kind), ("$after", query.After.ToColumn()), ("$before", query.Before.ToColumn()),
        ("$document", query.Document),
        ("$issuer", string.IsNullOrWhiteSpace(query.Issuer) ? null : query.Issuer.Trim()),
        ("$excluded", StoreJson.Of(query.ExcludedDocuments)), ("$top", Math.Clamp(query.Top, 1, 200)),
    ];
}

using System.Reflection;
using Microsoft.Data.Sqlite;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Brings a store file to the version this program knows, one numbered script after the other.</summary>
internal static class Migrations
{
    // "RPLY": tells our files from other programs' SQLite files.
    private const long ApplicationId = 0x52504C59;

    private const string Prefix = "ReplyAssistant.Storage.Sqlite.Migrations.";

    private static readonly string[] Scripts = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    public static long Latest => Scripts.Length;

    public static void Apply(SqliteConnection connection, string path)
    {
        Check(connection, path);
        // The journal's mode stays with the file and cannot change inside a transaction.
        connection.Run("PRAGMA journal_mode = WAL");
        if (VersionOf(connection) == Latest) return;

        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have been faster while we waited.
        for (var version = VersionOf(connection); version < Latest; version++)
            connection.Run(Script(version));
        connection.Run($"PRAGMA user_version = {Latest}; PRAGMA application_id = {ApplicationId};");
        transaction.Commit();
    }

    /// <summary>A reader changes nothing, so it needs a file that is already of this version.</summary>
    public static void CheckForReading(SqliteConnection connection, string path)
    {
        Check(connection, path);
        if (VersionOf(connection) < Latest)
            throw new StoreException($"库文件 {path} 由旧版本的程序建立，请先用 reply ingest 重新入库以完成升级。");
    }

    // Refuses what is not ours, and what a later program has written.
    private static void Check(SqliteConnection connection, string path)
    {
        var isOurs = connection.Number("PRAGMA application_id") == ApplicationId;
        if (!isOurs && connection.Number("SELECT count(*) FROM sqlite_schema") > 0)
            throw new StoreException($"{path} 不是本程序的库文件，请用 --store 指定其他文件。");
        if (VersionOf(connection) is var version && version > Latest)
            throw new StoreException($"库文件 {path} 由更新版本的程序建立（第 {version} 版，本程序支持到第 {Latest} 版），请升级程序。");
    }

    private static long VersionOf(SqliteConnection connection) => connection.Number("PRAGMA user_version") ?? 0;

    private static string Script(long version)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Scripts[version])!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

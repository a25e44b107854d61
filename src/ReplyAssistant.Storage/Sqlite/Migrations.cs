using System.Reflection;
using Microsoft.Data.Sqlite;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Brings a file to the version this program knows, one numbered script after the other.</summary>
/// <param name="folder">Where the scripts lie, below Sqlite.</param>
/// <param name="applicationId">Tells our files from other programs' SQLite files, and our kinds of file from each other.</param>
internal sealed class Migrations(string folder, long applicationId)
{
    private readonly string[] scripts = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith($"ReplyAssistant.Storage.Sqlite.{folder}.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    /// <summary>The store of documents; "RPLY".</summary>
    public static Migrations Documents { get; } = new("Migrations", 0x52504C59);

    /// <summary>What conversations keep; "RPLT".</summary>
    public static Migrations Talk { get; } = new("Talk.Migrations", 0x52504C54);

    private long Latest => scripts.Length;

    public void Apply(SqliteConnection connection, string path)
    {
        Check(connection, path);
        // The journal's mode stays with the file and cannot change inside a transaction.
        connection.Run("PRAGMA journal_mode = WAL");
        if (VersionOf(connection) == Latest) return;

        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have been faster while we waited.
        for (var version = VersionOf(connection); version < Latest; version++)
            connection.Run(Script(version));
        connection.Run($"PRAGMA user_version = {Latest}; PRAGMA application_id = {applicationId};");
        transaction.Commit();
    }

    /// <summary>A reader changes nothing, so it needs a file that is already of this version.</summary>
    public void CheckForReading(SqliteConnection connection, string path)
    {
        Check(connection, path);
        if (VersionOf(connection) < Latest)
            throw new StoreException($"库文件 {path} 由旧版本的程序建立，请先用 reply ingest 重新入库以完成升级。");
    }

    // Refuses what is not ours, and what a later program has written.
    private void Check(SqliteConnection connection, string path)
    {
        var isOurs = connection.Number("PRAGMA application_id") == applicationId;
        if (!isOurs && connection.Number("SELECT count(*) FROM sqlite_schema") > 0)
            throw new StoreException($"{path} 不是本程序的库文件，请用 --store 指定其他文件。");
        if (VersionOf(connection) is var version && version > Latest)
            throw new StoreException($"库文件 {path} 由更新版本的程序建立（第 {version} 版，本程序支持到第 {Latest} 版），请升级程序。");
    }

    private static long VersionOf(SqliteConnection connection) => connection.Number("PRAGMA user_version") ?? 0;

    private string Script(long version)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(scripts[version])!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

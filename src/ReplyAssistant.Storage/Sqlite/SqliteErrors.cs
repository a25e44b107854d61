using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ReplyAssistant.Storage.Sqlite;

/// <summary>Says in the user's words what SQLite reports as a number.</summary>
internal static class SqliteErrors
{
    /// <returns>Null for an error that is a bug of the program and no state of the world.</returns>
    public static StoreException? Explain(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreBusyException(
            $"库文件 {path} 正被另一程序占用，请等它结束后重试。", e),
        raw.SQLITE_FULL => new StoreException(
            $"磁盘空间不足，未写入的内容已撤销；请清理 {path} 所在磁盘后重新运行，已入库的文件不会重复处理。", e),
        raw.SQLITE_NOTADB => new StoreException($"{path} 不是本程序的库文件，请用 --store 指定其他文件。", e),
        raw.SQLITE_CORRUPT => new StoreException($"库文件 {path} 已损坏，请从备份恢复，或删除后重新入库。", e),
        raw.SQLITE_CANTOPEN => new StoreException($"无法打开库文件 {path}，请检查路径和访问权限。", e),
        raw.SQLITE_READONLY or raw.SQLITE_PERM => new StoreException($"库文件 {path} 只读，无法写入，请检查访问权限。", e),
        raw.SQLITE_IOERR => new StoreException($"读写库文件 {path} 出错，请检查磁盘后重试。", e),
        raw.SQLITE_TOOBIG => new StoreException("文档过大，超出库文件允许的长度，请拆分后再入库。", e),
        _ => null,
    };
}

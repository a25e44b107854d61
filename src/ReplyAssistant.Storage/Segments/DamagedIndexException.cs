namespace ReplyAssistant.Storage.Segments;

/// <summary>The index holds what no writer wrote; the texts beside it are whole, and it can be built from them again.</summary>
internal sealed class DamagedIndexException() : StoreException("检索索引已损坏，原文不受影响，请运行 reply ingest --rebuild 重建索引。");
